package dev.pynmon.redis.answer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends {@link Questions} and reads what is answered to them, beneath Redisson's own encoder and
 * decoder, which see nothing of it: they take several times longer, and hold a whole answer before
 * anybody can tell that it is too long. What else comes in is Redisson's: it connects and logs in.
 */
public final class Dialogue extends ChannelDuplexHandler {
  /** What netty reads at once, at most. */
  private static final int PIECE = 65_536;

  private final Values values;
  private final byte[] piece = new byte[PIECE];
  private @Nullable Questions open;
  private boolean isOver;

  /**
   * One of a connection.
   *
   * @param mostHeld bytes of answers to be held, with all that are open
   */
  public Dialogue(long mostHeld) {
    this.values = new Values(mostHeld);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof Questions questions) {
      open = questions;
      values.expect(questions.commands());
      context.write(questions.bytes(), promise);
    } else {
      context.write(message, promise);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Questions asked = open;
    if (isOver) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof ByteBuf bytes && asked != null) {
      read(context, bytes, asked);
    } else {
      context.fireChannelRead(message);
    }
  }

  /**
   * Without one piece all answers behind it would be taken for others: then the connection ends,
   * and what still comes (TLS hands on what it has) is nobody's. Too many bytes are told of first,
   * by who is behind.
   */
  private void read(ChannelHandlerContext context, ByteBuf bytes, Questions asked) {
    try {
      copy(bytes);
      if (values.areWhole()) {
        open = null;
        values.expect(List.of());
        asked.done().complete(null);
      }
    } catch (ForeignException e) {
      asked.done().completeExceptionally(e);
      end(context);
    } catch (TooLongFrameException e) {
      isOver = true;
      throw e;
    } catch (Throwable e) {
      end(context);
      throw e;
    } finally {
      ReferenceCountUtil.release(bytes);
    }
  }

  private void end(ChannelHandlerContext context) {
    isOver = true;
    context.close();
  }

  /** A plain array is read much faster than what netty reads into. */
  private void copy(ByteBuf bytes) {
    while (bytes.isReadable()) {
      int some = Math.min(piece.length, bytes.readableBytes());
      bytes.readBytes(piece, 0, some);
      values.read(piece, some);
    }
  }
}
