package dev.pynmon.redis.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.redisson.client.protocol.CommandData;

/** A batch of one read on its way, perhaps in one round trip with batches of other reads. */
final class Sending {
  private final Session session;
  private final List<CommandData<?, ?>> commands;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile boolean isShared;

  Sending(Session session, List<CommandData<?, ?>> commands) {
    this.session = session;
    this.commands = List.copyOf(commands);
  }

  Session session() {
    return session;
  }

  List<CommandData<?, ?>> commands() {
    return commands;
  }

  /** Those that were not answered. */
  List<CommandData<?, ?>> open() {
    return commands.stream().filter(each -> !each.getPromise().isDone()).toList();
  }

  /** Done when all that went together was answered, or will not be. */
  CompletableFuture<Void> done() {
    return done;
  }

  /** Whether other reads asked in the same round trip. */
  boolean isShared() {
    return isShared;
  }

  /** It went with so many, and ends as this does. */
  void follow(CompletableFuture<Void> together, int many) {
    isShared = many > 1;
    together.whenComplete(this::end);
  }

  @SuppressWarnings("NullAway") // Nothing is what a batch is completed with.
  private void end(@Nullable Void nothing, @Nullable Throwable failure) {
    if (failure == null) {
      done.complete(nothing);
    } else {
      done.completeExceptionally(failure);
    }
  }
}
