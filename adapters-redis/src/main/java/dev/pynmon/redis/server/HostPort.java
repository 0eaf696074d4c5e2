package dev.pynmon.redis.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something listens.
 *
 * @param host a name or an address; IPv6 without brackets
 * @param port the port
 */
record HostPort(String host, int port) {
  private static final Pattern FORM =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([\\p{L}\\p{N}._-]*))(?::(.*))?", Pattern.DOTALL);
  private static final Pattern PORT = Pattern.compile("\\d{1,5}");
  private static final int MAX_PORT = 65_535;

  /**
   * One place or several with commas between them.
   *
   * @throws IllegalArgumentException with a sentence, which repeats nothing
   */
  static List<HostPort> all(String text, int defaultPort) {
    return Arrays.stream(text.split(",", -1)).map(each -> of(each, defaultPort)).toList();
  }

  private static HostPort of(String text, int defaultPort) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || isBareIpv6(text)) {
      throw new IllegalArgumentException(
          "The host in the address of a Redis store is neither a name nor an address; IPv6 stands in"
              + " brackets, as in redis://[::1]:6379/0.");
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    if (host.isEmpty()) {
      throw new IllegalArgumentException(
          "The address of a Redis store needs a host, as in redis://host:6379/0.");
    }
    String port = matcher.group(3);
    return new HostPort(
        host.toLowerCase(Locale.ROOT), port == null || port.isEmpty() ? defaultPort : port(port));
  }

  private static boolean isBareIpv6(String text) {
    return !text.startsWith("[") && text.indexOf(':') != text.lastIndexOf(':');
  }

  private static int port(String text) {
    return number(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The port in the address of a Redis store is no number from 1 to 65535."));
  }

  private static Optional<Integer> number(String port) {
    return Optional.of(port)
        .filter(text -> PORT.matcher(text).matches())
        .map(Integer::valueOf)
        .filter(number -> number >= 1 && number <= MAX_PORT);
  }

  /** A place that a server named; empty when it is none. */
  static Optional<HostPort> of(String host, String port) {
    return number(port).filter(_ -> !host.isEmpty()).map(number -> new HostPort(host, number));
  }

  /** As in an address. */
  String text() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
