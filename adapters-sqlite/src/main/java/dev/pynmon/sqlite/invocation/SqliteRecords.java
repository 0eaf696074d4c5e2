package dev.pynmon.sqlite.invocation;

import static dev.pynmon.sqlite.db.PynencTable.RECORDS;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Clue;
import dev.pynmon.format.clue.ClueText;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Key;
import dev.pynmon.sqlite.db.RowList;
import dev.pynmon.sqlite.lookup.Lookup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state backend's table of invocations. */
public final class SqliteRecords implements Records {
  private final AppTables tables;

  public SqliteRecords(AppTables tables) {
    this.tables = tables;
  }

  @Override
  public Map<InvocationId, StoredInvocation> of(Collection<InvocationId> ids) {
    return tables.read(
        RECORDS,
        (session, table) ->
            new Lookup<>(
                    "invocation_id",
                    columns -> RecordRows.select(columns, ids.size()),
                    RecordRows::record,
                    StoredInvocation::id)
                .of(session, table, ids));
  }

  @Override
  public Set<InvocationId> known(Collection<InvocationId> ids) {
    return tables.read(
        RECORDS,
        (session, table) ->
            new Lookup<>(
                    "invocation_id",
                    columns -> columns.text("invocation_id"),
                    row -> new InvocationId(row.text("invocation_id")),
                    id -> id)
                .of(session, table, ids)
                .keySet());
  }

  /** The file is asked for what is written there; nothing of it is read here. */
  @Override
  public Set<InvocationId> mayHold(Collection<InvocationId> ids, Clue clue) {
    ClueText text = ClueText.of(clue);
    return text.parts().isEmpty()
        ? Set.copyOf(ids)
        : tables.read(
            RECORDS,
            (session, table) ->
                new ClueRows(table, RecordRows.columns(clue.place())).of(session, ids, text));
  }

  @Override
  public Page<InvocationId> page(PageRequest page) {
    return tables.read(
        RECORDS,
        (session, table) ->
            new RowList<>(
                    "record",
                    table.text("invocation_id"),
                    table.from(),
                    Condition.ALL,
                    List.of(Key.descending("rowid")),
                    row -> new InvocationId(row.text("invocation_id")))
                .page(session, page));
  }

  @Override
  public Page<InvocationId> children(InvocationId parent, PageRequest page) {
    return tables.read(
        RECORDS, (session, table) -> new ChildLists(session, table).page(parent, page));
  }

  @Override
  public Map<InvocationId, Children> childrenOf(Collection<InvocationId> parents, int each) {
    return tables.read(
        RECORDS, (session, table) -> new ChildLists(session, table).of(parents, each));
  }

  @Override
  public Count count(long bound) {
    return tables.read(
        RECORDS, (session, table) -> Count.upTo(session.count(table.from(), bound), bound));
  }
}
