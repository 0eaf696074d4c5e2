package dev.pynmon.redis.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletableFuture;

/**
 * A command, and what the server answers to it: bytes, a text, a {@link Long}, a list of these,
 * {@link #NOTHING}, or an exception where it was refused.
 */
public final class Command {
  /** What an answer says where there is nothing. */
  public static final Object NOTHING = new Object();

  private final String name;
  private final byte[][] words;
  private final boolean isExact;
  private final CompletableFuture<Object> answer = new CompletableFuture<>();

  private Command(String name, boolean isExact, Object... parameters) {
    this.name = name;
    this.isExact = isExact;
    this.words = new byte[parameters.length][];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          parameters[i] instanceof byte[] bytes ? bytes : parameters[i].toString().getBytes(UTF_8);
    }
  }

  /** A command of one word, and its parameters: bytes, or what is sent as its text. */
  public static Command of(String name, Object... parameters) {
    return new Command(name, false, parameters);
  }

  /** One whose answer is never shortened: what it names is to be found by that name again. */
  public static Command exact(String name, Object... parameters) {
    return new Command(name, true, parameters);
  }

  /** Its first word. */
  public String name() {
    return name;
  }

  /** Its first parameter, empty where there is none. */
  public String first() {
    return words.length == 0 ? "" : new String(words[0], UTF_8);
  }

  boolean isExact() {
    return isExact;
  }

  /** Its parameters as they are sent; nobody changes them. */
  byte[][] words() {
    return words;
  }

  /** Done when the server answered, or refused, or never will. */
  public CompletableFuture<Object> answer() {
    return answer;
  }

  /** Whether the server answered it or refused it. */
  public boolean isAnswered() {
    return answer.isDone();
  }
}
