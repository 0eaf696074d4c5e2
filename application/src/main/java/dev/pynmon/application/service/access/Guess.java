package dev.pynmon.application.service.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who guesses at whom.
 *
 * @param name the name tried
 * @param origin where it comes from; of an IPv6 address the first half, for the rest is the
 *     visitor's own choice
 */
record Guess(String name, String origin) {
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
  private static final int LONGEST = 100;
  private static final int IPV6_BYTES = 16;

  Guess {
    origin = IPV6.matcher(origin).matches() ? network(origin) : shortened(origin);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** A literal is never looked up. */
  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == IPV6_BYTES ? network(bytes) : shortened(address);
    } catch (UnknownHostException _) {
      return shortened(address);
    }
  }

  private static String network(byte[] address) {
    HexFormat hex = HexFormat.of();
    return IntStream.range(0, IPV6_BYTES / 4)
        .mapToObj(group -> hex.formatHex(address, 2 * group, 2 * group + 2))
        .collect(Collectors.joining(":", "", "::/64"));
  }
}
