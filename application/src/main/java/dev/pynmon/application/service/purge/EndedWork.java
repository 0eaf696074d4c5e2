package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.purge.Removed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/**
 * Takes ended invocations out of every component, some at a time. The orchestrator forgets them
 * last: what is cut off in between is found there again. What only the records lead to goes before
 * the records do.
 */
final class EndedWork implements PurgeWork {
  private final EndedReading reading;
  private final List<Map.Entry<Component, InvocationPurge>> purges;
  private final List<PurgeStep> steps = new ArrayList<>();
  private long gone;
  private long kept;
  private int at;

  /**
   * @param purges what removes them, in that order
   */
  EndedWork(EndedReading reading, LinkedHashMap<Component, InvocationPurge> purges) {
    this.reading = reading;
    this.purges = List.copyOf(purges.entrySet());
    purges.keySet().forEach(component -> steps.add(PurgeStep.waiting(component, Optional.empty())));
  }

  /** Counting would be to look at all of them twice. */
  @Override
  public void count() {}

  @Override
  public boolean advance() {
    EndedReading.Batch batch = reading.next();
    kept += batch.kept();
    boolean done = batch.read() == 0;
    each(batch, InvocationPurge::removeByRecord, false);
    each(batch, InvocationPurge::remove, done);
    gone += batch.going().size();
    return !done;
  }

  private void each(
      EndedReading.Batch batch,
      ToLongBiFunction<InvocationPurge, List<EndedInvocation>> removal,
      boolean done) {
    for (at = 0; at < purges.size(); at++) {
      InvocationPurge purge = purges.get(at).getValue();
      long entries = batch.going().isEmpty() ? 0 : removal.applyAsLong(purge, batch.going());
      steps.set(at, steps.get(at).with(new Removed(entries, done)));
    }
  }

  @Override
  public List<PurgeStep> steps() {
    return List.copyOf(steps);
  }

  @Override
  public long gone() {
    return gone;
  }

  @Override
  public long kept() {
    return kept;
  }

  @Override
  public Component at() {
    return purges.get(Math.min(at, purges.size() - 1)).getKey();
  }
}
