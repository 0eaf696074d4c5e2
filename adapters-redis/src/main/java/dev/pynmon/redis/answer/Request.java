package dev.pynmon.redis.answer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;

/**
 * Commands as they are sent (RESP2): each an array of texts. Written at once by who asks, since a
 * search asks hundreds of thousands of them.
 */
final class Request {
  private static final int FIRST_BYTES = 1_024;

  /** Bytes of a kind, a number and the end of their line. */
  private static final int LONGEST_HEADER = 16;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int length;

  private Request() {}

  static ByteBuf of(List<Command> commands) {
    Request request = new Request();
    commands.forEach(request::add);
    return Unpooled.wrappedBuffer(request.bytes, 0, request.length);
  }

  private void add(Command command) {
    byte[][] words = command.words();
    header('*', words.length + 1);
    text(command.name().getBytes(US_ASCII));
    for (byte[] word : words) {
      text(word);
    }
  }

  private void text(byte[] text) {
    header('$', text.length);
    makeRoom(text.length + 2);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    endLine();
  }

  private void header(char kind, int number) {
    makeRoom(LONGEST_HEADER);
    bytes[length++] = (byte) kind;
    int ten = 1;
    while (number / ten >= 10) {
      ten *= 10;
    }
    for (; ten > 0; ten /= 10) {
      bytes[length++] = (byte) ('0' + number / ten % 10);
    }
    endLine();
  }

  private void endLine() {
    bytes[length++] = '\r';
    bytes[length++] = '\n';
  }

  private void makeRoom(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
