package dev.pynmon.application.service.state;

import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.value.StoredText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Some invocations that stand for many.
 *
 * @param ids who they are
 * @param share how many they stand for, themselves included
 * @param records what is kept of them
 * @param histories their changes
 * @param outcomes what they left behind
 */
record SampledInvocations(
    List<InvocationId> ids,
    long share,
    Collection<StoredInvocation> records,
    Collection<History> histories,
    Collection<Outcome> outcomes) {
  private static final int CHANGES = 200;
  private static final int BEGINNING = 1;

  /**
   * Reads what is kept of several groups of invocations, 1,000 in all at most: three batches.
   *
   * @param shares how many invocations each group stands for; no invocation is in two
   */
  static List<SampledInvocations> of(
      Map<List<InvocationId>, Long> shares, StateBackendStore store) {
    List<InvocationId> all = shares.keySet().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    Map<InvocationId, StoredInvocation> records = store.records().of(all);
    Map<InvocationId, History> histories = store.histories().of(all, CHANGES);
    Map<InvocationId, Outcome> outcomes = store.outcomes().of(all, BEGINNING);
    return shares.entrySet().stream()
        .map(
            group ->
                new SampledInvocations(
                    group.getKey(),
                    group.getValue(),
                    those(group.getKey(), records),
                    those(group.getKey(), histories),
                    those(group.getKey(), outcomes)))
        .toList();
  }

  private static <T> Collection<T> those(List<InvocationId> ids, Map<InvocationId, T> found) {
    Map<InvocationId, T> those = new HashMap<>(found);
    those.keySet().retainAll(ids);
    return those.values();
  }

  /** What was measured of these means this much for all they stand for. */
  double scaled(long measured) {
    return (double) measured * share / ids.size();
  }

  long changes() {
    return histories.stream().mapToLong(history -> history.entries().size()).sum();
  }

  long number(Function<Outcome, Optional<StoredText>> part) {
    return texts(part).count();
  }

  long length(Function<Outcome, Optional<StoredText>> part) {
    return texts(part).mapToLong(StoredText::length).sum();
  }

  private Stream<StoredText> texts(Function<Outcome, Optional<StoredText>> part) {
    return outcomes.stream().flatMap(one -> part.apply(one).stream());
  }

  long argumentsLength() {
    return records.stream()
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast)
        .map(invocation -> invocation.arguments().serialized())
        .mapToLong(SampledInvocations::length)
        .sum();
  }

  private static long length(Map<String, String> arguments) {
    return arguments.entrySet().stream()
        .mapToLong(each -> each.getKey().length() + each.getValue().length())
        .sum();
  }
}
