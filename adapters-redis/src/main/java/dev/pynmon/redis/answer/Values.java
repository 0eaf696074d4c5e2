package dev.pynmon.redis.answer;

import io.netty.handler.codec.TooLongFrameException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisException;

/**
 * Reads the answers of a server (RESP2) in whatever pieces they come, and gives each to its
 * command: of a value that is too long its {@link ShortForm}, of which nothing else is held. For
 * one thread.
 */
final class Values {
  private static final int CR = '\r';
  private static final int LF = '\n';
  private static final int END_OF_VALUE = 2;

  /** Digits of the longest number; a longer one than can be has become negative. */
  private static final int LONGEST = 19;

  /** What each part takes beside its bytes, also a number, a list, and what is not there. */
  private static final int WITH_EACH = 16;

  private static final byte[] NONE = {};

  private final Nesting nesting = new Nesting();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final long mostHeld;
  private List<Command> asked = List.of();
  private int answered;
  private long held;
  private State state = State.KIND;
  private int kind;
  private long number;
  private int digits;
  private boolean isNegative;
  private byte[] value = NONE;
  private @Nullable ShortForm shortForm;

  /** Bytes of the value, or of what ends it, that are to come. */
  private long left;

  private enum State {
    /** At the beginning of an answer or of a part of one. */
    KIND,
    /** In a line that is a number: a length, or an answer. */
    NUMBER,
    /** In a line of text. */
    LINE,
    /** In a value that is given as it is. */
    GIVEN,
    /** In a value that is too long. */
    LEFT_OUT,
    /** In what ends a value. */
    END
  }

  /**
   * Of a connection.
   *
   * @param mostHeld bytes of the answers to commands that were sent together
   */
  Values(long mostHeld) {
    this.mostHeld = mostHeld;
  }

  /** These commands are answered next; of what was read before nothing is held any more. */
  void expect(List<Command> commands) {
    asked = commands;
    answered = 0;
    held = 0;
    state = State.KIND;
    value = NONE;
    nesting.begin();
  }

  /** All that is expected was read. */
  boolean areWhole() {
    return answered == asked.size();
  }

  /**
   * Reads a piece; what is behind the last answer belongs to nobody.
   *
   * @param piece it is at the beginning of it, and may be changed afterwards
   * @throws ForeignException when it is none of an answer
   * @throws TooLongFrameException when more is to be held than anybody asks for
   */
  void read(byte[] piece, int length) {
    int at = 0;
    while (at < length && !areWhole()) {
      at =
          switch (state) {
            case KIND -> kind(piece, at);
            case NUMBER -> number(piece, at, length);
            case LINE -> line(piece, at, length);
            case GIVEN -> give(piece, at, length);
            case LEFT_OUT -> leaveOut(piece, at, length);
            case END -> end(at, length);
          };
    }
  }

  private int kind(byte[] piece, int at) {
    kind = piece[at];
    number = 0;
    digits = 0;
    isNegative = false;
    state =
        switch (kind) {
          case '$', '*', ':' -> State.NUMBER;
          case '+', '-' -> State.LINE;
          default -> throw new ForeignException();
        };
    return at + 1;
  }

  private int number(byte[] piece, int from, int length) {
    int at = from;
    while (at < length) {
      int next = piece[at++];
      if (next >= '0' && next <= '9') {
        number = 10 * number + next - '0';
        digits++;
      } else if (next == LF && digits > 0 && digits <= LONGEST && number >= 0) {
        number(isNegative ? -number : number);
        return at;
      } else if (next == '-' && digits == 0) {
        isNegative = true;
      } else if (next != CR) {
        throw new ForeignException();
      }
    }
    return at;
  }

  private void number(long given) {
    state = State.KIND;
    switch (kind) {
      case '$' -> value(given);
      case '*' -> answer(nesting.open(given));
      default -> add(given);
    }
  }

  /** A length below zero means that there is none. */
  private void value(long length) {
    if (length < 0) {
      add(Command.NOTHING);
    } else if (isTooLong(length)) {
      shortForm = new ShortForm(length);
      left = length;
      state = State.LEFT_OUT;
    } else {
      hold(length);
      value = new byte[(int) length];
      left = length;
      state = State.GIVEN;
    }
  }

  private boolean isTooLong(long length) {
    return length > Bounds.NAME && length > Bounds.of(asked.get(answered));
  }

  private void hold(long bytes) {
    if (bytes > mostHeld - held) {
      throw new TooLongFrameException("no answers are so long");
    }
    held += bytes;
  }

  private int give(byte[] piece, int at, int length) {
    int some = (int) Math.min(left, length - at);
    System.arraycopy(piece, at, value, value.length - (int) left, some);
    left -= some;
    if (left == 0) {
      beginEnd();
    }
    return at + some;
  }

  private int leaveOut(byte[] piece, int at, int length) {
    ShortForm form = shortForm;
    int some = (int) Math.min(left, length - at);
    left -= some;
    if (form != null) {
      form.add(ByteBuffer.wrap(piece, at, some));
      if (left == 0) {
        value = form.text();
        shortForm = null;
        hold(value.length);
        beginEnd();
      }
    }
    return at + some;
  }

  private void beginEnd() {
    left = END_OF_VALUE;
    state = State.END;
  }

  private int end(int at, int length) {
    int some = (int) Math.min(left, length - at);
    left -= some;
    if (left == 0) {
      state = State.KIND;
      add(value);
    }
    return at + some;
  }

  private int line(byte[] piece, int from, int length) {
    int at = from;
    while (at < length && piece[at] != LF) {
      at++;
    }
    hold(at - from);
    line.write(piece, from, at - from);
    if (at == length) {
      return at;
    }
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    state = State.KIND;
    add(kind == '-' ? new RedisException(text) : text);
    return at + 1;
  }

  private void add(Object part) {
    answer(nesting.add(part));
  }

  private void answer(boolean isWhole) {
    hold(WITH_EACH);
    if (isWhole) {
      Command command = asked.get(answered++);
      if (nesting.whole() instanceof RedisException refused) {
        command.answer().completeExceptionally(refused);
      } else {
        command.answer().complete(nesting.whole());
      }
    }
  }
}
