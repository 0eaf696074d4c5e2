package dev.pynmon.redis.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.ExecutionException;

/**
 * Ends a connection whose server answers one batch with too many bytes. Each read bounds how many
 * values it gets, and each value is shortened, so this happens only where very many are damaged. It
 * costs a page; each connection has a limit of its own.
 */
final class AnswerLimit extends ChannelDuplexHandler {
  /** Bytes that may come in, most of which are then left out. */
  static final long COMING_IN = 400_000_000;

  /** Bytes that may be held: somewhat more than long texts that are read together may have. */
  static final long HELD = 40_000_000;

  private final long most;
  private long answered;

  /**
   * One for each of the above.
   *
   * @param most bytes
   */
  AnswerLimit(long most) {
    this.most = most;
  }

  /** Whether a batch failed of this. */
  static boolean isReached(ExecutionException failure) {
    return failure.getCause() instanceof TooLargeException;
  }

  /** A new batch. */
  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    answered = 0;
    context.write(message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    answered += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
    if (answered > most) {
      ReferenceCountUtil.release(message);
      end(context);
    } else {
      context.fireChannelRead(message);
    }
  }

  /** Whoever reads answers complains of more than anybody asked for. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof TooLongFrameException) {
      end(context);
    } else {
      context.fireExceptionCaught(cause);
    }
  }

  private static void end(ChannelHandlerContext context) {
    FirstBytes.remember(context.channel(), new TooLargeException());
    context.close();
  }

  /** What answered was more than anybody wants to hold in memory. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
