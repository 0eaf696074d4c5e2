package dev.pynmon.web.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike.
 *
 * @param first one of them, in bytes as hexadecimal digits
 * @param bits how many bits they have in common
 */
public record AddressRange(String first, int bits) {
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|[01]?\\d?\\d)";

  /** Of what has a colon Java looks up nothing, unless it begins with a dot. */
  private static final Pattern LITERAL =
      Pattern.compile(BYTE + "(\\." + BYTE + "){3}|(?!\\.)[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private static final Pattern BITS = Pattern.compile("\\d{1,3}");

  /** An address ({@code 10.0.0.7}, {@code fe80::1}) or a range ({@code 10.0.0.0/8}). */
  public static Optional<AddressRange> parse(String text) {
    String[] parts = text.split("/", 2);
    return bytes(parts[0]).flatMap(bytes -> parse(bytes, parts.length == 1 ? "" : parts[1]));
  }

  private static Optional<AddressRange> parse(byte[] bytes, String bits) {
    int most = bytes.length * Byte.SIZE;
    String digits = bits.isEmpty() ? String.valueOf(most) : bits;
    return Optional.of(digits)
        .filter(text -> BITS.matcher(text).matches() && Integer.parseInt(text) <= most)
        .map(text -> new AddressRange(HexFormat.of().formatHex(bytes), Integer.parseInt(text)));
  }

  /** Whether this address, a literal, lies in it. An IPv4 address in IPv6 form counts as IPv4. */
  public boolean contains(String address) {
    byte[] mine = HexFormat.of().parseHex(first);
    return bytes(address)
        .filter(bytes -> bytes.length == mine.length && commonBits(bytes, mine) >= bits)
        .isPresent();
  }

  private static int commonBits(byte[] one, byte[] other) {
    int same = Arrays.mismatch(one, other);
    if (same < 0) {
      return one.length * Byte.SIZE;
    }
    int difference = (one[same] ^ other[same]) & 0xFF;
    return same * Byte.SIZE + Integer.numberOfLeadingZeros(difference) - (Integer.SIZE - Byte.SIZE);
  }

  /** True for what Java takes for no name, which it would look up. */
  static boolean isLiteral(String text) {
    return LITERAL.matcher(text).matches();
  }

  /** No name is ever looked up. */
  private static Optional<byte[]> bytes(String literal) {
    if (!isLiteral(literal)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(literal).getAddress());
    } catch (UnknownHostException _) {
      return Optional.empty();
    }
  }
}
