package dev.pynmon.sqlite.trigger;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.lookup.IdRanges;
import java.util.Collection;
import java.util.Map;

/** The table of trigger runs and that of their participants, made by pynenc 0.2.4 and later. */
public final class SqliteTriggerRuns implements TriggerRuns {
  private final AppTables tables;

  public SqliteTriggerRuns(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids) {
    return tables.read(
        PynencTable.TRIGGER_RUNS, (session, table) -> new RunRecords(session, table).of(ids));
  }

  @Override
  public Map<String, FoundIds<TriggerRunId>> startingWith(Collection<String> beginnings, int each) {
    return tables.read(
        PynencTable.TRIGGER_RUNS,
        (session, table) ->
            new IdRanges(table, "trigger_run_id").of(session, beginnings, each, TriggerRunId::new));
  }

  @Override
  public Newest<StoredTriggerRun> executed(TimeWindow window, int limit) {
    TriggerRunFilter filter = TriggerRunFilter.in(window);
    return tables.read(
        PynencTable.TRIGGER_RUNS,
        (session, table) -> new WantedRuns(session, tables, table, filter).newest(limit));
  }

  @Override
  public Page<StoredTriggerRun> page(TriggerRunFilter filter, PageRequest page) {
    return tables.read(
        PynencTable.TRIGGER_RUNS,
        (session, table) -> new WantedRuns(session, tables, table, filter).page(page));
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> thatStarted(
      Collection<InvocationId> started, int each) {
    return tables.read(
        PynencTable.TRIGGER_RUNS,
        (session, table) ->
            new RelatedRuns<InvocationId>(
                    session, table, RunIndex.ofStarted(table), (id, run) -> run.isStartOf(id))
                .of(started, each));
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> causedBy(
      Collection<InvocationId> sources, int each) {
    return tables.read(
        PynencTable.TRIGGER_RUNS,
        (session, table) -> {
          Table participants = tables.in(session, PynencTable.RUN_PARTICIPANTS);
          return new RelatedRuns<InvocationId>(
                  session, table, RunIndex.ofSources(participants), (id, run) -> run.isCausedBy(id))
              .of(sources, each);
        });
  }

  @Override
  public Map<EventId, Newest<StoredTriggerRun>> ofEvents(Collection<EventId> events, int each) {
    return tables.read(
        PynencTable.TRIGGER_RUNS,
        (session, table) -> {
          Table participants = tables.in(session, PynencTable.RUN_PARTICIPANTS);
          return new RelatedRuns<EventId>(
                  session, table, RunIndex.ofEvents(participants), (id, run) -> run.isCausedBy(id))
              .of(events, each);
        });
  }
}
