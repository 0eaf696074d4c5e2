package dev.pynmon.testkit.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command and its arguments, as bytes.
 *
 * @param words the command, then its arguments
 */
public record RedisCommand(List<byte[]> words) {
  /** A command of byte arrays and of whatever else is text. */
  public static RedisCommand of(Object... words) {
    return new RedisCommand(Stream.of(words).map(RedisCommand::bytes).toList());
  }

  private static byte[] bytes(Object word) {
    return word instanceof byte[] raw ? raw : word.toString().getBytes(StandardCharsets.UTF_8);
  }
}
