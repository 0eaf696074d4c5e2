package dev.pynmon.memory.store;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes old invocations out of every table, and then what only they needed. This is the correct
 * purge of wire format, section 10.2, not pynenc's own, which leaves most behind.
 */
record AutoPurge(Tables tables, Instant before) {
  /** How many invocations go at once, so that readers need not wait long. */
  static final int BATCH = 500;

  /** Takes some out; false when there was none. */
  boolean removeSome() {
    List<InvocationId> old = old();
    old.forEach(tables::remove);
    return !old.isEmpty();
  }

  /** Takes out what no invocation, runner or workflow names any more. */
  void removeUnnamed() {
    tables.events().removeOlderThan(before);
    tables.triggerRuns().removeOlderThan(before);
    tables.heartbeats().removeOlderThan(before);
    tables.serviceRuns().removeOlderThan(before, tables.triggerRuns()::names);
    tables.contexts().removeOlderThan(before, this::isNamed);
    tables.values().removeOlderThan(before, this::isNamed);
  }

  /** Those that ended, and those that only a history remembers, as after a purge. */
  private List<InvocationId> old() {
    Stream<InvocationId> forgotten =
        tables
            .histories()
            .writtenBefore(before)
            .filter(id -> tables.invocations().state(id).isEmpty())
            .distinct();
    return Stream.concat(tables.invocations().endedBefore(before), forgotten).limit(BATCH).toList();
  }

  private boolean isNamed(RunnerId runner) {
    return tables.heartbeats().names(runner)
        || tables.histories().names(runner)
        || tables.serviceRuns().names(runner);
  }

  private boolean isNamed(DataReference reference) {
    return tables.records().names(reference)
        || tables.outcomes().names(reference)
        || tables.events().names(reference)
        || tables.workflows().names(reference);
  }
}
