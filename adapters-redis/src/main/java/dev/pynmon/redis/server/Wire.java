package dev.pynmon.redis.server;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import org.redisson.client.NettyHook;
import org.redisson.client.RedisConnection;

/**
 * What we ask of each channel beyond what Redisson does. A connection that ended is over: Redisson
 * would try behind our back to make it anew, and would leave whoever waits for it waiting.
 *
 * @param timeout the longest that a handshake may take
 */
record Wire(Duration timeout) implements NettyHook {
  @Override
  public void afterBoostrapInitialization(Bootstrap bootstrap) {
    // Redisson's options are fine.
  }

  @Override
  public void afterChannelInitialization(Channel channel) {
    SslHandler tls = channel.pipeline().get(SslHandler.class);
    if (tls == null) {
      channel.pipeline().addFirst(new AnswerLimit(), new FirstBytes());
    } else {
      tls.setHandshakeTimeoutMillis(timeout.toMillis());
      channel
          .pipeline()
          .addAfter(channel.pipeline().context(tls).name(), "first", new FirstBytes())
          .addAfter(channel.pipeline().context(tls).name(), "limit", new AnswerLimit());
    }
    channel.closeFuture().addListener(closed -> end(channel));
  }

  private static void end(Channel channel) {
    RedisConnection connection = RedisConnection.getFrom(channel);
    if (connection != null) {
      connection.closeAsync();
      // Where Redisson closed it, it is about to say why.
      channel.eventLoop().execute(() -> fail(connection, channel));
    }
  }

  private static void fail(RedisConnection connection, Channel channel) {
    connection.getConnectionPromise().completeExceptionally(FirstBytes.lost(channel));
  }
}
