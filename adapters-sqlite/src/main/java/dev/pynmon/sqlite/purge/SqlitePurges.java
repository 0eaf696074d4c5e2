package dev.pynmon.sqlite.purge;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.EndedInvocations;
import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Writer;
import dev.pynmon.sqlite.orchestrator.SqliteEnded;
import java.util.function.Supplier;

/** What may be removed from one application in one file. */
public final class SqlitePurges implements AppPurges {
  private final RemovableRows rows;
  private final Supplier<Answer<TriggerStore>> trigger;

  /**
   * Opens nothing.
   *
   * @param tables the tables to be read
   * @param writer the same file, to be written to
   * @param trigger tells whether there are events
   */
  public SqlitePurges(AppTables tables, Writer writer, Supplier<Answer<TriggerStore>> trigger) {
    this.rows = new RemovableRows(tables, writer);
    this.trigger = trigger;
  }

  @Override
  public ComponentPurge all(Component component) {
    AppTables tables = rows.tables();
    return new TablePurge(
        tables.database(), rows.writer(), new ComponentTables(tables.prefix(), component));
  }

  @Override
  public InvocationPurge invocations(Component component) {
    return switch (component) {
      case BROKER -> new MessagePurge(rows);
      case ORCHESTRATOR -> new StatusPurge(rows);
      case STATE_BACKEND -> new RecordPurge(rows);
      case CLIENT_DATA_STORE, TRIGGER -> _ -> 0;
    };
  }

  @Override
  public EndedInvocations ended() {
    return new SqliteEnded(rows.tables());
  }

  @Override
  public Answer<EventPurge> events() {
    return switch (trigger.get()) {
      case Answer.Missing<TriggerStore> missing -> new Answer.Missing<>(missing.why());
      case Answer.Available<TriggerStore> store ->
          store.value().events().map(_ -> new SqliteEventPurge(rows));
    };
  }
}
