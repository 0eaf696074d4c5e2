package dev.pynmon.sqlite.rerun;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Registrar;
import dev.pynmon.application.port.out.rerun.Requeuer;
import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Writer;
import java.util.function.Supplier;

/** What may be done again or repaired for one application in one file. */
public final class SqliteRepairs implements AppRepairs {
  private final AppTables tables;
  private final Writer writer;
  private final Supplier<Answer<OrchestratorStore>> orchestrator;

  /**
   * Opens nothing.
   *
   * @param tables the tables to be read
   * @param writer the same file, to be written to
   * @param orchestrator tells whether runs of the atomic service are recorded
   */
  public SqliteRepairs(
      AppTables tables, Writer writer, Supplier<Answer<OrchestratorStore>> orchestrator) {
    this.tables = tables;
    this.writer = writer;
    this.orchestrator = orchestrator;
  }

  @Override
  public Dialect dialect(InvocationId original) {
    return tables
        .database()
        .read(session -> new Dialects(session.schema(), tables.prefix()).dialect());
  }

  @Override
  public Registrar registrar() {
    return (invocation, parts, onlyOne) ->
        writer.write(session -> new Registration(session, tables, invocation, parts).run(onlyOne));
  }

  @Override
  public Requeuer requeuer() {
    return new SqliteRequeuer(tables, writer);
  }

  @Override
  public Answer<SchedulerRepair> scheduler() {
    return switch (orchestrator.get()) {
      case Answer.Missing<OrchestratorStore> missing -> new Answer.Missing<>(missing.why());
      case Answer.Available<OrchestratorStore> store ->
          store.value().atomicRuns().map(_ -> new SqliteSchedulerRepair(tables, writer));
    };
  }
}
