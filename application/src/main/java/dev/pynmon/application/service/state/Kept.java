package dev.pynmon.application.service.state;

import dev.pynmon.application.port.in.state.KeptAmount;
import dev.pynmon.application.port.in.state.KeptAmount.Kind;
import dev.pynmon.application.port.in.state.KeptAmounts;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Counts and estimates how much a state backend keeps: some twenty questions, of which three are
 * batches.
 */
final class Kept {
  private static final long RECORDS = 1_000_000;
  private static final long RUNS = 100_000;
  private static final PageRequest SOME = PageRequest.first(PageRequest.MAX_LIMIT);

  private Kept() {}

  static KeptAmounts of(StateBackendStore store, Visit visit) {
    Count records = store.records().count(RECORDS);
    Samples samples = Samples.of(records, store, visit);
    List<KeptAmount> amounts = new ArrayList<>(samples.amounts());
    amounts.add(counted(Kind.RUNNER_CONTEXTS, contexts(store)));
    Page<TaskKey> types = store.workflows().types(SOME);
    amounts.add(counted(Kind.WORKFLOW_TYPES, count(types)));
    amounts.add(counted(Kind.WORKFLOW_RUNS, runs(store, types)));
    return new KeptAmounts(amounts, samples.size());
  }

  private static KeptAmount counted(Kind kind, Count number) {
    return new KeptAmount(kind, number, false, OptionalLong.empty());
  }

  private static Count contexts(StateBackendStore store) {
    Snapshot<Page<RunnerContext>> known = store.contexts().startingWith("", SOME);
    Count listed = count(known.value().orElse(Page.empty()));
    return known.isComplete() ? listed : new Count.AtLeast(listed.value());
  }

  private static Count count(Page<?> first) {
    return Count.of(first.items().size(), first.next().isEmpty());
  }

  private static Count runs(StateBackendStore store, Page<TaskKey> types) {
    if (types.items().isEmpty()) {
      return new Count.Exact(0);
    }
    Count seen = Count.sum(store.workflows().runCounts(types.items(), RUNS).values().stream());
    return seen.plus(Count.of(0, types.next().isEmpty()));
  }
}
