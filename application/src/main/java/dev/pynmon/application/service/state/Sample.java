package dev.pynmon.application.service.state;

import dev.pynmon.application.port.in.state.KeptAmount;
import dev.pynmon.application.port.in.state.KeptAmount.Kind;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.value.StoredText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The invocations written last, from which follows about how much there is of what no store counts
 * cheaply. Four batches.
 *
 * @param records what is kept of them
 * @param histories their changes
 * @param outcomes what they left behind
 */
record Sample(
    Collection<StoredInvocation> records,
    Collection<History> histories,
    Collection<Outcome> outcomes) {
  private static final int SIZE = 100;
  private static final int CHANGES = 200;
  private static final int BEGINNING = 1;

  static Sample of(StateBackendStore store) {
    List<InvocationId> ids = store.records().page(PageRequest.first(SIZE)).items();
    return ids.isEmpty()
        ? new Sample(List.of(), List.of(), List.of())
        : new Sample(
            store.records().of(ids).values(),
            store.histories().of(ids, CHANGES).values(),
            store.outcomes().of(ids, BEGINNING).values());
  }

  int size() {
    return records.size();
  }

  /** What that means for so many records. */
  List<KeptAmount> amounts(Count all) {
    long changes = histories.stream().mapToLong(history -> history.entries().size()).sum();
    return List.of(
        new KeptAmount(Kind.RECORDS, all, false, OptionalLong.of(scaled(argumentsLength(), all))),
        estimate(Kind.CHANGES, changes, OptionalLong.empty(), all),
        texts(Kind.RESULTS, Outcome::result, all),
        texts(Kind.EXCEPTIONS, Outcome::exception, all));
  }

  private KeptAmount texts(Kind kind, Function<Outcome, Optional<StoredText>> part, Count all) {
    List<StoredText> texts = outcomes.stream().flatMap(one -> part.apply(one).stream()).toList();
    long length = texts.stream().mapToLong(StoredText::length).sum();
    return estimate(kind, texts.size(), OptionalLong.of(scaled(length, all)), all);
  }

  private KeptAmount estimate(Kind kind, long sampled, OptionalLong length, Count all) {
    return new KeptAmount(kind, scaled(all, sampled), !isAll(all), length);
  }

  private Count scaled(Count all, long sampled) {
    long number = scaled(sampled, all);
    return all instanceof Count.Exact ? new Count.Exact(number) : new Count.AtLeast(number);
  }

  private long scaled(long sampled, Count all) {
    return size() == 0 ? 0 : Math.round((double) sampled * all.value() / size());
  }

  /** True when every record was looked at. */
  boolean isAll(Count all) {
    return all.equals(new Count.Exact(size()));
  }

  private long argumentsLength() {
    return records.stream()
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast)
        .map(invocation -> invocation.arguments().serialized())
        .mapToLong(Sample::length)
        .sum();
  }

  private static long length(Map<String, String> arguments) {
    return arguments.entrySet().stream()
        .mapToLong(each -> each.getKey().length() + each.getValue().length())
        .sum();
  }
}
