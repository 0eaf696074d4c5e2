package dev.pynmon.application.service.runner;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.RunnerId;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which active runners are done: asked for once, when somebody wants to know. */
final class DoneOnes implements Supplier<Set<RunnerId>> {
  private final Visit visit;
  private volatile @Nullable Set<RunnerId> known;

  DoneOnes(Visit visit) {
    this.visit = visit;
  }

  /** Two that ask at once are told the same. */
  @Override
  public Set<RunnerId> get() {
    Set<RunnerId> before = known;
    if (before != null) {
      return before;
    }
    Set<RunnerId> now =
        ActiveRunners.of(visit, visit.asOf())
            .apart()
            .available()
            .orElse(ActiveRunners.Apart.NONE)
            .doneOnes();
    known = now;
    return now;
  }
}
