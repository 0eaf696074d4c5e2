package dev.pynmon.redis.answer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import org.redisson.client.protocol.CommandData;

/**
 * Stands before Redisson's decoder, which holds a whole answer in memory before anybody can tell
 * that it is too long, and gives it a {@link ShortForm} of each value that pynenc cannot have
 * written. So whatever lies in a store, a page costs what it would cost with values as they should
 * be, and the time in which they come in. Copies what it gives on.
 */
public final class Shortener extends ChannelDuplexHandler {
  private static final AttributeKey<List<CommandData<?, ?>>> ASKED =
      AttributeKey.valueOf("pynmon-asked");

  private final Values values = new Values();

  /** These commands are written next; without a word all values are bounded alike. */
  public static void expect(Channel channel, List<CommandData<?, ?>> commands) {
    channel.attr(ASKED).set(commands);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    List<CommandData<?, ?>> asked = context.channel().attr(ASKED).getAndSet(null);
    values.expect(asked == null ? List.of() : asked);
    context.write(message, promise);
  }

  /** Whether everything that was asked for has come in, or whatever comes is no answer. */
  boolean areWhole() {
    return values.areWhole();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes) {
      shorten(context, bytes);
    } else {
      context.fireChannelRead(message);
    }
  }

  private void shorten(ChannelHandlerContext context, ByteBuf bytes) {
    ByteBuf out = copy(context, bytes);
    if (out.isReadable()) {
      context.fireChannelRead(out);
    } else {
      out.release();
    }
  }

  /**
   * Without one piece all answers behind it would be taken for others: then the connection ends.
   * Too many parts are told of first, by who is behind.
   */
  private ByteBuf copy(ChannelHandlerContext context, ByteBuf bytes) {
    ByteBuf out = Unpooled.EMPTY_BUFFER;
    try {
      out = context.alloc().heapBuffer(bytes.readableBytes());
      values.copy(bytes, out);
      return out;
    } catch (Throwable e) {
      out.release();
      if (!(e instanceof TooLongFrameException)) {
        context.close();
      }
      throw e;
    } finally {
      ReferenceCountUtil.release(bytes);
    }
  }
}
