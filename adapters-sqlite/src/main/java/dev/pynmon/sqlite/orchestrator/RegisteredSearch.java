package dev.pynmon.sqlite.orchestrator;

import static dev.pynmon.sqlite.db.PynencTable.INVOCATIONS;
import static dev.pynmon.sqlite.db.PynencTable.INVOCATION_ARGS;
import static dev.pynmon.sqlite.db.PynencTable.RECORDS;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Direction;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.RowSearch;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds an invocation of a task that is {@code registered} and holds some indexed arguments: by the
 * rarest argument where that is rare, else by what is registered of the task.
 */
public final class RegisteredSearch {
  /** Of more than these nothing is looked at in the rest. */
  private static final int MAX = 10_000;

  private static final String REGISTERED = KnownStatus.REGISTERED.value();
  private static final String OF_ARGUMENT = "t.arg_key = ? AND t.arg_value = ?";

  private final Session session;
  private final Table invocations;
  private final Table arguments;
  private final Optional<Table> records;

  /**
   * Asks nothing yet; a file without these tables gives a fault that says so.
   *
   * @param recordedOnly whether one without a record, for which pynenc registers another, is none
   */
  public RegisteredSearch(Session session, AppTables tables, boolean recordedOnly)
      throws SQLException {
    this.session = session;
    this.invocations = tables.in(session, INVOCATIONS);
    this.arguments = tables.in(session, INVOCATION_ARGS);
    this.records = recordedOnly ? Optional.of(tables.in(session, RECORDS)) : Optional.empty();
  }

  /** An argument and how many hold it, counted up to one more than are looked at. */
  private record Held(Map.Entry<String, String> argument, long times) {}

  /** Of several the one that sorts first. */
  public Optional<InvocationState> first(TaskKey task, OnlyOne onlyOne) throws SQLException {
    Optional<Held> rarest = rarest(onlyOne);
    return rarest.isPresent() && rarest.get().times() <= MAX
        ? byArgument(task, onlyOne, rarest.get().argument())
        : byStatus(task, onlyOne);
  }

  /** None is counted further than the rarest before it. */
  private Optional<Held> rarest(OnlyOne onlyOne) throws SQLException {
    Optional<Held> rarest = Optional.empty();
    String from = arguments.from("key_value") + " WHERE " + OF_ARGUMENT;
    for (Map.Entry<String, String> argument : onlyOne.arguments().entrySet()) {
      long bound = rarest.map(Held::times).orElse(MAX + 1L);
      long times = session.count(from, bound, argument.getKey(), argument.getValue());
      if (rarest.isEmpty() || times < bound) {
        rarest = Optional.of(new Held(argument, times));
      }
    }
    return rarest;
  }

  private Optional<InvocationState> byArgument(
      TaskKey task, OnlyOne onlyOne, Map.Entry<String, String> rarest) throws SQLException {
    String holders =
        "t.invocation_id IN (SELECT t.invocation_id FROM %s WHERE %s)"
            .formatted(arguments.from("key_value"), OF_ARGUMENT);
    String others = " AND +t.task_id_key = ? AND +t.status = ?";
    return first(
        Condition.of(
            holders + others, rarest.getKey(), rarest.getValue(), task.value(), REGISTERED),
        onlyOne);
  }

  private Optional<InvocationState> byStatus(TaskKey task, OnlyOne onlyOne) throws SQLException {
    try (RowSearch search = new RowSearch(session, Direction.UP)) {
      search.require(invocations.from(TaskRows.INDEX), of(TaskRows.OF_TASK, task.value()));
      search.require(invocations.from(StatusSearch.STATUS), of(StatusSearch.OF_STATUS, REGISTERED));
      List<Long> rows = search.find(Direction.UP.start(), 0, MAX).rows();
      return first(Condition.of("t.rowid" + IdList.IN, IdList.ofRows(rows)), onlyOne);
    }
  }

  private static List<Condition> of(String sql, String value) {
    return List.of(Condition.of(sql, value));
  }

  private Optional<InvocationState> first(Condition candidates, OnlyOne onlyOne)
      throws SQLException {
    StringBuilder where = new StringBuilder(candidates.sql());
    List<Object> values = new ArrayList<>(candidates.values());
    onlyOne
        .arguments()
        .forEach(
            (name, value) -> {
              where.append(
                  " AND EXISTS (SELECT 1 FROM %s WHERE a.invocation_id = t.invocation_id"
                          .formatted(arguments.as("a"))
                      + " AND a.arg_key = ? AND +a.arg_value = ?)");
              values.add(name);
              values.add(value);
            });
    records.ifPresent(
        table ->
            where.append(
                " AND EXISTS (SELECT 1 FROM %s WHERE r.invocation_id = t.invocation_id)"
                    .formatted(table.as("r"))));
    String sql =
        "SELECT %s FROM %s WHERE %s ORDER BY t.invocation_id LIMIT 1"
            .formatted(StateRows.select(invocations), invocations.from(), where);
    return session.first(sql, StateRows::state, values.toArray());
  }
}
