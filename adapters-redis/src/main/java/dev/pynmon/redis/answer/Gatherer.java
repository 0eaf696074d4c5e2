package dev.pynmon.redis.answer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Gives the answers to a batch on when all have come. Redisson's decoder begins anew with the first
 * of them whenever more comes in, and decodes none before it has seen the last: a large answer
 * would cost it the square of its size. What was not asked for, or is no RESP, goes by at once.
 * Holds what the decoder would.
 */
public final class Gatherer extends ChannelInboundHandlerAdapter {
  private final Shortener answers;
  private @Nullable ByteBuf held;

  /**
   * Behind this one, on the same channel.
   *
   * @param answers knows whether more is to come
   */
  public Gatherer(Shortener answers) {
    this.answers = answers;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes && (held != null || !answers.areWhole())) {
      hold(context, bytes);
    } else {
      context.fireChannelRead(message);
    }
  }

  /**
   * Without one piece all answers behind it would be taken for others: then the connection ends.
   */
  private void hold(ChannelHandlerContext context, ByteBuf bytes) {
    try {
      if (held == null) {
        held = context.alloc().heapBuffer(2 * bytes.readableBytes());
      }
      held.writeBytes(bytes);
    } catch (Throwable e) {
      drop();
      context.close();
      throw e;
    } finally {
      ReferenceCountUtil.release(bytes);
    }
  }

  /** The end of a value that was shortened comes without a byte to give on. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (answers.areWhole()) {
      give(context);
    }
    context.fireChannelReadComplete();
  }

  private void give(ChannelHandlerContext context) {
    ByteBuf all = held;
    if (all != null) {
      held = null;
      context.fireChannelRead(all);
    }
  }

  /** What never became whole is for the decoder to drop. */
  @Override
  public void channelInactive(ChannelHandlerContext context) {
    give(context);
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    drop();
  }

  private void drop() {
    ReferenceCountUtil.release(held);
    held = null;
  }
}
