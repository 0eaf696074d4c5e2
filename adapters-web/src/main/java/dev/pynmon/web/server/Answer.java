package dev.pynmon.web.server;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, ready to be sent.
 *
 * @param status the HTTP status
 * @param headers all its headers but those about length and encoding
 * @param plain its bytes
 * @param packed the bytes compressed, when they are at hand; else empty
 */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, Map<String, String> headers, byte[] plain, byte[] packed) {
  private static final byte[] NONE = {};

  static Answer of(int status, String type, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (body.length > 0) {
      headers.put("Content-Type", type);
    }
    return new Answer(status, headers, body, NONE);
  }

  static Answer empty(int status) {
    return of(status, "", NONE);
  }

  /** With more headers; they win over those there are. */
  Answer with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, plain, packed);
  }

  /** With its compressed form. */
  Answer packed(byte[] gzip) {
    return new Answer(status, headers, plain, gzip);
  }
}
