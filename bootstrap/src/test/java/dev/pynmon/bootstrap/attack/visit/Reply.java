package dev.pynmon.bootstrap.attack.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * One answer as it came over the wire.
 *
 * @param status the HTTP status; 0 where what came is no answer
 * @param headers by their names in small letters, the last of each
 * @param body as many bytes as the answer said, or as came until the end
 * @param isWhole false when the connection ended, or stood still, before all had come
 */
public record Reply(int status, Map<String, String> headers, byte[] body, boolean isWhole) {
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The media type without its parameters. */
  public String type() {
    return header("content-type").replaceFirst("\\s*;.*", "");
  }

  public String text() {
    return new String(body, UTF_8);
  }
}
