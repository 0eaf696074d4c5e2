package dev.pynmon.web.connection;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What one connection is about and since when. Its own thread says so, others look: each method is
 * safe for concurrent use.
 */
final class Watched {
  /**
   * Whoever stood still for less is not disconnected to make room; whose answer takes longer, of
   * them it is noticed that they leave.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Optional<InetAddress> counted;
  private final LongSupplier nanoTime;
  private final Runnable disconnect;
  private volatile Moment moment;
  private volatile int sending;
  private volatile boolean left;

  /** Since when the body of this request is waited for. */
  private volatile Optional<Moment> body = Optional.empty();

  private volatile Runnable looking = () -> {};
  private volatile Runnable stopping = () -> {};

  /**
   * A connection that was opened now.
   *
   * @param counted the other end, of which there may be only so many; empty when it does not matter
   * @param disconnect ends it, from any thread
   */
  Watched(Optional<InetAddress> counted, LongSupplier nanoTime, Runnable disconnect) {
    this.counted = counted;
    this.nanoTime = nanoTime;
    this.disconnect = disconnect;
    this.moment = new Moment(Purpose.SILENT, nanoTime.getAsLong());
  }

  /** It is about something else from now on. */
  void enter(Purpose phase) {
    moment = new Moment(phase, nanoTime.getAsLong());
  }

  /**
   * More of a body is waited for. The time of a body goes on from its first bytes, however few come
   * at once: so whoever sends one slowly keeps no connection for ever.
   */
  void awaitBody() {
    Moment began = body.orElseGet(() -> new Moment(Purpose.BODY, nanoTime.getAsLong()));
    body = Optional.of(began);
    moment = began;
  }

  /**
   * An answer is made from now on.
   *
   * @param worker interrupted when the visitor leaves meanwhile
   * @param look begins to notice that; called again and again, by another thread
   */
  void work(Thread worker, Runnable look) {
    stopping = worker::interrupt;
    looking = look;
    body = Optional.empty();
    enter(Purpose.WORKING);
  }

  /** Begins to notice that the visitor leaves, when the answer takes long. */
  void lookAhead() {
    Moment now = moment;
    if (now.phase() == Purpose.WORKING && hasLasted(now, PATIENCE)) {
      looking.run();
    }
  }

  /** The visitor left: no answer is wanted any more. */
  void leave() {
    left = true;
    if (phase() == Purpose.WORKING) {
      stopping.run();
    }
  }

  /** True when nobody takes the answer. */
  boolean hasLeft() {
    return left;
  }

  /** It is about again what it was, with the time that had gone by. */
  void back(Moment earlier) {
    moment = earlier;
  }

  Moment moment() {
    return moment;
  }

  Purpose phase() {
    return moment.phase();
  }

  /** So many bytes of an answer are in memory until they are taken; 0 when they are. */
  void holds(int bytes) {
    sending = bytes;
  }

  int held() {
    return sending;
  }

  /** True when both come from one address of which there may be only so many. */
  boolean sharesAddressWith(Watched other) {
    return counted.isPresent() && counted.equals(other.counted);
  }

  boolean isOverdue(ConnectionLimits limits) {
    Moment now = moment;
    return switch (now.phase()) {
      case SILENT, HEADER -> hasLasted(now, limits.header());
      case IDLE -> hasLasted(now, limits.idle());
      case BODY, SENDING -> hasLasted(now, limits.still());
      case WORKING -> false;
    };
  }

  /** True when it may go to make room for another. */
  boolean yields() {
    Moment now = moment;
    return switch (now.phase()) {
      case SILENT, IDLE, HEADER -> true;
      case BODY, SENDING -> hasLasted(now, PATIENCE);
      case WORKING -> false;
    };
  }

  void disconnect() {
    disconnect.run();
  }

  private boolean hasLasted(Moment now, Duration duration) {
    return Duration.ofNanos(nanoTime.getAsLong() - now.since()).compareTo(duration) > 0;
  }

  /**
   * What it is about since when.
   *
   * @param since of the clock of nanoseconds
   */
  record Moment(Purpose phase, long since) {
    /** Below 0 when this one goes before the other to make room. */
    int before(Moment other) {
      int byPhase = phase.compareTo(other.phase);
      return byPhase != 0 ? byPhase : Long.signum(since - other.since);
    }
  }
}
