package dev.pynmon.domain.failure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.SliceCounter;
import dev.pynmon.domain.query.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Puts failures together that are one. */
public final class FailureGroups {
  private final Failures failures;
  private final FailureFacts facts;
  private final Map<Failure, Fingerprint> fingerprints = new LinkedHashMap<>();
  private final Map<Fingerprint, List<Failure>> groups = new LinkedHashMap<>();
  private final Map<Fingerprint, Long> before;

  private FailureGroups(Failures failures, FailureFacts facts) {
    this.failures = failures;
    this.facts = facts;
    failures.newest().forEach(each -> fingerprints.put(each, facts.fingerprint(each)));
    failures
        .inWindow()
        .forEach(
            each ->
                groups.computeIfAbsent(fingerprints.get(each), _ -> new ArrayList<>()).add(each));
    this.before =
        failures.before().stream()
            .collect(Collectors.groupingBy(fingerprints::get, Collectors.counting()));
  }

  /** Those in the window: what fails still first, then the largest. Cost: by their number. */
  public static List<FailureGroup> of(Failures failures, FailureFacts facts) {
    return new FailureGroups(failures, facts).groups();
  }

  private List<FailureGroup> groups() {
    Echoes echoes = new Echoes(fingerprints, facts);
    List<FailureGroup> all =
        groups.entrySet().stream()
            .map(each -> group(each.getKey(), each.getValue(), echoes))
            .sorted(mostFirst(failures.window()))
            .toList();
    return Rings.cut(all);
  }

  private static Comparator<FailureGroup> mostFirst(TimeWindow window) {
    return Comparator.<FailureGroup, Boolean>comparing(group -> group.isQuiet(window))
        .thenComparing(
            Comparator.comparingLong(FailureGroup::count)
                .thenComparing(FailureGroup::last)
                .reversed())
        .thenComparing(group -> group.task().map(TaskKey::value).orElse(""))
        .thenComparing(group -> group.exception().orElse(""))
        .thenComparing(group -> group.fingerprint().code());
  }

  private FailureGroup group(Fingerprint fingerprint, List<Failure> members, Echoes echoes) {
    List<MaskedMessage> messages = messages(members);
    SliceCounter slices = new SliceCounter(failures.window());
    members.forEach(each -> slices.failure(each.at()));
    return new FailureGroup(
        fingerprint,
        members.size(),
        before(fingerprint),
        members.getLast().at(),
        members.getLast().at(),
        members.getFirst().at(),
        newest(members),
        messages.stream().findFirst(),
        Variation.of(messages),
        slices.slices(),
        slices.moments(),
        echoes.of(fingerprint, members));
  }

  private List<MaskedMessage> messages(List<Failure> members) {
    return members.stream().flatMap(each -> facts.message(each.invocation()).stream()).toList();
  }

  private OptionalLong before(Fingerprint fingerprint) {
    return failures.isBeforeKnown()
        ? OptionalLong.of(before.getOrDefault(fingerprint, 0L))
        : OptionalLong.empty();
  }

  private static List<InvocationId> newest(List<Failure> members) {
    return members.stream()
        .map(Failure::invocation)
        .distinct()
        .limit(FailureGroup.MAX_NEWEST)
        .toList();
  }
}
