package dev.pynmon.web.server;

import dev.pynmon.web.page.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer, ready to be sent.
 *
 * @param status the HTTP status
 * @param headers all its headers but those about length and encoding
 * @param plain its bytes
 * @param packed the bytes compressed, when they are at hand; else empty
 * @param stream what is made while it is sent, in place of bytes
 * @param follows whether that goes on for as long as somebody looks, and mostly waits
 */
@SuppressWarnings("ArrayRecordComponent")
record Response(
    int status,
    Map<String, String> headers,
    byte[] plain,
    byte[] packed,
    Optional<Reply.Content> stream,
    boolean follows) {
  private static final byte[] NONE = {};
  private static final String COOKIE = "Set-Cookie";

  static Response of(int status, String type, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (body.length > 0) {
      headers.put("Content-Type", type);
    }
    return new Response(status, headers, body, NONE, Optional.empty(), false);
  }

  static Response empty(int status) {
    return of(status, "", NONE);
  }

  /** With more headers; they win over those there are. */
  Response with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Response(status, all, plain, packed, stream, follows);
  }

  /**
   * With what keeps a session alive. Not where a browser keeps the answer, nor where it has another
   * cookie.
   *
   * @param cookie "" for nothing
   */
  Response keeping(String cookie) {
    boolean fits = "no-store".equals(headers.get("Cache-Control")) && !headers.containsKey(COOKIE);
    return fits && !cookie.isEmpty() ? with(Map.of(COOKIE, cookie)) : this;
  }

  /** With its compressed form. */
  Response packed(byte[] gzip) {
    return new Response(status, headers, plain, gzip, stream, follows);
  }

  /** With what is made while it is sent, in place of bytes. */
  Response streaming(Reply.Content content) {
    return new Response(status, headers, plain, packed, Optional.of(content), false);
  }

  /** With what is told for as long as somebody looks, in place of bytes. */
  Response following(Reply.Content content) {
    return new Response(status, headers, plain, packed, Optional.of(content), true);
  }
}
