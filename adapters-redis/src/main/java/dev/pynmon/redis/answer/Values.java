package dev.pynmon.redis.answer;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.redisson.client.protocol.CommandData;

/**
 * Follows the answers of a server (RESP2) and copies them, each value that is too long by its
 * {@link ShortForm}. Of such a value nothing is held but its beginning. What is no RESP goes by as
 * it is, for whoever decodes it to complain. For one thread.
 */
final class Values {
  private static final int CR = '\r';
  private static final int LF = '\n';
  private static final int END_OF_VALUE = 2;

  /** Characters of a length, with its kind and the end of the line. */
  private static final int LONGEST_HEADER = 24;

  /** Digits of a number that is read as they come. */
  private static final int LONGEST_PLAIN = 18;

  private final byte[] header = new byte[LONGEST_HEADER];
  private final Nesting nesting = new Nesting();
  private List<CommandData<?, ?>> asked = List.of();
  private State state = State.KIND;
  private int headerLength;
  private long left;
  private @Nullable ShortForm shortForm;
  private boolean isStrange;

  private enum State {
    /** At the beginning of an answer or of a part of one. */
    KIND,
    /** In the line with a length; it is held back until that is known. */
    LENGTH,
    /** In any other line. */
    LINE,
    /** In a value that is given as it is, and what ends it. */
    GIVEN,
    /** In a value that is too long. */
    LEFT_OUT,
    /** Behind a value that was too long, in what ends it. */
    END
  }

  /** These commands are answered next. */
  void expect(List<CommandData<?, ?>> commands) {
    asked = commands;
    nesting.begin();
  }

  /** All that is expected was read; always true of what is no RESP. */
  boolean areWhole() {
    return isStrange || nesting.ended() >= asked.size();
  }

  /** Reads all of it. */
  void copy(ByteBuf in, ByteBuf out) {
    while (in.isReadable()) {
      switch (state) {
        case KIND -> kind(in);
        case LENGTH -> length(in, out);
        case LINE -> line(in, out);
        case GIVEN -> give(in, out);
        case LEFT_OUT -> leaveOut(in, out);
        case END -> end(in);
      }
    }
  }

  private void kind(ByteBuf in) {
    headerLength = 0;
    state =
        switch (in.getByte(in.readerIndex())) {
          case '$', '*' -> State.LENGTH;
          case '+', '-', ':' -> State.LINE;
          default -> {
            isStrange = true;
            yield State.LINE;
          }
        };
  }

  private void length(ByteBuf in, ByteBuf out) {
    byte next = in.readByte();
    header[headerLength++] = next;
    if (next == LF) {
      OptionalLong number = number();
      isStrange |= number.isEmpty();
      if (header[0] == '*') {
        giveHeader(out);
        state = State.KIND;
        nesting.open(number.orElse(0));
      } else {
        value(number.orElse(-1), out);
      }
    } else if (headerLength == LONGEST_HEADER) {
      isStrange = true;
      giveHeader(out);
      state = State.LINE;
    }
  }

  /** Between the kind and the end of the line; empty where none stands. */
  private OptionalLong number() {
    int end = headerLength - END_OF_VALUE;
    long number = 0;
    for (int at = 1; at < end; at++) {
      int digit = header[at] - '0';
      if (digit < 0 || digit > 9 || at > LONGEST_PLAIN) {
        return anyNumber();
      }
      number = 10 * number + digit;
    }
    return end > 1 && header[end] == CR ? OptionalLong.of(number) : anyNumber();
  }

  private OptionalLong anyNumber() {
    String text = new String(header, 1, headerLength - 1, StandardCharsets.US_ASCII).strip();
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** A length below zero means that there is none. */
  private void value(long length, ByteBuf out) {
    if (length > Bounds.of(asked, nesting.ended())) {
      shortForm = new ShortForm(length);
      left = length;
      state = State.LEFT_OUT;
    } else {
      giveHeader(out);
      left = length + END_OF_VALUE;
      state = length < 0 ? State.KIND : State.GIVEN;
      if (length < 0) {
        nesting.end();
      }
    }
  }

  private void giveHeader(ByteBuf out) {
    out.writeBytes(header, 0, headerLength);
  }

  private void line(ByteBuf in, ByteBuf out) {
    int end = in.bytesBefore((byte) LF);
    out.writeBytes(in, end < 0 ? in.readableBytes() : end + 1);
    if (end >= 0) {
      state = State.KIND;
      nesting.end();
    }
  }

  private void give(ByteBuf in, ByteBuf out) {
    int some = (int) Math.min(left, in.readableBytes());
    out.writeBytes(in, some);
    left -= some;
    if (left == 0) {
      state = State.KIND;
      nesting.end();
    }
  }

  private void leaveOut(ByteBuf in, ByteBuf out) {
    int some = (int) Math.min(left, in.readableBytes());
    ShortForm form = Optional.ofNullable(shortForm).orElseThrow();
    form.add(in.nioBuffer(in.readerIndex(), some));
    in.skipBytes(some);
    left -= some;
    if (left == 0) {
      byte[] text = form.text();
      shortForm = null;
      out.writeCharSequence("$" + text.length + "\r\n", StandardCharsets.US_ASCII);
      out.writeBytes(text);
      out.writeCharSequence("\r\n", StandardCharsets.US_ASCII);
      left = END_OF_VALUE;
      state = State.END;
    }
  }

  private void end(ByteBuf in) {
    int some = (int) Math.min(left, in.readableBytes());
    in.skipBytes(some);
    left -= some;
    if (left == 0) {
      state = State.KIND;
      nesting.end();
    }
  }
}
