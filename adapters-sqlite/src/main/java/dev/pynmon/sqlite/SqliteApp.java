package dev.pynmon.sqlite;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.port.out.runner.Contexts;
import dev.pynmon.application.port.out.runner.Heartbeats;
import dev.pynmon.application.port.out.trigger.Conditions;
import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.sqlite.broker.SqliteQueues;
import dev.pynmon.sqlite.clientdata.SqliteClientData;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Writer;
import dev.pynmon.sqlite.event.SqliteEventLists;
import dev.pynmon.sqlite.event.SqliteEvents;
import dev.pynmon.sqlite.invocation.SqliteChanges;
import dev.pynmon.sqlite.invocation.SqliteHistories;
import dev.pynmon.sqlite.invocation.SqliteOutcomes;
import dev.pynmon.sqlite.invocation.SqliteRecords;
import dev.pynmon.sqlite.orchestrator.SqliteArgumentIndex;
import dev.pynmon.sqlite.orchestrator.SqliteAtomicRuns;
import dev.pynmon.sqlite.orchestrator.SqliteBlocking;
import dev.pynmon.sqlite.orchestrator.SqliteRegistrations;
import dev.pynmon.sqlite.orchestrator.SqliteStatuses;
import dev.pynmon.sqlite.purge.SqlitePurges;
import dev.pynmon.sqlite.rerun.SqliteRepairs;
import dev.pynmon.sqlite.runner.SqliteContexts;
import dev.pynmon.sqlite.runner.SqliteHeartbeats;
import dev.pynmon.sqlite.trigger.SqliteConditions;
import dev.pynmon.sqlite.trigger.SqliteTriggerDefinitions;
import dev.pynmon.sqlite.trigger.SqliteTriggerRuns;
import dev.pynmon.sqlite.trigger.SqliteValidConditions;
import dev.pynmon.sqlite.workflow.SqliteWorkflows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The components of one application in one file: each is there when its main table is. */
final class SqliteApp implements StoreApp {
  private final AppTables tables;
  private final Optional<Writer> writer;
  private final Clock clock;

  SqliteApp(AppTables tables, Optional<Writer> writer, Clock clock) {
    this.tables = tables;
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public Answer<BrokerStore> broker() {
    return component(Component.BROKER, () -> new SqliteQueues(tables));
  }

  @Override
  public Answer<OrchestratorStore> orchestrator() {
    return component(Component.ORCHESTRATOR, new Orchestrator(tables, clock));
  }

  @Override
  public Answer<StateBackendStore> stateBackend() {
    return component(Component.STATE_BACKEND, new StateBackend(tables, clock));
  }

  @Override
  public Answer<ClientDataStore> clientDataStore() {
    return component(Component.CLIENT_DATA_STORE, () -> new SqliteClientData(tables, clock));
  }

  @Override
  public Answer<TriggerStore> trigger() {
    return component(Component.TRIGGER, new Trigger(tables, clock));
  }

  @Override
  public Optional<AppPurges> purges() {
    return writer.map(opened -> new SqlitePurges(tables, opened, this::trigger));
  }

  @Override
  public Optional<AppRepairs> repairs() {
    return writer.map(opened -> new SqliteRepairs(tables, opened, this::orchestrator));
  }

  private <T> Answer<T> component(Component component, T store) {
    String table = PynencTable.mainOf(component).of(tables.prefix());
    Absence absent = new Absence.NotFound(List.of("table " + table + " in " + path()));
    return whenThere(table, store, absent, tables);
  }

  private String path() {
    return tables.database().path().toString();
  }

  private static <T> Answer<T> whenThere(
      String table, T there, Absence otherwise, AppTables tables) {
    try {
      boolean found = tables.database().read(s -> s.schema().table(table).isPresent());
      return found ? new Answer.Available<>(there) : new Answer.Missing<>(otherwise);
    } catch (BackendException e) {
      return new Answer.Missing<>(new Absence.Down(e.fault()));
    }
  }

  private record Orchestrator(AppTables tables, Clock clock) implements OrchestratorStore {
    @Override
    public Statuses statuses() {
      return new SqliteStatuses(tables, clock);
    }

    @Override
    public Registrations registrations() {
      return new SqliteRegistrations(tables);
    }

    @Override
    public Blocking blocking() {
      return new SqliteBlocking(tables);
    }

    @Override
    public ArgumentIndex argumentIndex() {
      return new SqliteArgumentIndex(tables);
    }

    @Override
    public Heartbeats heartbeats() {
      return new SqliteHeartbeats(tables);
    }

    @Override
    public Answer<AtomicRuns> atomicRuns() {
      String table = PynencTable.ATOMIC_RUNS.of(tables.prefix());
      return whenThere(table, new SqliteAtomicRuns(tables), new Absence.InThisVersion(), tables);
    }
  }

  private record StateBackend(AppTables tables, Clock clock) implements StateBackendStore {
    @Override
    public Records records() {
      return new SqliteRecords(tables);
    }

    @Override
    public Histories histories() {
      return new SqliteHistories(tables);
    }

    @Override
    public Changes changes() {
      return new SqliteChanges(tables);
    }

    @Override
    public Outcomes outcomes() {
      return new SqliteOutcomes(tables);
    }

    @Override
    public Contexts contexts() {
      return new SqliteContexts(tables, clock);
    }

    @Override
    public Workflows workflows() {
      return new SqliteWorkflows(tables, clock);
    }
  }

  private record Trigger(AppTables tables, Clock clock) implements TriggerStore {
    @Override
    public Answer<Events> events() {
      String table = PynencTable.EVENTS.of(tables.prefix());
      return whenThere(table, new SqliteEvents(tables), new Absence.InThisVersion(), tables);
    }

    @Override
    public Answer<EventLists> eventLists() {
      String table = PynencTable.EVENTS.of(tables.prefix());
      return whenThere(table, new SqliteEventLists(tables), new Absence.InThisVersion(), tables);
    }

    @Override
    public Answer<TriggerRuns> runs() {
      String table = PynencTable.TRIGGER_RUNS.of(tables.prefix());
      return whenThere(table, new SqliteTriggerRuns(tables), new Absence.InThisVersion(), tables);
    }

    @Override
    public TriggerDefinitions definitions() {
      return new SqliteTriggerDefinitions(tables, clock);
    }

    @Override
    public Conditions conditions() {
      return new SqliteConditions(tables);
    }

    @Override
    public ValidConditions validConditions() {
      return new SqliteValidConditions(tables, clock);
    }
  }
}
