package dev.pynmon.memory.store;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.EndedInvocations;
import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.memory.access.Reader;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be removed from an application. */
record OpenedPurges(MemoryApp app, Reader reader) implements AppPurges {
  @Override
  public ComponentPurge all(Component component) {
    return new PartsPurge(this, component);
  }

  @Override
  public InvocationPurge invocations(Component component) {
    return ended -> write(() -> remove(component, ended));
  }

  private long remove(Component component, Collection<EndedInvocation> ended) {
    int before = app.tables().size(component);
    Stream<InvocationId> gone = ended.stream().map(EndedInvocation::id);
    if (component == Component.ORCHESTRATOR) {
      Set<InvocationId> finals = finals().collect(Collectors.toSet());
      gone = gone.filter(finals::contains);
    }
    gone.forEach(id -> app.tables().remove(component, id));
    return before - app.tables().size(component);
  }

  private Stream<InvocationId> finals() {
    return app.tables().invocations().endedBefore(Instant.MAX);
  }

  /** The walk is over those that have ended when it begins. */
  @Override
  public EndedInvocations ended() {
    return moment -> {
      Iterator<InvocationId> ids =
          read(() -> app.tables().invocations().endedBefore(moment.plusNanos(1)).toList())
              .iterator();
      return limit -> read(() -> next(ids, limit));
    };
  }

  private List<InvocationState> next(Iterator<InvocationId> ids, int limit) {
    return Stream.generate(() -> ids)
        .takeWhile(Iterator::hasNext)
        .map(Iterator::next)
        .flatMap(id -> app.tables().invocations().state(id).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public Answer<EventPurge> events() {
    return app.release().hasEvents()
        ? new Answer.Available<>(
            (retention, now) ->
                limit -> write(() -> OldEvents.of(app.tables(), retention, now).remove(limit)))
        : new Answer.Missing<>(new Absence.InThisVersion());
  }

  <T> T read(Supplier<T> reads) {
    reader.requireOpen();
    return app.lock().read(reads);
  }

  <T> T write(Supplier<T> writes) {
    reader.requireOpen();
    return app.lock().writeAndGive(writes);
  }
}
