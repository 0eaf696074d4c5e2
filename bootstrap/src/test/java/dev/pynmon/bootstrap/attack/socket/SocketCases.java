package dev.pynmon.bootstrap.attack.socket;

import static dev.pynmon.bootstrap.attack.socket.SocketCase.HOST;
import static dev.pynmon.bootstrap.attack.socket.SocketCase.fine;
import static dev.pynmon.bootstrap.attack.socket.SocketCase.refused;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests that no browser sends. */
public final class SocketCases {
  private static final String GET = "GET /health HTTP/1.1\r\n" + HOST;
  private static final String END = "\r\n";
  private static final String SECOND = GET + END;
  private static final String HEAD_REFUSED = "HEAD / HTTP/1.1\r\n" + HOST + "nonsense\r\n\r\n";
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\n" + HOST + END;

  private SocketCases() {}

  /** All of them, each in one packet, cut in two at odd places, and byte by byte. */
  public static List<SocketCase> all() {
    return Stream.of(lines(), heads(), bodies(), old())
        .flatMap(List::stream)
        .flatMap(SocketCases::cut)
        .toList();
  }

  private static Stream<SocketCase> cut(SocketCase one) {
    String whole = one.whole();
    if (whole.length() > 5_000) {
      return Stream.of(one, one.in("in two", halves(whole, 3_000)));
    }
    return Stream.of(
        one,
        one.in("cut after 1", halves(whole, 1)),
        one.in("cut after 3", halves(whole, 3)),
        one.in("cut after the first line", halves(whole, whole.indexOf('\n') + 1)),
        one.in(
            "byte by byte",
            IntStream.range(0, whole.length()).mapToObj(i -> whole.substring(i, i + 1)).toList()));
  }

  private static List<String> halves(String whole, int place) {
    int cut = Math.min(Math.max(place, 1), whole.length() - 1);
    return List.of(whole.substring(0, cut), whole.substring(cut));
  }

  private static List<SocketCase> lines() {
    return List.of(
        fine("a request", SECOND),
        fine("three in a row", SECOND + SECOND + SECOND).answers(3),
        refused("no request line", "<x> / HTTP/1.1\r\n" + HOST + END, 400, 501),
        refused("no version", "GET /\r\n\r\n", 400),
        refused("a version of tomorrow", "GET / HTTP/9.9\r\n" + HOST + END, 400, 505),
        refused("blanks alone", "   \r\n\r\n", 400),
        refused(
            "letters that are none", "\u0001\u0002\u00ff\u00fe / HTTP/1.1\r\n" + HOST + END, 400),
        refused(
            "a greeting of TLS",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
            400),
        refused("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 505),
        refused(
            "an address too long",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + END,
            414,
            400),
        refused("headers too long", GET + "X-A: " + "a".repeat(20_000) + END + END, 431, 400),
        refused("headers too many", GET + "X-A: b\r\n".repeat(4_000) + END, 431, 400),
        refused("a header without colon", GET + "nonsense\r\n\r\n", 400),
        refused("a header with a blank in its name", GET + "a b: c\r\n\r\n", 400),
        refused("a header with NUL", GET + "X-A: a\u0000b\r\n\r\n", 400));
  }

  private static List<SocketCase> heads() {
    return List.of(
        fine("HEAD", "HEAD /health HTTP/1.1\r\n" + HOST + END).ofHead(),
        refused(
                "HEAD, an address too long",
                "HEAD /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + END,
                414,
                400)
            .ofHead(),
        refused(
                "HEAD, headers too long",
                "HEAD / HTTP/1.1\r\n" + HOST + "X-A: " + "a".repeat(20_000) + END + END,
                431,
                400)
            .ofHead(),
        refused(
                "HEAD, a header without colon",
                "HEAD / HTTP/1.1\r\n" + HOST + "nonsense\r\n\r\n",
                400)
            .ofHead(),
        refused("HEAD, no version", "HEAD /\r\n\r\n", 400).ofHead(),
        // A fault of the first byte behind an answer, and of one that is cut there.
        behindAnother("HEAD refused behind another", SECOND + HEAD_REFUSED, 0),
        behindAnother("HEAD refused behind another, begun with it", SECOND + HEAD_REFUSED, 1),
        behindAnother("HEAD refused behind another, cut in its line", SECOND + HEAD_REFUSED, 7));
  }

  private static SocketCase behindAnother(String name, String both, int letters) {
    return new SocketCase(
        name, halves(both, SECOND.length() + letters), false, List.of(200, 400), 2, true);
  }

  private static List<SocketCase> bodies() {
    String length = "Content-Length: " + SMUGGLED.length() + END;
    String expect = "Expect: 100-continue\r\n";
    String post = "POST /health HTTP/1.1\r\n" + HOST;
    String chunked = "Transfer-Encoding: chunked\r\n";
    return List.of(
        refused(
            "GET that waits for leave, its body at once",
            GET + expect + length + END + SMUGGLED,
            200,
            405),
        refused(
            "POST that waits for leave, its body at once",
            post + expect + length + END + SMUGGLED,
            405),
        fine("GET with a body", GET + length + END + SMUGGLED),
        refused("two lengths", post + "Content-Length: 5\r\n" + length + END + SMUGGLED, 400),
        refused(
            "a length and chunks",
            post + length + chunked + END + "0\r\n\r\n" + SMUGGLED,
            400,
            405),
        refused("a length below zero", post + "Content-Length: -1\r\n\r\n" + SMUGGLED, 400, 405),
        refused("a length that is none", post + "Content-Length: x\r\n\r\n" + SMUGGLED, 400, 405),
        refused(
            "a length beyond all bounds",
            post + "Content-Length: 99999999999\r\n\r\n",
            400,
            405,
            413),
        refused("a chunk of no size", post + chunked + END + "zz\r\n" + SMUGGLED, 400, 405),
        refused(
            "a chunk too large", post + chunked + END + "fffffffff\r\n" + SMUGGLED, 400, 405, 413));
  }

  private static List<SocketCase> old() {
    return List.of(
        fine("HTTP/1.0", "GET /health HTTP/1.0\r\n\r\n").last(),
        fine("HTTP/1.0 with a host", "GET /health HTTP/1.0\r\n" + HOST + END).last(),
        fine("HTTP/1.0 that would stay", "GET /health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            .last(),
        fine("HEAD of HTTP/1.0", "HEAD /health HTTP/1.0\r\n\r\n").ofHead().last());
  }
}
