package dev.pynmon.redis.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;

/**
 * Remembers how the server began. One that takes no more clients says so before it was asked
 * anything, and then closes: an answer to no command, which Redisson drops. One that speaks TLS
 * answers something that is no answer at all.
 */
final class FirstBytes extends ChannelInboundHandlerAdapter {
  private static final AttributeKey<Throwable> SEEN = AttributeKey.valueOf("pynmon-seen");
  private static final int MOST = 200;

  private boolean isFirst = true;

  /** Why a connection that is gone was lost. */
  static Throwable lost(Channel channel) {
    Throwable seen = channel.attr(SEEN).get();
    return seen == null ? LostException.silently() : seen;
  }

  /** Why a connection is about to be lost. */
  static void remember(Channel channel, Throwable reason) {
    channel.attr(SEEN).set(reason);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (isFirst && message instanceof ByteBuf bytes && bytes.isReadable()) {
      isFirst = false;
      remember(context.channel(), read(bytes));
    }
    context.fireChannelRead(message);
  }

  /** A server that does not take our certificate says so when the handshake is over. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Throwable inner = cause instanceof DecoderException ? cause.getCause() : cause;
    if (inner instanceof SSLException) {
      remember(context.channel(), inner);
    }
    context.fireExceptionCaught(cause);
  }

  private static LostException read(ByteBuf bytes) {
    return switch (bytes.getByte(bytes.readerIndex())) {
      case '-' -> said(error(bytes));
      case '+', ':', '$', '*' -> LostException.afterAnswers();
      default -> LostException.silently();
    };
  }

  /** Any other error answers a command; that the connection ends has another reason. */
  private static LostException said(String error) {
    return Refusal.isFarewell(error) ? LostException.saying(error) : LostException.afterAnswers();
  }

  private static String error(ByteBuf bytes) {
    int length = Math.min(MOST, bytes.readableBytes());
    String text = bytes.toString(bytes.readerIndex(), length, StandardCharsets.UTF_8);
    return text.substring(1).split("\r", 2)[0];
  }
}
