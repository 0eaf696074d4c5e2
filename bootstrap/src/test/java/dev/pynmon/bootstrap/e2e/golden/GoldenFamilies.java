package dev.pynmon.bootstrap.e2e.golden;

import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.GoldenTriggers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The families of a real store, from what pynenc itself answered about it. */
public final class GoldenFamilies {
  private final Map<InvocationId, GoldenInvocation> invocations;
  private final Optional<GoldenTriggers> triggers;
  private final List<TriggerRun> runs;

  public GoldenFamilies(Golden golden) {
    this.invocations = golden.invocations();
    this.triggers =
        Optional.of(new GoldenTriggers(golden.json()))
            .filter(_ -> golden.json().has("trigger_runs_in_order"));
    this.runs = triggers.stream().flatMap(all -> all.runs().stream().map(all::run)).toList();
  }

  /** A line of a tree. */
  public record Line(InvocationId from, String descent, InvocationId to) {}

  /** The line to an invocation that the way up from it takes. */
  public Optional<Line> above(InvocationId id) {
    return Optional.ofNullable(invocations.get(id))
        .flatMap(one -> one.stored().parent())
        .map(parent -> new Line(parent, "direct", id))
        .or(() -> emitter(id).map(emitter -> new Line(emitter, "event", id)))
        .or(() -> causes(id).stream().findFirst());
  }

  private Optional<InvocationId> emitter(InvocationId id) {
    return Optional.ofNullable(invocations.get(id))
        .flatMap(one -> one.stored().parentEvent())
        .flatMap(event -> triggers.map(all -> all.emitter(event)))
        .flatMap(Emitter::invocation);
  }

  private List<Line> causes(InvocationId id) {
    List<Line> causes = new ArrayList<>();
    for (TriggerRun run : runs) {
      if (run.started().equals(Optional.of(id))) {
        run.participants().stream().flatMap(one -> line(one, id).stream()).forEach(causes::add);
      }
    }
    return causes;
  }

  private static Optional<Line> line(Participant cause, InvocationId to) {
    String descent = Descent.of(cause.kind()).value();
    return cause.source().map(source -> new Line(source, descent, to));
  }

  /** Where the way up ends. */
  public InvocationId root(InvocationId id) {
    return above(id).map(line -> root(line.from())).orElse(id);
  }

  /** How many are above it. */
  public int depth(InvocationId id) {
    return above(id).map(line -> 1 + depth(line.from())).orElse(0);
  }

  /** All lines that may lead down from an invocation. */
  public Set<Line> below(InvocationId id) {
    Set<Line> below = new LinkedHashSet<>();
    Optional.ofNullable(invocations.get(id)).stream()
        .flatMap(one -> one.children().stream())
        .forEach(child -> below.add(new Line(id, "direct", child)));
    triggers.ifPresent(all -> all.eventsNewestFirst().forEach(event -> add(below, id, all, event)));
    for (TriggerRun run : runs) {
      run.started().stream()
          .flatMap(started -> causes(started).stream())
          .filter(line -> line.from().equals(id))
          .forEach(below::add);
    }
    return below;
  }

  /** Of what several events started together the record names the one that counts. */
  private void add(Set<Line> below, InvocationId id, GoldenTriggers all, EventId event) {
    if (all.emitter(event).invocation().equals(Optional.of(id))) {
      all.started(event).stream()
          .filter(started -> isStarted(started, event))
          .forEach(started -> below.add(new Line(id, "event", started)));
    }
  }

  private boolean isStarted(InvocationId id, EventId event) {
    return Optional.ofNullable(invocations.get(id))
        .flatMap(one -> one.stored().parentEvent())
        .filter(event::equals)
        .isPresent();
  }

  /** The root and all below it. */
  public Set<InvocationId> family(InvocationId id) {
    Set<InvocationId> family = new LinkedHashSet<>();
    Deque<InvocationId> open = new ArrayDeque<>(List.of(root(id)));
    while (!open.isEmpty()) {
      InvocationId next = open.removeFirst();
      if (family.add(next)) {
        below(next).forEach(line -> open.add(line.to()));
      }
    }
    return family;
  }
}
