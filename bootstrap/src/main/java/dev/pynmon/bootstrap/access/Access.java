package dev.pynmon.bootstrap.access;

import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.bootstrap.config.LoginConfig;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.access.SessionKey;
import java.util.Set;

/**
 * Who may come in.
 *
 * @param accounts those who may sign in
 * @param config the rest
 */
public record Access(Accounts accounts, AccessConfig config) {
  /**
   * Reads what the settings name.
   *
   * @throws UsageException with a sentence when something cannot be read, or is in unsafe hands
   */
  public static Access open(LoginConfig login) {
    login.tls().ifPresent(files -> FileTrust.checkKey(files.key()));
    return new Access(
        login
            .authFile()
            .<Accounts>map(file -> new FileAccounts(file, System::nanoTime))
            .orElse(Accounts.NONE),
        new AccessConfig(
            login.sessionKey().map(SessionKeyFile::read).orElseGet(SessionKey::random),
            Set.copyOf(login.allowedHosts()),
            login.proxyHeader(),
            login.trustedProxies(),
            login.tls()));
  }
}
