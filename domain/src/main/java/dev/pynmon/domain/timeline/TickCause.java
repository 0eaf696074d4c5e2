package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A moment at which it was time for one or more tasks. All that one run of the atomic service
 * started for the same moment is one tick.
 *
 * @param key tells it from all others
 * @param at the moment
 * @param runs the runs of triggers that it led to, one at least
 */
public record TickCause(String key, Instant at, List<TriggerRun> runs) implements Cause {
  /** What every tick is called. */
  public static final String CODE = "cron.tick";

  private static final String KEY = "cron:";

  public TickCause {
    runs = List.copyOf(runs);
  }

  /** The ticks that these runs tell of, in their order. */
  public static List<TickCause> of(List<TriggerRun> runs) {
    Map<String, TickCause> ticks = new LinkedHashMap<>();
    for (TriggerRun run : runs) {
      for (Instant at : moments(run)) {
        String key = KEY + run.service().run().orElse(run.id().value()) + ":" + at;
        ticks.merge(key, new TickCause(key, at, List.of(run)), TickCause::with);
      }
    }
    return List.copyOf(ticks.values());
  }

  /** True when this run tells of a tick in the window, whenever it was executed. */
  public static boolean isOf(TriggerRun run, TimeWindow window) {
    return moments(run).stream().anyMatch(window::contains);
  }

  private TickCause with(TickCause more) {
    return new TickCause(key, at, Stream.concat(runs.stream(), more.runs.stream()).toList());
  }

  private static List<Instant> moments(TriggerRun run) {
    return run.participants().stream()
        .filter(one -> one.kind() == ContextKind.CRON)
        .map(one -> one.at().or(run::executedAt).or(run::claimedAt))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Set<ContextKind> kinds() {
    Set<ContextKind> kinds = EnumSet.noneOf(ContextKind.class);
    runs.stream().flatMap(run -> run.participants().stream()).forEach(one -> kinds.add(one.kind()));
    return Collections.unmodifiableSet(kinds);
  }

  /** The ids of the conditions that were met, as stored. */
  public List<String> conditions() {
    return runs.stream().flatMap(TickCause::conditions).distinct().toList();
  }

  public static Stream<String> conditions(TriggerRun run) {
    return run.participants().stream()
        .filter(one -> one.kind() == ContextKind.CRON)
        .map(Participant::condition)
        .flatMap(Optional::stream);
  }

  @Override
  public Stream<InvocationId> concerned() {
    return runs.stream().flatMap(TriggerActivity::namedBy).distinct();
  }

  @Override
  public List<InvocationId> started() {
    return runs.stream().map(TriggerRun::started).flatMap(Optional::stream).distinct().toList();
  }

  /** The run of the atomic service that saw that it was time. */
  public Optional<String> serviceRun() {
    return runs.getFirst().service().run();
  }

  /** The runner that had the atomic service then. */
  public Optional<RunnerId> serviceRunner() {
    return runs.getFirst().service().runner();
  }
}
