package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.EndedInvocations;
import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Removes what {@link FakeData} says that there is, and remembers from where. */
record FakePurges(FakeData data, Calls calls) implements AppPurges {
  @Override
  public ComponentPurge all(Component component) {
    return new ComponentPurge() {
      @Override
      public List<Holding> holdings() {
        calls.note("purge.holdings");
        long left = data.left(component);
        return left == 0
            ? List.of()
            : List.of(new Holding("things", Optional.of(new Count.Exact(left))));
      }

      @Override
      public Removal begin() {
        return limit -> remove(component, limit);
      }
    };
  }

  private Removed remove(Component component, int limit) {
    calls.note("purge." + component.label());
    long gone = Math.min(limit, data.left(component));
    data.entries.merge(component, -gone, Long::sum);
    return new Removed(gone, data.left(component) == 0);
  }

  @Override
  public InvocationPurge invocations(Component component) {
    return new InvocationPurge() {
      @Override
      public long removeByRecord(Collection<EndedInvocation> ended) {
        calls.note("purge.by record " + component.label());
        return 0;
      }

      @Override
      public long remove(Collection<EndedInvocation> ended) {
        calls.note("purge.ended " + component.label());
        ended.stream()
            .map(EndedInvocation::id)
            .forEach(id -> data.removed.add(component.label() + " " + id));
        return ended.size();
      }
    };
  }

  @Override
  public EndedInvocations ended() {
    return moment -> {
      Iterator<InvocationState> states = endedBy(moment).iterator();
      return limit -> next(states, limit);
    };
  }

  private Stream<InvocationState> endedBy(Instant moment) {
    return data.invocations.stream()
        .filter(invocation -> invocation.inOrchestrator)
        .map(FakeInvocation::state)
        .filter(
            state ->
                state.status().status() instanceof KnownStatus known
                    && KnownStatus.finals().contains(known)
                    && !state.status().at().isAfter(moment));
  }

  private static List<InvocationState> next(Iterator<InvocationState> states, int limit) {
    List<InvocationState> some = new ArrayList<>();
    while (some.size() < limit && states.hasNext()) {
      some.add(states.next());
    }
    return some;
  }

  @Override
  public Answer<EventPurge> events() {
    return new Answer.Available<>(
        new EventPurge() {
          @Override
          public List<Holding> holdings(EventRetention retention, Instant now) {
            calls.note("purge.old events counted");
            return List.of(
                new Holding("events", Optional.of(new Count.Exact(1))),
                new Holding("runs", Optional.of(new Count.Exact(2))));
          }

          @Override
          public Removal begin(EventRetention retention, Instant now) {
            return _ -> {
              data.removed.add("events before " + now.minus(retention.age()));
              return new Removed(3, true);
            };
          }
        });
  }
}
