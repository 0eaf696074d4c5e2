package dev.pynmon.redis.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A parameter of a command. It is sent as bytes: Redisson writes texts letter by letter, each into
 * a buffer of its own, which took as long as all that came of them.
 */
public final class Word {
  private Word() {}

  /** These parameters as they are sent. */
  public static Object[] bytes(Object... parameters) {
    Object[] words = new Object[parameters.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = parameters[i].toString().getBytes(UTF_8);
    }
    return words;
  }

  /** What a parameter says. */
  public static String text(Object parameter) {
    return parameter instanceof byte[] bytes ? new String(bytes, UTF_8) : parameter.toString();
  }
}
