package dev.pynmon.web.connection;

import io.helidon.common.buffers.DataReader;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a connection, as they come: says while it waits whether that is for a request, for
 * the rest of one or for a body. Used by the connection's thread alone, unless said otherwise.
 */
final class GuardedReader implements Supplier<byte[]> {
  private static final byte[] HEAD = {'H', 'E', 'A', 'D', ' '};

  private final ReadAhead socket;
  private final Watched watched;

  /** As many bytes of the request as tell its method apart, or fewer while they come. */
  private byte[] beginning = {};

  GuardedReader(DataReader socket, Watched watched) {
    this.socket = new ReadAhead(() -> read(socket), watched::leave);
    this.watched = watched;
  }

  /** From another thread: looks whether the visitor is still there while an answer is made. */
  void lookAhead() {
    socket.begin();
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
    byte[] first = socket.read();
    if (first == null) {
      return null;
    }
    watched.enter(Phase.HEADER);
    byte[] start = new RequestStart(first, socket::read).asHttp11();
    begun(start);
    return start;
  }

  private byte @Nullable [] rest() {
    byte[] next = socket.read();
    if (next != null && beginning.length < HEAD.length) {
      begun(RequestStart.joined(beginning, next));
    }
    return next;
  }

  private byte @Nullable [] body() {
    watched.awaitBody();
    byte[] bytes = socket.read();
    watched.enter(Phase.WORKING);
    return bytes;
  }

  private static byte @Nullable [] read(DataReader socket) {
    try {
      return socket.readBuffer().readBytes();
    } catch (DataReader.InsufficientDataAvailableException e) {
      return null;
    }
  }
}
