package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where only some invocations are wanted: the runs of the atomic service that have to do with them,
 * since those of all other runners would make lanes of nothing else.
 */
final class ServicesShown {
  private final Set<RunnerId> runners = new HashSet<>();
  private final Set<String> runs;

  /** Of runners that did what is shown, of those above them, and such as started something. */
  ServicesShown(List<Presence> presences, Map<RunnerId, RunnerContext> contexts, Causes causes) {
    presences.stream()
        .flatMap(presence -> presence.segments().stream())
        .flatMap(segment -> segment.runner().stream())
        .distinct()
        .forEach(runner -> add(runner, Optional.ofNullable(contexts.get(runner))));
    runs = starting(presences, causes);
  }

  private void add(RunnerId runner, Optional<RunnerContext> context) {
    runners.add(runner);
    Optional<RunnerContext> above = context;
    while (above.isPresent()) {
      above.get().parentId().ifPresent(runners::add);
      above = above.get().parent();
    }
  }

  private static Set<String> starting(List<Presence> presences, Causes causes) {
    Set<InvocationId> shown = presences.stream().map(Presence::id).collect(Collectors.toSet());
    Stream<String> ticks =
        causes.all().stream()
            .flatMap(
                cause ->
                    cause instanceof TickCause tick ? tick.serviceRun().stream() : Stream.empty());
    Stream<String> started =
        causes.served().stream()
            .filter(run -> run.started().filter(shown::contains).isPresent())
            .flatMap(ServicesShown::service);
    Stream<String> met = causes.runs().stream().flatMap(ServicesShown::service);
    return Stream.of(ticks, started, met).flatMap(all -> all).collect(Collectors.toSet());
  }

  private static Stream<String> service(TriggerRun run) {
    return run.service().run().stream();
  }

  List<ServicePresence> of(List<ServicePresence> all) {
    return all.stream()
        .filter(seen -> runners.contains(seen.run().runner()) || runs.contains(seen.run().id()))
        .toList();
  }
}
