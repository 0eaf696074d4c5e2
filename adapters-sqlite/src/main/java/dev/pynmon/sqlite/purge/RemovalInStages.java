package dev.pynmon.sqlite.purge;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.Removed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Several removals, one after another. */
final class RemovalInStages implements Removal {
  private final Deque<Removal> stages;

  RemovalInStages(List<Removal> stages) {
    this.stages = new ArrayDeque<>(stages);
  }

  @Override
  public Removed next(int limit) {
    Removal stage = stages.peekFirst();
    if (stage == null) {
      return Removed.NOTHING;
    }
    Removed removed = stage.next(limit);
    if (removed.done()) {
      stages.removeFirst();
    }
    return new Removed(removed.entries(), stages.isEmpty());
  }
}
