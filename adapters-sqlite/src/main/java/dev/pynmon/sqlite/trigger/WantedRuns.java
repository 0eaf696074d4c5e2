package dev.pynmon.sqlite.trigger;

import static dev.pynmon.sqlite.db.PynencTable.RUN_PARTICIPANTS;
import static dev.pynmon.sqlite.db.PynencTable.TRIGGERS;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.HiddenSqlException;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs that are wanted, newest first.
 *
 * @param session the read
 * @param tables of the application
 * @param runs the table of runs
 * @param filter which are wanted
 */
record WantedRuns(Session session, AppTables tables, Table runs, TriggerRunFilter filter) {
  /** The newest of them. */
  Newest<StoredTriggerRun> newest(int limit) throws SQLException {
    Found<RunPlace> found = walk().from(end(), true, limit + 1);
    Newest<RunPlace> newest = Newest.of(found.keys(), limit);
    return new Newest<>(read(newest.items()), newest.complete() && found.stop().isEmpty());
  }

  /** A page of them. */
  Page<StoredTriggerRun> page(PageRequest request) throws SQLException {
    RunWalk walk = walk();
    return HiddenSqlException.revealing(
        () ->
            new Listing<>(
                    RunPlace.CURSORS,
                    source(walk),
                    places -> HiddenSqlException.hiding(() -> read(places)))
                .page(request));
  }

  private Source<RunPlace> source(RunWalk walk) {
    return new Source<>() {
      @Override
      public Found<RunPlace> first(int skip, int count) {
        Found<RunPlace> found = next(end(), true, skip + count);
        List<RunPlace> places = found.keys();
        return new Found<>(
            places.subList(Math.min(skip, places.size()), places.size()), found.stop());
      }

      @Override
      public Found<RunPlace> next(RunPlace place, boolean forward, int count) {
        return HiddenSqlException.hiding(() -> walk.from(place, forward, count));
      }
    };
  }

  private RunPlace end() {
    return RunPlace.endOf(filter.window().to());
  }

  private RunWalk walk() throws SQLException {
    RunSql sql = new RunSql(runs, tables.in(session, RUN_PARTICIPANTS), filter);
    boolean areAllWanted = filter.trigger().isEmpty() && filter.kind().isEmpty();
    int most = areAllWanted ? Integer.MAX_VALUE : TriggerRuns.MAX_LOOKED_AT;
    return new RunWalk(session, sql, only(), filter, most);
  }

  private Optional<TaskKey> only() throws SQLException {
    return filter.task().isPresent() ? filter.task() : ofTrigger();
  }

  /** A trigger calls one task alone. */
  private Optional<TaskKey> ofTrigger() throws SQLException {
    if (filter.trigger().isEmpty()) {
      return Optional.empty();
    }
    Table triggers = tables.in(session, TRIGGERS);
    return session.first(
        "SELECT %s FROM %s WHERE t.trigger_id = ?"
            .formatted(triggers.text("task_id_key"), triggers.from()),
        row -> new TaskKey(row.text("task_id_key")),
        filter.trigger().get());
  }

  /** By their own record, too, they are in the window, if it can be read. */
  private List<StoredTriggerRun> read(List<RunPlace> places) throws SQLException {
    List<TriggerRunId> ids = places.stream().map(RunPlace::id).toList();
    Map<TriggerRunId, StoredTriggerRun> records = new RunRecords(session, runs).of(ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(records.get(id)).stream())
        .filter(run -> run.readable().isEmpty() || filter.accepts(run))
        .toList();
  }
}
