package dev.pynmon.redis.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a command gave, once its batch was sent. Decoded once, however often it is asked for. */
public final class Reply<T> {
  private final String command;
  private final CompletableFuture<Object> answer;
  private final Function<Object, T> read;
  private final Faults faults;
  private volatile @Nullable T value;

  Reply(String command, CompletableFuture<Object> answer, Function<Object, T> read, Faults faults) {
    this.command = command;
    this.answer = answer;
    this.read = read;
    this.faults = faults;
  }

  /**
   * The value.
   *
   * @throws dev.pynmon.domain.app.BackendException when the server refused the command
   */
  public T get() {
    if (!answer.isDone()) {
      throw new IllegalStateException("the batch was not sent");
    }
    T known = value;
    if (known == null) {
      known = decoded();
      value = known;
    }
    return known;
  }

  private T decoded() {
    try {
      return read.apply(answer.join());
    } catch (CompletionException e) {
      throw faults.ofCommand(command, e);
    }
  }

  /**
   * The value, or empty when something else than what pynenc writes lies at the key: so that one
   * bad row takes no page down.
   */
  public Optional<T> ofRightType() {
    return Faults.isWrongType(answer) ? Optional.empty() : Optional.of(get());
  }
}
