package dev.pynmon.redis.server;

import dev.pynmon.redis.answer.Dialogue;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.List;
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
      channel.pipeline().addFirst(readers());
    } else {
      tls.setHandshakeTimeoutMillis(timeout.toMillis());
      String before = channel.pipeline().context(tls).name();
      for (ChannelHandler reader : List.of(readers()).reversed()) {
        channel.pipeline().addAfter(before, null, reader);
      }
    }
    channel.closeFuture().addListener(_ -> end(channel));
  }

  /** What reads an answer before Redisson does, in this order. */
  private static ChannelHandler[] readers() {
    return new ChannelHandler[] {
      new AnswerLimit(AnswerLimit.COMING_IN),
      new FirstBytes(),
      new Dialogue(AnswerLimit.HELD),
      new AnswerLimit(AnswerLimit.HELD)
    };
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
