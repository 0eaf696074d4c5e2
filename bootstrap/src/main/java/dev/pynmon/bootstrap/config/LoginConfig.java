package dev.pynmon.bootstrap.config;

import dev.pynmon.web.access.AddressRange;
import dev.pynmon.web.access.TlsFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may come in.
 *
 * @param authFile the file of those who may sign in
 * @param sessionKey the file of the key that sessions are signed with
 * @param allowedHosts names under which the monitor may be asked
 * @param proxyHeader the header in which a trusted proxy names its visitor
 * @param trustedProxies where such proxies are
 * @param tls what HTTPS needs
 */
public record LoginConfig(
    Optional<Path> authFile,
    Optional<Path> sessionKey,
    List<String> allowedHosts,
    Optional<String> proxyHeader,
    List<AddressRange> trustedProxies,
    Optional<TlsFiles> tls) {
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern TAKEN =
      Pattern.compile("(?i)Authorization|Cookie|Host|Origin|Forwarded|Via|X-Forwarded-.*|Sec-.*");
  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,253}");

  public LoginConfig {
    allowedHosts = List.copyOf(allowedHosts);
    trustedProxies = List.copyOf(trustedProxies);
  }

  /**
   * What the settings say.
   *
   * @throws UsageException with a sentence when they would let in whom nobody knows
   */
  public static LoginConfig of(Settings settings) {
    LoginConfig login =
        new LoginConfig(
            path(settings, Key.AUTH_FILE),
            path(settings, Key.SESSION_KEY),
            hosts(settings),
            header(settings),
            proxies(settings),
            tls(settings));
    login.requireProxies();
    login.requireLoginOrReadOnly(settings.isSet(Key.READ_ONLY));
    return login;
  }

  /** Whether it is asked who somebody is. */
  public boolean isOn() {
    return authFile.isPresent() || proxyHeader.isPresent();
  }

  /** Whether passwords come as they are typed, unless somebody encrypts who is not known here. */
  public boolean isOpenToListeners() {
    return authFile.isPresent() && tls.isEmpty() && trustedProxies.isEmpty();
  }

  private static Optional<Path> path(Settings settings, Key key) {
    return settings.find(key).map(text -> settings.path(key, text));
  }

  private static List<String> hosts(Settings settings) {
    return settings.texts(Key.ALLOWED_HOST).stream()
        .map(
            text -> {
              if (!HOST_NAME.matcher(text).matches()) {
                throw settings.wrong(
                    Key.ALLOWED_HOST, text, "a name such as monitor.example.org, without a port");
              }
              return text;
            })
        .toList();
  }

  private static Optional<String> header(Settings settings) {
    return settings
        .find(Key.AUTH_PROXY_HEADER)
        .map(
            text -> {
              if (!HEADER.matcher(text).matches() || TAKEN.matcher(text).matches()) {
                throw settings.wrong(
                    Key.AUTH_PROXY_HEADER,
                    text,
                    "a header that only the proxy sets, such as X-Remote-User");
              }
              return text;
            });
  }

  private static List<AddressRange> proxies(Settings settings) {
    return settings.texts(Key.TRUSTED_PROXY).stream()
        .map(
            text ->
                AddressRange.parse(text)
                    .orElseThrow(
                        () ->
                            settings.wrong(
                                Key.TRUSTED_PROXY,
                                text,
                                "an address or a range of them, such as 10.0.0.7 or 10.0.0.0/24")))
        .toList();
  }

  private static Optional<TlsFiles> tls(Settings settings) {
    Optional<Path> certificate = path(settings, Key.TLS_CERT);
    Optional<Path> key = path(settings, Key.TLS_KEY);
    if (certificate.isPresent() != key.isPresent()) {
      throw new UsageException("--tls-cert and --tls-key belong together: HTTPS needs both.");
    }
    return certificate.flatMap(one -> key.map(other -> new TlsFiles(one, other)));
  }

  private void requireProxies() {
    if (proxyHeader.isPresent() && trustedProxies.isEmpty()) {
      throw new UsageException(
          "--auth-proxy-header needs --trusted-proxy: without the proxy's address anybody could"
              + " send that header.");
    }
  }

  private void requireLoginOrReadOnly(boolean readOnly) {
    if (!allowedHosts.isEmpty() && !isOn() && !readOnly) {
      throw new UsageException(
          "--allowed-host needs --auth-file, or --auth-proxy-header, or --read-only: pages from"
              + " elsewhere could else write by that name.");
    }
  }
}
