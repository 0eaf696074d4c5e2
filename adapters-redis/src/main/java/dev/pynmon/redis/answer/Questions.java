package dev.pynmon.redis.answer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Commands that go out together.
 *
 * @param commands one at least; each is answered as its answer comes in
 * @param bytes what is sent
 * @param done when the last of them was answered, or none will be any more
 */
public record Questions(List<Command> commands, ByteBuf bytes, CompletableFuture<Void> done) {
  /** To be sent. */
  public static Questions of(List<Command> commands) {
    return new Questions(commands, Request.of(commands), new CompletableFuture<>());
  }

  /** Sends them over a channel with a {@link Dialogue} on which no others are open. */
  public ChannelFuture send(Channel channel) {
    return channel.writeAndFlush(this);
  }
}
