package dev.pynmon.application.service.state;

import dev.pynmon.application.port.in.state.KeptAmount;
import dev.pynmon.application.port.in.state.KeptAmount.Kind;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.value.StoredText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A look at few invocations, from which follows about how much there is of what no store counts
 * cheaply. What an invocation leaves behind depends on how it ended, and the newest have not ended
 * yet: where the orchestrator tells how many are in each status, some of each are looked at.
 *
 * @param parts the samples
 * @param all how many records there are
 */
record Samples(List<SampledInvocations> parts, Count all) {
  /** So many records are all read. */
  private static final int FEW = 100;

  private static final int MOST_STATUSES = 14;
  private static final int OF_EACH = 40;

  /** Of a store with so many records. Cost: at most 15 look-ups and three batches. */
  static Samples of(Count all, StateBackendStore store, Visit visit) {
    Map<List<InvocationId>, Long> byStatus = isFew(all) ? Map.of() : byStatus(visit);
    return new Samples(
        SampledInvocations.of(byStatus.isEmpty() ? newest(store) : byStatus, store), all);
  }

  private static boolean isFew(Count all) {
    return all instanceof Count.Exact && all.value() <= FEW;
  }

  private static Map<List<InvocationId>, Long> newest(StateBackendStore store) {
    List<InvocationId> ids = store.records().page(PageRequest.first(FEW)).items();
    return ids.isEmpty() ? Map.of() : Map.of(ids, (long) ids.size());
  }

  private static Map<List<InvocationId>, Long> byStatus(Visit visit) {
    return visit.orchestrator(store -> byStatus(store.statuses())).available().orElse(Map.of());
  }

  private static Map<List<InvocationId>, Long> byStatus(Statuses statuses) {
    StatusTotals totals = statuses.totals();
    Map<List<InvocationId>, Long> shares = new LinkedHashMap<>();
    totals.byStatus().keySet().stream()
        .sorted(Comparator.comparing(totals::of).reversed())
        .limit(MOST_STATUSES)
        .forEach(
            status -> {
              List<InvocationId> ids = some(status, statuses);
              if (!ids.isEmpty()) {
                shares.put(ids, totals.of(status));
              }
            });
    return shares;
  }

  private static List<InvocationId> some(InvocationStatus status, Statuses statuses) {
    return statuses.page(StatusFilter.in(status), PageRequest.first(OF_EACH)).items().stream()
        .map(InvocationState::id)
        .toList();
  }

  /** How many invocations were looked at; 0 when they are all that there are. */
  int size() {
    return isFew(all) ? 0 : parts.stream().mapToInt(part -> part.ids().size()).sum();
  }

  List<KeptAmount> amounts() {
    return List.of(
        new KeptAmount(
            Kind.RECORDS, all, false, OptionalLong.of(scaled(SampledInvocations::argumentsLength))),
        estimate(Kind.CHANGES, SampledInvocations::changes, OptionalLong.empty()),
        texts(Kind.RESULTS, Outcome::result),
        texts(Kind.EXCEPTIONS, Outcome::exception));
  }

  private KeptAmount texts(Kind kind, Function<Outcome, Optional<StoredText>> part) {
    return estimate(
        kind, sample -> sample.number(part), OptionalLong.of(scaled(one -> one.length(part))));
  }

  private KeptAmount estimate(
      Kind kind, ToLongFunction<SampledInvocations> measured, OptionalLong length) {
    long number = scaled(measured);
    return new KeptAmount(kind, Count.of(number, all instanceof Count.Exact), !isFew(all), length);
  }

  /** By records: the orchestrator forgets and remembers others than the state backend does. */
  private long scaled(ToLongFunction<SampledInvocations> measured) {
    double records = sum(sample -> sample.records().size());
    return records == 0 ? 0 : Math.round(all.value() * sum(measured) / records);
  }

  private double sum(ToLongFunction<SampledInvocations> measured) {
    return parts.stream().mapToDouble(part -> part.scaled(measured.applyAsLong(part))).sum();
  }
}
