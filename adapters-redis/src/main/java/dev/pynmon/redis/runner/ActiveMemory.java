package dev.pynmon.redis.runner;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the last look at the runners told. Of those that were active, the ones created first: so one
 * that lives long is known still when more runners were created after it than are looked at. And
 * which ones ended long ago, for a minute: nearly all of many, so that most need not be asked for.
 * And all of it for a moment: a page asks who is active in several questions, one after another.
 * Safe for concurrent use.
 */
public final class ActiveMemory {
  private static final int MOST = 1_000;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** For so long a look holds: short enough that nobody notices. */
  static final Duration LASTS = Duration.ofMillis(250);

  /** Whoever gave no sign for so long will hardly give another one within the minute. */
  private static final Duration LONG = Duration.ofHours(1);

  private final LongSupplier nanos;
  private volatile List<RunnerId> active = List.of();
  private volatile Map<RunnerId, Instant> ended = Map.of();
  private volatile long begun;
  private volatile Optional<Look> last = Optional.empty();

  /** Remembers nobody yet. */
  public ActiveMemory(LongSupplier nanos) {
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  private record Look(Instant since, long at, ActiveRunners found) {}

  /** What was found, if the same was asked a moment ago; else what is found now. */
  ActiveRunners look(Instant since, Supplier<ActiveRunners> now) {
    return last.filter(look -> look.since().equals(since) && isNear(look))
        .map(Look::found)
        .orElseGet(() -> kept(since, now.get()));
  }

  private boolean isNear(Look look) {
    return nanos.getAsLong() - look.at() < LASTS.toNanos();
  }

  private ActiveRunners kept(Instant since, ActiveRunners found) {
    last = Optional.of(new Look(since, nanos.getAsLong(), found));
    return found;
  }

  List<RunnerId> active() {
    return active;
  }

  /** The last sign of life of runners that are not likely to give another one. */
  Map<RunnerId, Instant> ended() {
    return nanos.getAsLong() - begun < MINUTE ? ended : Map.of();
  }

  static boolean isLongAgo(Instant last, Instant since) {
    return last.isBefore(since.minus(LONG));
  }

  void remember(List<Heartbeat> nowActive, List<Heartbeat> nowEnded) {
    active = nowActive.stream().limit(MOST).map(Heartbeat::runner).toList();
    Map<RunnerId, Instant> before = ended();
    Map<RunnerId, Instant> all = new HashMap<>(before);
    nowEnded.forEach(heartbeat -> all.put(heartbeat.runner(), heartbeat.last()));
    begun = before.isEmpty() ? nanos.getAsLong() : begun;
    ended = all.size() > Survey.NEWEST + Survey.OLDEST ? Map.of() : all;
  }
}
