package dev.pynmon.redis.server;

import dev.pynmon.redis.answer.Command;
import dev.pynmon.redis.answer.Questions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisConnection;

/** A connection, lent to one at a time. */
final class Link {
  private final RedisConnection connection;
  private volatile @Nullable CompletableFuture<Void> pending;

  Link(RedisConnection connection) {
    this.connection = connection;
    connection.getChannel().closeFuture().addListener(_ -> fail());
  }

  /** Whether anything was ever asked on it. */
  boolean isUsed() {
    return pending != null;
  }

  boolean isUsable() {
    return connection.isActive() && !connection.isClosed();
  }

  /** Sends commands in one go; done when the last of them was answered, or none will be. */
  CompletableFuture<Void> send(List<Command> commands) {
    Questions questions = Questions.of(commands);
    CompletableFuture<Void> done = questions.done();
    pending = done;
    questions
        .send(connection.getChannel())
        .addListener(
            written -> {
              if (!written.isSuccess()) {
                done.completeExceptionally(FirstBytes.lost(connection.getChannel()));
              }
            });
    if (!connection.isActive()) {
      fail();
    }
    return done;
  }

  /** What was asked before is not answered any more when the connection breaks. */
  private void fail() {
    CompletableFuture<Void> waiting = pending;
    if (waiting != null) {
      waiting.completeExceptionally(FirstBytes.lost(connection.getChannel()));
    }
  }

  void close() {
    connection.closeAsync();
  }
}
