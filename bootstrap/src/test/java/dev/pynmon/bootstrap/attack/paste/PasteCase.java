package dev.pynmon.bootstrap.attack.paste;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Set;

/**
 * What is sent to the log explorer over a connection of its own.
 *
 * @param name what is tried
 * @param bytes all of the request
 * @param statuses one of which the answer has
 */
record PasteCase(String name, byte[] bytes, Set<Integer> statuses) {
  private static final String PATH = "/log-explorer/";

  /** What a page of ours sends before a body. */
  private static final String HEAD =
      "POST "
          + PATH
          + " HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nAccept: text/html\r\n";

  /** A text as it is. */
  static PasteCase text(String name, byte[] log, Integer... statuses) {
    return sent(name, "text/plain", log, statuses);
  }

  static PasteCase text(String name, String log) {
    return text(name, log.getBytes(UTF_8), 200);
  }

  /** A body of this type. */
  static PasteCase sent(String name, String type, byte[] body, Integer... statuses) {
    String head =
        "%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(HEAD, type, body.length);
    return new PasteCase(name, joined(head, body), Set.of(statuses));
  }

  /** A body in pieces that says nothing of its length, and may have no end. */
  static PasteCase chunked(String name, byte[] chunks, Integer... statuses) {
    String head = HEAD + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
    return new PasteCase(name, joined(head, chunks), Set.of(statuses));
  }

  /** A text in an address. */
  static PasteCase address(String name, String log, Integer... statuses) {
    String line = "GET " + PATH + "?log=" + URLEncoder.encode(log, UTF_8);
    String headers = " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n";
    return new PasteCase(name, (line + headers).getBytes(ISO_8859_1), Set.of(statuses));
  }

  private static byte[] joined(String head, byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + body.length);
    bytes.writeBytes(head.getBytes(ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }
}
