package dev.pynmon.domain.timeline;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An event.
 *
 * @param event the event
 * @param runs the runs of triggers that it took part in, as far as they are known
 */
public record EventCause(Event event, List<TriggerRun> runs) implements Cause {
  public EventCause {
    runs = List.copyOf(runs);
  }

  @Override
  public String key() {
    return event.id().value();
  }

  @Override
  public String code() {
    return event.code();
  }

  @Override
  public Instant at() {
    return event.at();
  }

  /** As the runs tell; without any as the beginning of its code does, which pynenc writes. */
  @Override
  public Set<ContextKind> kinds() {
    Set<ContextKind> kinds = EnumSet.noneOf(ContextKind.class);
    runs.stream().flatMap(run -> run.participants().stream()).forEach(one -> kinds.add(one.kind()));
    if (kinds.isEmpty()) {
      Arrays.stream(ContextKind.values()).filter(this::isCodeOf).forEach(kinds::add);
    }
    return Collections.unmodifiableSet(kinds);
  }

  private boolean isCodeOf(ContextKind kind) {
    boolean named = kind != ContextKind.EVENT && kind != ContextKind.OTHER;
    return named && event.code().startsWith(kind.name().toLowerCase(Locale.ROOT) + ".");
  }

  @Override
  public Stream<InvocationId> concerned() {
    Stream<InvocationId> sources =
        runs.stream()
            .flatMap(run -> run.participants().stream())
            .map(Participant::source)
            .flatMap(Optional::stream);
    return Stream.of(event.emitter().invocation().stream(), started().stream(), sources)
        .flatMap(ids -> ids)
        .distinct();
  }

  @Override
  public List<InvocationId> started() {
    Stream<InvocationId> byRuns = runs.stream().map(TriggerRun::started).flatMap(Optional::stream);
    return Stream.concat(event.started().stream(), byRuns).distinct().toList();
  }

  /** An event tells no more than {@value Event#MAX_STARTED}. */
  @Override
  public Count startedCount() {
    return Count.of(started().size(), event.startedCount() instanceof Count.Exact);
  }
}
