package dev.pynmon.testkit.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * One direction of a connection. Bytes are under way for a while, as on a long line: more of them
 * may set out before the first ones arrive.
 */
final class OneWay {
  private static final int CHUNK = 1 << 16;

  private final InputStream from;
  private final OutputStream to;
  private final Supplier<Duration> delay;
  private final Supplier<CountDownLatch> held;
  private final LongConsumer passed;
  private final Runnable end;
  private final DelayQueue<Chunk> underWay = new DelayQueue<>();
  private long number;
  private long lastDue = System.nanoTime();

  OneWay(
      InputStream from,
      OutputStream to,
      Supplier<Duration> delay,
      Supplier<CountDownLatch> held,
      LongConsumer passed,
      Runnable end) {
    this.from = from;
    this.to = to;
    this.delay = delay;
    this.held = held;
    this.passed = passed;
    this.end = end;
  }

  void start() {
    Thread.ofVirtual().start(this::send);
    Thread.ofVirtual().start(this::deliver);
  }

  private void send() {
    byte[] buffer = new byte[CHUNK];
    try {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        setOut(Arrays.copyOf(buffer, read));
      }
    } catch (IOException _) {
      // Broken: the empty chunk below tells the other side.
    }
    setOut(new byte[0]);
  }

  /** Nothing overtakes what set out before it, also where the delay became shorter. */
  private void setOut(byte[] bytes) {
    long due = System.nanoTime() + delay.get().toNanos();
    lastDue = due - lastDue < 0 ? lastDue : due;
    underWay.add(new Chunk(bytes, lastDue, number++));
  }

  private void deliver() {
    try {
      for (byte[] next = underWay.take().bytes; next.length > 0; next = underWay.take().bytes) {
        held.get().await();
        to.write(next);
        passed.accept(next.length);
      }
    } catch (IOException _) {
      // Broken: so is the other direction, then.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    end.run();
  }

  /** Bytes that arrive at a time; an empty one is the end. */
  private record Chunk(byte[] bytes, long due, long number) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      Chunk chunk = (Chunk) other;
      int byTime = Long.signum(due - chunk.due);
      return byTime == 0 ? Long.compare(number, chunk.number) : byTime;
    }
  }
}
