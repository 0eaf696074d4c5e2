package dev.pynmon.redis;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
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
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.broker.RedisBroker;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.Generation;
import dev.pynmon.redis.clientdata.RedisClientData;
import dev.pynmon.redis.event.RedisEventLists;
import dev.pynmon.redis.event.RedisEvents;
import dev.pynmon.redis.invocation.RedisHistories;
import dev.pynmon.redis.invocation.RedisOutcomes;
import dev.pynmon.redis.invocation.RedisRecords;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.orchestrator.RedisArgumentIndex;
import dev.pynmon.redis.orchestrator.RedisAtomicRuns;
import dev.pynmon.redis.orchestrator.RedisBlocking;
import dev.pynmon.redis.orchestrator.RedisRegistrations;
import dev.pynmon.redis.orchestrator.RedisStatuses;
import dev.pynmon.redis.runner.ActiveMemory;
import dev.pynmon.redis.runner.RedisContexts;
import dev.pynmon.redis.runner.RedisHeartbeats;
import dev.pynmon.redis.trigger.RedisConditions;
import dev.pynmon.redis.trigger.RedisTriggerDefinitions;
import dev.pynmon.redis.trigger.RedisTriggerRuns;
import dev.pynmon.redis.trigger.RedisValidConditions;
import dev.pynmon.redis.workflow.RedisWorkflows;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The components of one application on one server. Redis keeps nothing of an empty key, so where
 * the server answers each component is there, and perhaps empty.
 */
final class RedisApp implements StoreApp {
  private final KeyedServer app;
  private final Pulse pulse;
  private final Supplier<Snapshot<AppContents>> catalogue;
  private final Supplier<Snapshot<AppContents>> whole;
  private final ActiveMemory activeRunners;
  private final StateBackend stateBackend;
  private final Optional<AppPurges> purges;
  private final Optional<AppRepairs> repairs;

  RedisApp(
      KeyedServer app,
      Pulse pulse,
      Supplier<Snapshot<AppContents>> catalogue,
      Supplier<Snapshot<AppContents>> whole,
      Clock clock,
      LongSupplier nanos,
      Optional<AppPurges> purges,
      Optional<AppRepairs> repairs) {
    this.purges = purges;
    this.repairs = repairs;
    this.app = app;
    this.pulse = pulse;
    this.catalogue = catalogue;
    this.whole = whole;
    this.activeRunners = new ActiveMemory(nanos);
    this.stateBackend = new StateBackend(new RedisHistories(app, clock));
  }

  @Override
  public Answer<BrokerStore> broker() {
    return whenAlive(new RedisBroker(app, catalogue, whole));
  }

  @Override
  public Answer<OrchestratorStore> orchestrator() {
    return whenAlive(new Orchestrator());
  }

  @Override
  public Answer<StateBackendStore> stateBackend() {
    return whenAlive(stateBackend);
  }

  @Override
  public Answer<ClientDataStore> clientDataStore() {
    return whenAlive(() -> new RedisClientData(app, catalogue));
  }

  @Override
  public Answer<TriggerStore> trigger() {
    return whenAlive(new Trigger());
  }

  @Override
  public Optional<AppPurges> purges() {
    return purges;
  }

  @Override
  public Optional<AppRepairs> repairs() {
    return repairs;
  }

  private boolean is(Generation generation) {
    return catalogue.get().value().filter(found -> found.generation() == generation).isPresent();
  }

  private <T> Answer<T> whenAlive(T component) {
    return switch (pulse.health()) {
      case StoreHealth.Up _ -> new Answer.Available<>(component);
      case StoreHealth.Down down -> new Answer.Missing<>(new Absence.Down(down.fault()));
    };
  }

  private final class Orchestrator implements OrchestratorStore {
    @Override
    public Statuses statuses() {
      return new RedisStatuses(app, catalogue);
    }

    @Override
    public Registrations registrations() {
      return new RedisRegistrations(app);
    }

    @Override
    public Blocking blocking() {
      return new RedisBlocking(app);
    }

    @Override
    public Heartbeats heartbeats() {
      return new RedisHeartbeats(app, activeRunners);
    }

    @Override
    public ArgumentIndex argumentIndex() {
      return new RedisArgumentIndex(app);
    }

    @Override
    public Answer<AtomicRuns> atomicRuns() {
      return is(Generation.V0_2_3)
          ? new Answer.Missing<>(new Absence.InThisVersion())
          : new Answer.Available<>(new RedisAtomicRuns(app));
    }
  }

  private final class StateBackend implements StateBackendStore {
    private final Histories histories;

    /** The histories remember what their feed gave. */
    StateBackend(Histories histories) {
      this.histories = histories;
    }

    @Override
    public Records records() {
      return new RedisRecords(app, catalogue);
    }

    @Override
    public Histories histories() {
      return histories;
    }

    @Override
    public Outcomes outcomes() {
      return new RedisOutcomes(app);
    }

    @Override
    public Contexts contexts() {
      return new RedisContexts(app, catalogue);
    }

    @Override
    public Workflows workflows() {
      return new RedisWorkflows(app, catalogue);
    }
  }

  private final class Trigger implements TriggerStore {
    @Override
    public Answer<Events> events() {
      return sinceEvents(new RedisEvents(app));
    }

    @Override
    public Answer<EventLists> eventLists() {
      return sinceEvents(new RedisEventLists(app));
    }

    @Override
    public Answer<TriggerRuns> runs() {
      return sinceEvents(new RedisTriggerRuns(app));
    }

    @Override
    public TriggerDefinitions definitions() {
      return new RedisTriggerDefinitions(app, catalogue);
    }

    @Override
    public Conditions conditions() {
      return new RedisConditions(app);
    }

    @Override
    public ValidConditions validConditions() {
      return new RedisValidConditions(app, catalogue);
    }

    private <T> Answer<T> sinceEvents(T facet) {
      return is(Generation.V0_2_3)
          ? new Answer.Missing<>(new Absence.InThisVersion())
          : new Answer.Available<>(facet);
    }
  }
}
