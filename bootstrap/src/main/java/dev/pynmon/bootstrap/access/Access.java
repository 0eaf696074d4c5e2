package dev.pynmon.bootstrap.access;

import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.bootstrap.config.LoginConfig;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.access.SessionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * Who may come in.
 *
 * @param accounts those who may sign in
 * @param config the rest
 */
public record Access(Accounts accounts, AccessConfig config) {
  private static final int LONGEST_KEY = 4_096;

  /**
   * Reads what the settings name.
   *
   * @throws UsageException with a sentence when something cannot be read, or is in unsafe hands
   */
  public static Access open(LoginConfig login) {
    login.tls().ifPresent(files -> FileTrust.check(files.key()));
    return new Access(
        login
            .authFile()
            .<Accounts>map(file -> new FileAccounts(file, System::nanoTime))
            .orElse(Accounts.NONE),
        new AccessConfig(
            login.sessionKey().map(Access::sessionKey).orElseGet(SessionKey::random),
            Set.copyOf(login.allowedHosts()),
            login.proxyHeader(),
            login.trustedProxies(),
            login.tls()));
  }

  /** An end of line, which an editor may add, does not count. */
  private static SessionKey sessionKey(Path file) {
    FileTrust.check(file);
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST_KEY);
      int length = bytes.length;
      while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
        length--;
      }
      return SessionKey.of(Arrays.copyOf(bytes, length));
    } catch (IOException e) {
      throw new UsageException(
          "--session-key %s cannot be read: is it there, and is it permitted to?".formatted(file));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--session-key %s is too short: a key has at least %d bytes, such as those of head -c 32 /dev/urandom."
              .formatted(file, SessionKey.LEAST));
    }
  }
}
