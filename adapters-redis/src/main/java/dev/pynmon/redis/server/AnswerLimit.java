package dev.pynmon.redis.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;

/**
 * Ends a connection whose server answers one batch with more than {@value #MOST} bytes. Each read
 * bounds how many values it gets, and how much of those that users fill; what pynenc itself writes
 * is small, so that asking for every length first would double the commands of every page. Should
 * something huge lie there all the same, it costs a page; each connection has a limit of its own.
 */
final class AnswerLimit extends ChannelDuplexHandler {
  /** Bytes: three times what long texts that are read together may have. */
  static final long MOST = 100_000_000;

  private long answered;

  /** A new batch. */
  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    answered = 0;
    context.write(message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    answered += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
    if (answered > MOST) {
      ReferenceCountUtil.release(message);
      FirstBytes.remember(context.channel(), new TooLargeException());
      context.close();
    } else {
      context.fireChannelRead(message);
    }
  }

  /** What answered was more than anybody wants to hold in memory. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
