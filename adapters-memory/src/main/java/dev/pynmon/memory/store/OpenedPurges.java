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
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may be removed from an application, whether or not it is there. */
record OpenedPurges(MemoryStore store, String prefix, Reader reader) implements AppPurges {
  @Override
  public ComponentPurge all(Component component) {
    return new PartsPurge(this, component);
  }

  @Override
  public InvocationPurge invocations(Component component) {
    return ended -> write(0L, tables -> remove(tables, component, ended));
  }

  private static long remove(
      Tables tables, Component component, Collection<EndedInvocation> ended) {
    int before = tables.size(component);
    Stream<InvocationId> gone = ended.stream().map(EndedInvocation::id);
    if (component == Component.ORCHESTRATOR) {
      gone = gone.filter(tables.invocations()::hasEnded);
    }
    gone.forEach(id -> tables.remove(component, id));
    return before - tables.size(component);
  }

  /** The walk is over those that have ended when it begins. */
  @Override
  public EndedInvocations ended() {
    return moment -> {
      Iterator<InvocationId> ids =
          read(
                  List.<InvocationId>of(),
                  tables -> tables.invocations().endedBefore(moment.plusNanos(1)).toList())
              .iterator();
      return limit -> read(List.of(), tables -> next(tables, ids, limit));
    };
  }

  private static List<InvocationState> next(Tables tables, Iterator<InvocationId> ids, int limit) {
    return Stream.generate(() -> ids)
        .takeWhile(Iterator::hasNext)
        .map(Iterator::next)
        .flatMap(id -> tables.invocations().state(id).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public Answer<EventPurge> events() {
    return store.find(prefix).filter(app -> app.release().hasEvents()).isPresent()
        ? new Answer.Available<>(new EventsPurge(this))
        : new Answer.Missing<>(new Absence.InThisVersion());
  }

  /** What the tables say; of an application that is not there, this. */
  <T> T read(T none, Function<Tables, T> reads) {
    reader.requireOpen();
    return store
        .find(prefix)
        .map(app -> app.lock().read(() -> reads.apply(app.tables())))
        .orElse(none);
  }

  <T> T write(T none, Function<Tables, T> writes) {
    reader.requireOpen();
    return store
        .find(prefix)
        .map(app -> app.lock().writeAndGive(() -> writes.apply(app.tables())))
        .orElse(none);
  }
}
