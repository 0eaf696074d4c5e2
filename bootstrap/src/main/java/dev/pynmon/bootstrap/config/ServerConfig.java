package dev.pynmon.bootstrap.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Where the pages are served.
 *
 * @param host the address to listen on; one of this machine alone while there is no login
 * @param port the port, 0 for any free one
 * @param basePath what all paths begin with, for example {@code /x}, or empty
 */
public record ServerConfig(String host, int port, String basePath) {
  private static final int DEFAULT_PORT = 8000;
  private static final Pattern BASE_PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

  /**
   * What the settings say.
   *
   * @throws UsageException with a sentence when the address can be reached from elsewhere
   */
  public static ServerConfig of(Settings settings) {
    return new ServerConfig(
        host(settings),
        settings.number(Key.PORT, DEFAULT_PORT, 0, 65_535),
        basePath(settings, settings.find(Key.BASE_PATH).orElse("")));
  }

  private static String host(Settings settings) {
    String host = settings.find(Key.HOST).orElse("127.0.0.1");
    if (!isLoopback(settings, host)) {
      throw new UsageException(
          ("--host %s is refused: there is no login yet, so whoever reaches the port sees everything;"
                  + " accepted are 127.0.0.1, ::1 and localhost. To look from elsewhere, forward the"
                  + " port, for example with ssh -L.")
              .formatted(host));
    }
    return host;
  }

  private static boolean isLoopback(Settings settings, String host) {
    try {
      return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw settings.wrong(Key.HOST, host, "an address of this machine, such as 127.0.0.1");
    }
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
