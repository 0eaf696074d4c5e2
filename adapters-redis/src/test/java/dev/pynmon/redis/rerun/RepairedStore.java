package dev.pynmon.redis.rerun;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.redis.RedisPlugin;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * A server as a monitor sees it that runs invocations again.
 *
 * @param store the product's
 * @param app one application there
 */
record RepairedStore(Store store, AppId app) implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-25T00:00:00.123456Z");
  static final Set<Component> ALL = EnumSet.allOf(Component.class);
  private static final RunnerContext REGISTRAR =
      new RunnerContext(
          new RunnerId("ExternalRunner@vm-77"),
          "ExternalRunner",
          77,
          "vm",
          1,
          Optional.empty(),
          Optional.empty());

  static RepairedStore at(URI address, AppId app) {
    return at(address, app, Duration.ofSeconds(30), Runnable::run);
  }

  static RepairedStore at(URI address, AppId app, Duration timeout, Executor background) {
    BackendContext context =
        new BackendContext(
            "shop", Clock.fixed(NOW, ZoneOffset.UTC), timeout, false, Map.of(), background);
    return new RepairedStore(
        new RedisPlugin().open(StoreUrl.parse(address.toString()), context), app);
  }

  AppRepairs repairs() {
    return store.open(app).repairs().orElseThrow();
  }

  /** The record of an invocation. */
  Invocation recorded(InvocationId id) {
    return (Invocation)
        store
            .open(app)
            .stateBackend()
            .available()
            .orElseThrow()
            .records()
            .of(List.of(id))
            .values()
            .iterator()
            .next();
  }

  InvocationState state(InvocationId id) {
    return store
        .open(app)
        .orchestrator()
        .available()
        .orElseThrow()
        .statuses()
        .of(List.of(id))
        .values()
        .iterator()
        .next();
  }

  /** The same call again, indexed if the original is. */
  NewInvocation again(InvocationId original, String id) {
    Invocation recorded = recorded(original);
    boolean isIndexed =
        !store
            .open(app)
            .orchestrator()
            .available()
            .orElseThrow()
            .argumentIndex()
            .indexed(List.of(recorded))
            .isEmpty();
    return again(recorded, id, isIndexed);
  }

  private static NewInvocation again(Invocation original, String id, boolean isIndexed) {
    boolean startsWorkflow =
        original
            .workflow()
            .filter(own -> own.id().value().equals(original.id().value()))
            .isPresent();
    return new NewInvocation(
        new InvocationId(id),
        original.id(),
        original.call(),
        original.arguments(),
        startsWorkflow,
        isIndexed,
        QueueName.DEFAULT,
        0,
        REGISTRAR,
        NOW);
  }

  RegisterOutcome register(NewInvocation invocation) {
    return register(invocation, Optional.empty());
  }

  RegisterOutcome register(NewInvocation invocation, Optional<OnlyOne> onlyOne) {
    return repairs().registrar().register(invocation, ALL, onlyOne);
  }

  @Override
  public void close() {
    store.close();
  }
}
