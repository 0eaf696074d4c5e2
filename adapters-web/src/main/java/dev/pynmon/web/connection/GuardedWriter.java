package dev.pynmon.web.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import io.helidon.webserver.CloseConnectionException;

/**
 * Writes in slices, so that whoever reads slowly is told from who does not read. What refuses a
 * request before it was understood has no body when HEAD was asked.
 */
final class GuardedWriter implements DataWriter {
  private static final int SLICE = 16_384;
  private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

  private final DataWriter inner;
  private final Watch watch;
  private final Watched watched;
  private final GuardedReader asked;

  GuardedWriter(DataWriter inner, Watch watch, Watched watched, GuardedReader asked) {
    this.inner = inner;
    this.watch = watch;
    this.watched = watched;
    this.asked = asked;
  }

  @Override
  public void write(BufferData... buffers) {
    writeNow(BufferData.create(buffers));
  }

  @Override
  public void write(BufferData buffer) {
    writeNow(buffer);
  }

  @Override
  public void writeNow(BufferData... buffers) {
    writeNow(BufferData.create(buffers));
  }

  @Override
  public void writeNow(BufferData buffer) {
    boolean refuses = watched.phase() != Purpose.WORKING;
    send(refuses && asked.wantsHeadersOnly() ? headersOf(buffer) : buffer);
  }

  @Override
  public void flush() {
    inner.flush();
  }

  @Override
  public void close() {
    inner.close();
  }

  private void send(BufferData buffer) {
    if (watched.hasLeft()) {
      throw new CloseConnectionException("The visitor left");
    }
    Watched.Moment before = watched.moment();
    watch.holds(watched, buffer.available());
    try {
      while (buffer.available() > 0) {
        watched.enter(Purpose.SENDING);
        byte[] slice = new byte[Math.min(SLICE, buffer.available())];
        buffer.read(slice);
        inner.writeNow(BufferData.create(slice));
      }
    } finally {
      watched.holds(0);
      watched.back(before);
    }
  }

  private static BufferData headersOf(BufferData answer) {
    byte[] bytes = answer.readBytes();
    int end = new Gathered(bytes).indexOf(HEADERS_END, 0);
    return BufferData.create(bytes, 0, end < 0 ? bytes.length : end + HEADERS_END.length);
  }
}
