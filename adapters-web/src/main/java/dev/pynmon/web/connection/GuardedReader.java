package dev.pynmon.web.connection;

import io.helidon.common.buffers.DataReader;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a connection, as they come: says while it waits whether that is for a request, for
 * the rest of one or for a body. Used by the connection's thread alone.
 */
final class GuardedReader implements Supplier<byte[]> {
  private static final byte[] HEAD = {'H', 'E', 'A', 'D', ' '};

  private final DataReader socket;
  private final Watched watched;

  /** As many bytes of the request as tell its method apart, or fewer while they come. */
  private byte[] beginning = {};

  GuardedReader(DataReader socket, Watched watched) {
    this.socket = socket;
    this.watched = watched;
  }

  /** The next bytes; null at their end, as Helidon wants it. */
  @Override
  @SuppressWarnings("NullAway")
  public byte[] get() {
    return switch (watched.phase()) {
      case SILENT, IDLE -> start();
      case HEADER -> rest();
      case BODY, SENDING, WORKING -> body();
    };
  }

  /** A request begins with these bytes, of which there may be one. */
  void begun(byte[] bytes) {
    beginning = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD.length));
  }

  /** True when the request that came last asks for no body in its answer. */
  boolean wantsHeadersOnly() {
    return Arrays.equals(HEAD, beginning);
  }

  private byte @Nullable [] start() {
    byte[] first = read();
    if (first == null) {
      return null;
    }
    watched.enter(Phase.HEADER);
    byte[] start = new RequestStart(first, this::read).asHttp11();
    begun(start);
    return start;
  }

  private byte @Nullable [] rest() {
    byte[] next = read();
    if (next != null && beginning.length < HEAD.length) {
      begun(RequestStart.joined(beginning, next));
    }
    return next;
  }

  private byte @Nullable [] body() {
    watched.enter(Phase.BODY);
    byte[] bytes = read();
    watched.enter(Phase.WORKING);
    return bytes;
  }

  private byte @Nullable [] read() {
    try {
      return socket.readBuffer().readBytes();
    } catch (DataReader.InsufficientDataAvailableException e) {
      return null;
    }
  }
}
