package dev.pynmon.web.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a request. One of HTTP/1.0 becomes one of HTTP/1.1 whose connection is closed
 * after the answer: Helidon answers no other. All answers have a length, so old clients can read
 * them.
 */
final class RequestStart {
  /** Beyond what an address and headers may have, nothing is looked for. */
  private static final int LONGEST = 40_000;

  private static final byte[] HTTP_1_0 = " HTTP/1.0\r\n".getBytes(US_ASCII);
  private static final byte[] LINE_END = {'\n'};
  private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

  private final Supplier<byte @Nullable []> more;
  private byte[] bytes;

  /**
   * @param first the first bytes of the request
   * @param more those that follow, each time some; null at their end
   */
  RequestStart(byte[] first, Supplier<byte @Nullable []> more) {
    this.bytes = first;
    this.more = more;
  }

  /** At least the first line; of HTTP/1.0 all headers. Less only when no more comes. */
  byte[] asHttp11() {
    int line = readTo(LINE_END);
    int version = line + LINE_END.length - HTTP_1_0.length;
    if (line < 0 || version < 0 || !isAt(HTTP_1_0, bytes, version)) {
      return bytes;
    }
    int end = readTo(HEADERS_END);
    String headers = new String(bytes, line, Math.max(end - line, 0), ISO_8859_1);
    String host = headers.toLowerCase(Locale.ROOT).contains("\nhost:") ? "" : "Host: localhost\r\n";
    byte[] middle = (" HTTP/1.1\r\nConnection: close\r\n" + host).getBytes(US_ASCII);
    return joined(
        Arrays.copyOf(bytes, version),
        joined(middle, Arrays.copyOfRange(bytes, line + 1, bytes.length)));
  }

  /** True when the bytes hold the wanted ones at this place. */
  static boolean isAt(byte[] wanted, byte[] bytes, int place) {
    return bytes.length - place >= wanted.length
        && Arrays.equals(bytes, place, place + wanted.length, wanted, 0, wanted.length);
  }

  /** Where the wanted bytes begin; below 0 when they do not come. */
  private int readTo(byte[] wanted) {
    int looked = 0;
    while (true) {
      for (int place = looked; place <= bytes.length - wanted.length; place++) {
        if (isAt(wanted, bytes, place)) {
          return place;
        }
      }
      looked = Math.max(0, bytes.length - wanted.length + 1);
      byte[] next = bytes.length < LONGEST ? more.get() : null;
      if (next == null) {
        return -1;
      }
      bytes = joined(bytes, next);
    }
  }

  /** The bytes of both. */
  static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
