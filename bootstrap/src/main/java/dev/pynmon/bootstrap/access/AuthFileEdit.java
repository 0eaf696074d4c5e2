package dev.pynmon.bootstrap.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.bootstrap.config.ConfigFiles;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.domain.access.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * A change of a file of accounts. Entries that are not named stay as they are; comments are lost.
 * Nothing is written before {@link #save}.
 */
public final class AuthFileEdit {
  private final Path file;
  private final ObjectNode root;
  private final Clock clock;

  private AuthFileEdit(Path file, ObjectNode root, Clock clock) {
    this.file = file;
    this.root = root;
    this.clock = clock;
  }

  /**
   * Begins; with an empty one where there is no file yet. Whoever is to save it holds the {@link
   * AuthFileLock} from before this on.
   *
   * @throws UsageException with a sentence when the file cannot be read, or says what it may not
   */
  public static AuthFileEdit of(Path file, Clock clock) {
    if (!Files.exists(file)) {
      return new AuthFileEdit(file, ConfigFiles.empty(file), clock);
    }
    check(file);
    return new AuthFileEdit(file, (ObjectNode) ConfigFiles.read(file), clock);
  }

  /**
   * Whether it could be changed; one that is not there yet can.
   *
   * @throws UsageException as {@link #of} does
   */
  public static void check(Path file) {
    if (Files.exists(file)) {
      AuthFile.read(file);
    }
  }

  /** Which names somebody may have. */
  public static String names() {
    return AuthFile.NAMES;
  }

  /** Whether somebody may have this name. */
  public static boolean isName(String text) {
    return AuthFile.isName(text);
  }

  /** Whether there is such a user. */
  public boolean hasUser(String name) {
    return root.path(AuthFile.USERS).has(name);
  }

  /** Whether there is a token of this name. */
  public boolean hasToken(String name) {
    return root.path(AuthFile.TOKENS).has(name);
  }

  /** Adds a user, or changes their role, and ends their sessions when the password is a new one. */
  public void putUser(String name, Optional<Role> role, Optional<String> hash) {
    boolean isNew = !hasUser(name);
    ObjectNode user = root.withObjectProperty(AuthFile.USERS).withObjectProperty(name);
    role.or(() -> isNew ? Optional.of(Role.VIEWER) : Optional.empty())
        .ifPresent(one -> user.put(AuthFile.ROLE, one.word()));
    hash.ifPresent(text -> user.put(AuthFile.PASSWORD, text));
    if (isNew || hash.isPresent()) {
      raiseEpoch(user);
    }
  }

  /** Ends the sessions of a user who is there. */
  public void endSessions(String name) {
    raiseEpoch(root.withObjectProperty(AuthFile.USERS).withObjectProperty(name));
  }

  /**
   * Never as low as it was, not even for a user who was removed and comes back; but where it can be
   * no higher.
   */
  private void raiseEpoch(ObjectNode user) {
    long next = user.path(AuthFile.EPOCH).asLong(0) + 1;
    long now = clock.instant().getEpochSecond();
    user.put(AuthFile.EPOCH, next > AuthFile.MOST_EPOCH ? now : Math.max(next, now));
  }

  /** Adds a token, in place of one of the same name. */
  public void putToken(String name, Role role, String hash) {
    root.withObjectProperty(AuthFile.TOKENS)
        .putObject(name)
        .put(AuthFile.ROLE, role.word())
        .put(AuthFile.HASH, hash);
  }

  /** Removes a user. */
  public void removeUser(String name) {
    root.withObjectProperty(AuthFile.USERS).remove(name);
  }

  /** Removes a token. */
  public void removeToken(String name) {
    root.withObjectProperty(AuthFile.TOKENS).remove(name);
  }

  /** The role that a user has now. */
  public String role(String name) {
    return root.path(AuthFile.USERS).path(name).path(AuthFile.ROLE).asText();
  }

  /**
   * Puts the changed file in place of the old one, all at once.
   *
   * @throws UsageException with a sentence when it cannot
   */
  public void save() {
    SafeFile.replace(file, ConfigFiles.bytes(file, root));
  }
}
