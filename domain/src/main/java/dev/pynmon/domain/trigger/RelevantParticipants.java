package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where all conditions of a trigger must be met, pynenc also takes what met them earlier and was
 * not used up, so a run may name stale sources. Pynmon 0.4 shows of conditions that one invocation
 * met together only what that one did; of several such invocations the one that met most
 * conditions, then the latest, then the one with the larger id.
 */
final class RelevantParticipants {
  private RelevantParticipants() {}

  static List<Participant> of(TriggerRun run) {
    List<Participant> all = run.participants();
    return run.logic().equalsIgnoreCase("and")
        ? completing(all).map(source -> without(all, source)).orElse(all)
        : all;
  }

  /** The source that met several conditions by itself, if there is one. */
  private static Optional<Source> completing(List<Participant> all) {
    Map<InvocationId, List<Participant>> bySource = new LinkedHashMap<>();
    all.forEach(
        one ->
            one.source()
                .ifPresent(id -> bySource.computeIfAbsent(id, _ -> new ArrayList<>()).add(one)));
    return bySource.entrySet().stream()
        .map(entry -> Source.of(entry.getKey(), entry.getValue()))
        .filter(source -> source.conditions().size() > 1)
        .max(Source.MOST_RELEVANT_LAST);
  }

  private static List<Participant> without(List<Participant> all, Source kept) {
    return all.stream()
        .filter(
            one ->
                one.condition().filter(kept.conditions()::contains).isEmpty()
                    || one.source().filter(kept.id()::equals).isPresent())
        .toList();
  }

  /**
   * An invocation that met conditions.
   *
   * @param conditions which
   * @param last when it met the last of them
   */
  private record Source(InvocationId id, Set<String> conditions, Instant last) {
    static final Comparator<Source> MOST_RELEVANT_LAST =
        Comparator.comparingInt((Source source) -> source.conditions().size())
            .thenComparing(Source::last)
            .thenComparing(source -> source.id().value());

    static Source of(InvocationId id, List<Participant> own) {
      return new Source(
          id,
          own.stream()
              .flatMap(one -> one.condition().stream())
              .collect(Collectors.toUnmodifiableSet()),
          own.stream()
              .flatMap(one -> one.at().stream())
              .max(Comparator.naturalOrder())
              .orElse(Instant.MIN));
    }
  }
}
