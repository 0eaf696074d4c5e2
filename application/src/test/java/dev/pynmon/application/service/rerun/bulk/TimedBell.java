package dev.pynmon.application.service.rerun.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Lets the time pass at once, and does on the way what is to happen at some moment. */
final class TimedBell implements Bell {
  private static final int ENOUGH = 10_000;

  private final FakeTime time;
  private final Instant start;
  private final TreeMap<Duration, Runnable> events = new TreeMap<>();
  private boolean ends;
  private int waits;

  TimedBell(FakeTime time) {
    this.time = time;
    this.start = time.instant();
  }

  /** Does this so many seconds after the beginning. */
  TimedBell at(int second, Runnable event) {
    events.put(Duration.ofSeconds(second), event);
    return this;
  }

  /** The process ends so many seconds after the beginning. */
  TimedBell endAt(int second) {
    return at(second, () -> ends = true);
  }

  /** How long it all took. */
  Duration passed() {
    return Duration.between(start, time.instant());
  }

  @Override
  public boolean await(Duration span) {
    assertThat(++waits).as("it waits for ever").isLessThan(ENOUGH);
    Duration until = passed().plus(span);
    if (events.isEmpty() || events.firstKey().compareTo(until) > 0) {
      time.pass(span);
    } else {
      Map.Entry<Duration, Runnable> event = events.pollFirstEntry();
      time.pass(event.getKey().minus(passed()));
      event.getValue().run();
    }
    return !ends;
  }

  /** Nobody waits: all is done on one thread. */
  @Override
  public void ring() {}
}
