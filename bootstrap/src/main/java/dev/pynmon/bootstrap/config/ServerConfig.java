package dev.pynmon.bootstrap.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where the pages are served.
 *
 * @param host the address to listen on; one of this machine alone where nobody signs in
 * @param port the port, 0 for any free one
 * @param basePath what all paths begin with, for example {@code /x}, or empty
 */
public record ServerConfig(String host, int port, String basePath) {
  private static final int DEFAULT_PORT = 8000;
  private static final Pattern BASE_PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

  /**
   * What the settings say.
   *
   * @param login who may come in
   * @throws UsageException with a sentence when the address can be reached from elsewhere, and
   *     nobody is asked who they are
   */
  public static ServerConfig of(Settings settings, LoginConfig login) {
    return new ServerConfig(
        host(settings, login),
        settings.number(Key.PORT, DEFAULT_PORT, 0, 65_535),
        basePath(settings, settings.find(Key.BASE_PATH).orElse("")));
  }

  /** Whether nobody but this machine reaches the address. */
  public boolean isLocal() {
    try {
      return isLoopback(host);
    } catch (UnknownHostException _) {
      return false;
    }
  }

  private static String host(Settings settings, LoginConfig login) {
    String host = settings.find(Key.HOST).orElse("127.0.0.1");
    if (!isLoopback(settings, host) && !login.isOn()) {
      throw new UsageException(
          ("--host %s is refused: whoever reaches the port would see everything. Say who may with"
                  + " --auth-file, which pynmon passwd writes, or with --auth-proxy-header and"
                  + " --trusted-proxy; else accepted are 127.0.0.1, ::1 and localhost, which ssh -L"
                  + " can forward.")
              .formatted(host));
    }
    return host;
  }

  private static boolean isLoopback(Settings settings, String host) {
    try {
      return isLoopback(host);
    } catch (UnknownHostException _) {
      throw settings.wrong(Key.HOST, host, "an address of this machine, such as 127.0.0.1");
    }
  }

  private static boolean isLoopback(String host) throws UnknownHostException {
    return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
  }

  private static String basePath(Settings settings, String text) {
    String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    if (!BASE_PATH.matcher(path).matches() || path.contains("/.")) {
      throw settings.wrong(
          Key.BASE_PATH, text, "a path such as /pynmon, of letters, digits and -._~");
    }
    return path;
  }
}
