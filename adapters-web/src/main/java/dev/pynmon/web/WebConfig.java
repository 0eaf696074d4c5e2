package dev.pynmon.web;

import dev.pynmon.web.access.AccessConfig;
import java.time.Clock;

/**
 * How the monitor is served.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any free one
 * @param basePath the path under which everything lies: "" or {@code /x}, without a slash at its
 *     end
 * @param readOnly true when nothing may be changed
 * @param version our version, for the pages
 * @param clock what time it is
 * @param access who may come in
 */
public record WebConfig(
    String host,
    int port,
    String basePath,
    boolean readOnly,
    String version,
    Clock clock,
    AccessConfig access) {
  /** The address that nobody but this machine can reach. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Throws {@link IllegalArgumentException} for a port or base path that cannot be. */
  public WebConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("the port must be 0 to 65535, was " + port);
    }
    basePath = basePath.endsWith("/") ? basePath.substring(0, basePath.length() - 1) : basePath;
    if (!basePath.matches("(/[A-Za-z0-9._~-]+)*")) {
      throw new IllegalArgumentException(
          "the base path must be like /monitor, of letters, digits and -._~, was " + basePath);
    }
  }

  /** A configuration that listens on the loopback address. */
  public static WebConfig local(int port, String version, Clock clock) {
    return new WebConfig(LOOPBACK, port, "", false, version, clock, AccessConfig.plain());
  }
}
