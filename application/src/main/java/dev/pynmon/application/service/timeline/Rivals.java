package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.timeline.lane.Client;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runners of one class on one host: one may have followed the other, or both be at work. */
final class Rivals {
  private Rivals() {}

  /** Those without any above them, of which there are several, host by host. */
  static Stream<RunnerId> among(Collection<RunnerContext> contexts) {
    Map<String, Map<String, Set<RunnerId>>> hosts = new TreeMap<>();
    contexts.stream()
        .map(Rivals::top)
        .filter(top -> !Client.is(top.id(), Optional.of(top)))
        .forEach(
            top ->
                hosts
                    .computeIfAbsent(top.hostname(), _ -> new TreeMap<>())
                    .computeIfAbsent(top.runnerClass(), _ -> new TreeSet<>())
                    .add(top.id()));
    return hosts.values().stream()
        .flatMap(types -> types.values().stream())
        .filter(same -> same.size() > 1)
        .flatMap(Set::stream);
  }

  private static RunnerContext top(RunnerContext context) {
    RunnerContext top = context;
    while (top.parent().isPresent()) {
      top = top.parent().get();
    }
    return top;
  }
}
