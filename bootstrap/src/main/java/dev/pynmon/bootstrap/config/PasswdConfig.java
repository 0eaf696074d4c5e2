package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.access.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to become of an entry in a file of accounts.
 *
 * @param file the file
 * @param name whose entry
 * @param role the role, if it is told
 * @param change what to do
 */
public record PasswdConfig(Path file, String name, Optional<Role> role, Change change) {
  /** What can be done to an entry. */
  public enum Change {
    /** A user with a new password. */
    PASSWORD,
    /** A user with the password they have, or none. */
    KEEP_PASSWORD,
    END_SESSIONS,
    REMOVE,
    /** A new token. */
    TOKEN,
    REMOVE_TOKEN
  }

  /**
   * What the settings say.
   *
   * @throws UsageException with a sentence when they do not fit together
   */
  public static PasswdConfig of(Settings settings) {
    Path file =
        settings
            .find(Key.AUTH_FILE)
            .map(text -> settings.path(Key.AUTH_FILE, text))
            .orElseThrow(() -> new UsageException("name the file with --auth-file FILE."));
    List<String> names = settings.texts(Key.NAME);
    if (names.size() != 1) {
      throw new UsageException("name one user, for example pynmon passwd anna --auth-file FILE.");
    }
    Change change = change(settings);
    Optional<Role> role = role(settings);
    if (role.isPresent()
        && !List.of(Change.PASSWORD, Change.KEEP_PASSWORD, Change.TOKEN).contains(change)) {
      throw new UsageException("--role has nothing to do with --end-sessions and --remove.");
    }
    return new PasswdConfig(file, names.getFirst(), role, change);
  }

  private static Change change(Settings settings) {
    boolean token = settings.isSet(Key.TOKEN);
    boolean remove = settings.isSet(Key.REMOVE);
    boolean end = settings.isSet(Key.END_SESSIONS);
    boolean keep = settings.isSet(Key.KEEP_PASSWORD);
    if ((end || keep) && (token || remove) || end && keep) {
      throw new UsageException(
          "--end-sessions, --keep-password, --token and --remove do not go together, but for"
              + " --token --remove.");
    }
    if (token) {
      return remove ? Change.REMOVE_TOKEN : Change.TOKEN;
    }
    if (remove) {
      return Change.REMOVE;
    }
    return end ? Change.END_SESSIONS : keep ? Change.KEEP_PASSWORD : Change.PASSWORD;
  }

  private static Optional<Role> role(Settings settings) {
    return settings.find(Key.ROLE).isPresent()
        ? Optional.of(settings.choice(Key.ROLE, Role.class, Role.VIEWER))
        : Optional.empty();
  }
}
