package dev.pynmon.web.connection;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request by its first line. The rest is read to the end of its headers, and not kept: a
 * visitor who is still sending would not read why, and the headers tell whether a page is wanted.
 */
final class Refusal {
  /** The longest address that browsers send. */
  private static final int MOST_READ = 2_100_000;

  private static final int LONGEST_HEADERS = 16_384;
  private static final int LONGEST_METHOD = 20;
  private static final int LONGEST_PATH = 300;
  private static final byte[] LINE_END = {'\n'};
  private static final byte[] EMPTY_LINE = {'\n', '\r', '\n'};
  private static final String ACCEPT = "\naccept:";
  private static final String PAGE = "text/html";

  private final Gathered begun;
  private final Supplier<byte @Nullable []> more;

  /**
   * @param begun what has come of it
   * @param more what follows; null at its end
   */
  Refusal(Gathered begun, Supplier<byte @Nullable []> more) {
    this.begun = begun;
    this.more = more;
  }

  /** What Helidon makes an answer of. */
  RequestException of(Status status) {
    String line = begun.text(0, LONGEST_METHOD + LONGEST_PATH);
    int path = line.indexOf(' ') + 1;
    String method = line.substring(0, Math.max(0, path - 1));
    int query = line.indexOf('?');
    TransportRequest request =
        new Refused(method, query > path ? line.substring(path, query) : "", headers());
    return RequestException.builder()
        .type(EventType.BAD_REQUEST)
        .status(status)
        .request(request)
        .message(status.reasonPhrase())
        .build();
  }

  private ServerRequestHeaders headers() {
    WritableHeaders<?> headers = WritableHeaders.create();
    if (wantsPage()) {
      headers.set(HeaderNames.ACCEPT, PAGE);
    }
    return ServerRequestHeaders.create(headers);
  }

  private boolean wantsPage() {
    String headers = restOfHeaders().toLowerCase(Locale.ROOT);
    int accept = headers.indexOf(ACCEPT);
    int end = headers.indexOf('\n', accept + 1);
    return accept >= 0
        && headers.substring(accept, end < 0 ? headers.length() : end).contains(PAGE);
  }

  /** From the end of the first line on. */
  private String restOfHeaders() {
    Gathered rest = begun;
    int line = rest.indexOf(LINE_END, 0);
    for (int read = 0; line < 0 && read < MOST_READ; read += rest.size()) {
      byte[] next = more.get();
      if (next == null) {
        return "";
      }
      rest = new Gathered(next);
      line = rest.indexOf(LINE_END, 0);
    }
    return line < 0 ? "" : headers(new Gathered(rest.part(line, rest.size())));
  }

  private String headers(Gathered headers) {
    int looked = 0;
    while (headers.indexOf(EMPTY_LINE, looked) < 0 && headers.size() < LONGEST_HEADERS) {
      looked = headers.size() - EMPTY_LINE.length + 1;
      byte[] next = more.get();
      if (next == null) {
        break;
      }
      headers.add(next);
    }
    return headers.text(0, LONGEST_HEADERS);
  }

  private record Refused(String method, String path, ServerRequestHeaders headers)
      implements TransportRequest {
    @Override
    public String protocolVersion() {
      return "1.1";
    }
  }
}
