package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.service.background.Background;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.InvocationStatus;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the others are worth it: when the first proved well, or somebody said so. Told so by any
 * thread, else for one alone.
 */
final class Trust {
  private final Background background;
  private volatile boolean isGiven;
  private Optional<Canary> first = Optional.empty();

  Trust(Background background) {
    this.background = background;
  }

  void give() {
    isGiven = true;
  }

  /** The first one counts, whatever comes later. */
  void rests(InvocationId on) {
    if (first.isEmpty()) {
      first =
          Optional.of(new Canary(on, background.clock().instant(), background.nanos().getAsLong()));
    }
  }

  /**
   * What keeps the others from being begun.
   *
   * @param status how the first one is
   */
  Optional<BulkState> doubt(Function<InvocationId, Optional<InvocationStatus>> status) {
    if (isGiven || first.isEmpty()) {
      return Optional.empty();
    }
    Canary canary = first.get();
    Optional<BulkState> doubt =
        canary.look(status.apply(canary.id()), background.nanos().getAsLong());
    isGiven = doubt.isEmpty();
    return doubt;
  }
}
