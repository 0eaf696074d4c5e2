package dev.pynmon.web.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a connection, as they come: says while it waits whether that is for a request, for
 * the rest of one or for a body. Used by the connection's thread alone, unless said otherwise.
 */
final class GuardedReader implements Supplier<byte[]> {
  private static final byte[] HEAD = {'H', 'E', 'A', 'D', ' '};

  /** The first line and the headers of a request that came with the one before it. */
  private static final int MOST_BEHIND_ANOTHER = 2 * AddressRoom.USUAL;

  private final ReadAhead socket;
  private final Watched watched;
  private final AddressRoom room;

  /** As many bytes of the request as tell its method apart, or fewer while they come. */
  private byte[] beginning = {};

  /** How many bytes the request may still have before it is answered. */
  private int left = Integer.MAX_VALUE;

  /** Whether its address is a long one. */
  private boolean isLong;

  GuardedReader(DataReader socket, Watched watched, AddressRoom room) {
    this.socket = new ReadAhead(() -> read(socket), watched::leave);
    this.watched = watched;
    this.room = room;
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

  /**
   * A request that came with the one before it begins with these bytes, of which there may be one.
   */
  void behind(byte[] bytes) {
    begun(bytes);
    left = MOST_BEHIND_ANOTHER - bytes.length;
  }

  /** What was asked is answered, or never will be. */
  void answered() {
    if (isLong) {
      isLong = false;
      room.leave();
    }
  }

  private void begun(byte[] bytes) {
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
    watched.enter(Purpose.HEADER);
    begun(first);
    left = Integer.MAX_VALUE;
    RequestStart request = new RequestStart(first, this::rest, room);
    try {
      return request.asHttp11();
    } finally {
      isLong = request.isLong();
    }
  }

  private byte @Nullable [] rest() {
    byte[] next = socket.read();
    if (next != null && beginning.length < HEAD.length) {
      begun(joined(beginning, next));
    }
    left -= next == null ? 0 : next.length;
    if (left < 0) {
      throw RequestException.builder()
          .type(EventType.BAD_REQUEST)
          .status(Status.REQUEST_URI_TOO_LONG_414)
          .build();
    }
    return next;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private byte @Nullable [] body() {
    watched.awaitBody();
    byte[] bytes = socket.read();
    watched.enter(Purpose.WORKING);
    return bytes;
  }

  private static byte @Nullable [] read(DataReader socket) {
    try {
      return socket.readBuffer().readBytes();
    } catch (DataReader.InsufficientDataAvailableException _) {
      return null;
    }
  }
}
