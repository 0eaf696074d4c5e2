package dev.pynmon.redis.server;

import dev.pynmon.redis.answer.Shortener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisConnection;
import org.redisson.client.protocol.CommandData;
import org.redisson.client.protocol.CommandsData;

/** A connection, lent to one at a time. */
final class Link {
  private final RedisConnection connection;
  private volatile @Nullable CompletableFuture<Void> pending;

  Link(RedisConnection connection) {
    this.connection = connection;
    connection.getChannel().closeFuture().addListener(closed -> fail());
  }

  /** Whether anything was ever asked on it. */
  boolean isUsed() {
    return pending != null;
  }

  boolean isUsable() {
    return connection.isActive() && !connection.isClosed();
  }

  /** Sends commands in one go; done when the last of them was answered, or none will be. */
  CompletableFuture<Void> send(List<CommandData<?, ?>> commands) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    pending = done;
    Shortener.expect(connection.getChannel(), commands);
    connection
        .send(new CommandsData(done, commands, false, false))
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

  /** Redisson lets commands that were written wait for ever when the connection breaks. */
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
