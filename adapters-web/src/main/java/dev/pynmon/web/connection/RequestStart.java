package dev.pynmon.web.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a request. One whose address is too long is refused before it is in memory. One
 * of HTTP/1.0 becomes one of HTTP/1.1 whose connection is closed after the answer: Helidon answers
 * no other. All answers have a length, so old clients can read them.
 */
final class RequestStart {
  /** What headers may have, and a little: Helidon says where they have more. */
  private static final int LONGEST_HEADERS = 20_000;

  /** How much of an address is looked at to tell what it asks for. */
  private static final int BEGINNING = 1_000;

  private static final byte[] HTTP_1_0 = " HTTP/1.0\r\n".getBytes(US_ASCII);
  private static final byte[] LINE_END = {'\n'};
  private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

  private final Supplier<byte @Nullable []> more;
  private final AddressRoom room;
  private final Gathered come;
  private boolean isLong;

  /**
   * @param first the first bytes of the request
   * @param more those that follow, each time some; null at their end
   * @param room how long addresses may be
   */
  RequestStart(byte[] first, Supplier<byte @Nullable []> more, AddressRoom room) {
    this.come = new Gathered(first);
    this.more = more;
    this.room = room;
  }

  /** True when it holds one of the places for long addresses. */
  boolean isLong() {
    return isLong;
  }

  /**
   * At least the first line; of HTTP/1.0 all headers. Less only when no more comes.
   *
   * @throws RequestException when it is refused
   */
  byte[] asHttp11() {
    int line = line();
    int version = line + LINE_END.length - HTTP_1_0.length;
    if (line < 0 || !come.isAt(HTTP_1_0, version)) {
      return come.all();
    }
    int end = readTo(HEADERS_END, line - 1, line + LONGEST_HEADERS);
    String headers = come.text(line, Math.max(end, line)).toLowerCase(Locale.ROOT);
    String host = headers.contains("\nhost:") ? "" : "Host: localhost\r\n";
    Gathered request = new Gathered(come.part(0, version));
    request.add((" HTTP/1.1\r\nConnection: close\r\n" + host).getBytes(US_ASCII));
    request.add(come.part(line + LINE_END.length, come.size()));
    return request.all();
  }

  /** Where the first line ends; below 0 when no more comes. */
  private int line() {
    int end = readTo(LINE_END, 0, AddressRoom.USUAL);
    if (isWithin(end, AddressRoom.USUAL)) {
      return end;
    }
    if (!room.mayBeLong(come.text(0, BEGINNING))) {
      throw refused(Status.REQUEST_URI_TOO_LONG_414);
    }
    if (!room.enter()) {
      throw refused(Status.SERVICE_UNAVAILABLE_503);
    }
    isLong = true;
    return longLine(end);
  }

  private int longLine(int found) {
    int end = found < 0 ? readTo(LINE_END, come.size(), AddressRoom.LONGEST_LINE) : found;
    if (!isWithin(end, AddressRoom.LONGEST_LINE)) {
      isLong = false;
      room.leave();
      throw refused(Status.REQUEST_URI_TOO_LONG_414);
    }
    return end;
  }

  private boolean isWithin(int end, int most) {
    return end < 0 ? come.size() < most : end < most;
  }

  private RequestException refused(Status status) {
    return new Refusal(come, more).of(status);
  }

  /** Where the wanted bytes begin; below 0 when they do not come, or not within so many bytes. */
  private int readTo(byte[] wanted, int from, int most) {
    int looked = from;
    int found = come.indexOf(wanted, looked);
    while (found < 0 && come.size() < most) {
      looked = Math.max(from, come.size() - wanted.length + 1);
      byte[] next = more.get();
      if (next == null) {
        return -1;
      }
      come.add(next);
      found = come.indexOf(wanted, looked);
    }
    return found;
  }
}
