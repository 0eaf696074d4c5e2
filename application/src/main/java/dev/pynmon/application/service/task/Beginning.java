package dev.pynmon.application.service.task;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.invocation.NearestChanges;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.invocation.NearestChange.Side;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a time of which a store has no records yet from one in which nothing happened. For one
 * thread at a time.
 */
final class Beginning {
  /** A time of which less than this part lacks is known well enough to compare with. */
  private static final int PART = 10;

  /** Nothing is there before this moment. */
  private Instant none = Instant.MIN;

  /**
   * When the records begin, where that leaves too much of a time out; empty where it does not.
   * Cost: two small chunks where the first change that was read is late, until it is known that
   * none is before it.
   */
  Optional<Instant> late(ReadBack read, Histories histories, TimeWindow time) {
    Instant enough = time.from().plus(time.length().dividedBy(PART));
    return read.changes().stream()
        .map(Change::at)
        .min(Instant::compareTo)
        .filter(enough::isBefore)
        .filter(_ -> isFirst(read, histories, time));
  }

  private boolean isFirst(ReadBack read, Histories histories, TimeWindow time) {
    if (read.knownSince().isAfter(time.from())) {
      return false;
    }
    if (none.isBefore(read.knownSince()) && none.isBefore(time.from())) {
      NearestChange nearest = new NearestChanges(histories).to(time, time.to());
      if (!(nearest instanceof NearestChange.At at && at.side() == Side.FIRST)) {
        return false;
      }
      none = time.from();
    }
    return true;
  }
}
