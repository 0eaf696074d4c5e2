package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.purge.Removed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Empties one component after the other. */
final class SweepWork implements PurgeWork {
  private final List<Sweep> sweeps;
  private final List<PurgeStep> steps = new ArrayList<>();
  private @Nullable Removal removal;
  private int at;

  SweepWork(List<Sweep> sweeps) {
    this.sweeps = List.copyOf(sweeps);
    sweeps.forEach(sweep -> steps.add(PurgeStep.waiting(sweep.component(), Optional.empty())));
  }

  @Override
  public void count() {
    for (Sweep sweep : sweeps) {
      steps.set(at, PurgeStep.waiting(sweep.component(), sweep.expected().get()));
      at++;
    }
    at = 0;
  }

  @Override
  public boolean advance() {
    if (at == sweeps.size()) {
      return false;
    }
    Removal current = removal == null ? sweeps.get(at).removal().get() : removal;
    Removed removed = current.next(Removal.MAX_BATCH);
    steps.set(at, steps.get(at).with(removed));
    removal = removed.done() ? null : current;
    at += removed.done() ? 1 : 0;
    return at < sweeps.size();
  }

  @Override
  public List<PurgeStep> steps() {
    return List.copyOf(steps);
  }

  @Override
  public long gone() {
    return 0;
  }

  @Override
  public long kept() {
    return 0;
  }

  @Override
  public Component at() {
    return sweeps.get(Math.min(at, sweeps.size() - 1)).component();
  }
}
