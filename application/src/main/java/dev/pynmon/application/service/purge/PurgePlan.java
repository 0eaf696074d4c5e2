package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** From what is to go to the work that removes it, component by component in pynenc's order. */
final class PurgePlan {
  private final MonitoredApp app;
  private final Instant now;

  PurgePlan(MonitoredApp app, Instant now) {
    this.app = app;
    this.now = now;
  }

  /** The components that a purge is about. */
  static List<Component> components(PurgeScope scope) {
    return switch (scope) {
      case PurgeScope.Everything _ -> List.of(Component.values());
      case PurgeScope.Only only -> List.of(only.component());
      case PurgeScope.OldEvents _ -> List.of(Component.TRIGGER);
      case PurgeScope.Ended ended when ended.statusesAlone() -> List.of(Component.ORCHESTRATOR);
      case PurgeScope.Ended _ ->
          List.of(Component.BROKER, Component.STATE_BACKEND, Component.ORCHESTRATOR);
    };
  }

  /**
   * Those of them that this monitor cannot change: to purge the others alone would be half of it.
   */
  List<Component> onlyRead(PurgeScope scope) {
    return components(scope).stream()
        .filter(component -> isOnlyRead(app.purges(component)))
        .toList();
  }

  private static boolean isOnlyRead(Answer<Optional<AppPurges>> purges) {
    return switch (purges) {
      case Answer.Available<Optional<AppPurges>> there -> there.value().isEmpty();
      case Answer.Missing<Optional<AppPurges>> missing ->
          missing.why() instanceof Absence.InProcess
              || missing.why() instanceof Absence.Unsupported;
    };
  }

  /**
   * The work.
   *
   * @throws BackendException when a component that it needs does not answer
   */
  PurgeWork work(PurgeScope scope) {
    return switch (scope) {
      case PurgeScope.Ended ended -> ended(ended);
      case PurgeScope.OldEvents events -> events(events);
      case PurgeScope.Everything _, PurgeScope.Only _ -> sweep(scope);
    };
  }

  private PurgeWork sweep(PurgeScope scope) {
    return new SweepWork(components(scope).stream().flatMap(this::sweep).toList());
  }

  private Stream<Sweep> sweep(Component component) {
    return purges(component).map(purges -> purges.all(component)).stream()
        .map(purge -> sweep(component, purge));
  }

  private static Sweep sweep(Component component, ComponentPurge purge) {
    return new Sweep(component, () -> counted(purge::holdings), purge::begin);
  }

  /** What takes too long to be counted can be removed all the same. */
  private static Optional<Count> counted(Supplier<List<Holding>> holdings) {
    return new Answer.Available<>(holdings).map(Supplier::get).available().flatMap(Holding::sum);
  }

  private PurgeWork events(PurgeScope.OldEvents scope) {
    if (!scope.retention().enabled()) {
      return new SweepWork(List.of());
    }
    return new SweepWork(
        purges(Component.TRIGGER).flatMap(purges -> purges.events().available()).stream()
            .map(purge -> sweep(purge, scope))
            .toList());
  }

  private Sweep sweep(EventPurge purge, PurgeScope.OldEvents scope) {
    return new Sweep(
        Component.TRIGGER,
        () -> counted(() -> purge.holdings(scope.retention(), now)),
        () -> purge.begin(scope.retention(), now));
  }

  private PurgeWork ended(PurgeScope.Ended scope) {
    LinkedHashMap<Component, InvocationPurge> purges = new LinkedHashMap<>();
    for (Component component : components(scope)) {
      purges(component).ifPresent(each -> purges.put(component, each.invocations(component)));
    }
    return reading(scope)
        .<PurgeWork>map(reading -> new EndedWork(reading, purges))
        .orElseGet(() -> new SweepWork(List.of()));
  }

  /** A walk over the ended invocations; empty where there is no orchestrator. */
  Optional<EndedReading> reading(PurgeScope.Ended scope) {
    return purges(Component.ORCHESTRATOR).flatMap(purges -> reading(purges, scope));
  }

  private Optional<EndedReading> reading(AppPurges purges, PurgeScope.Ended scope) {
    StateBackendStore stateBackend = stateBackend();
    return present(app.orchestrator())
        .map(
            store ->
                new EndedReading(
                    purges.ended().endedBy(scope.by(now)),
                    stateBackend.records(),
                    new Referrers(store, stateBackend.workflows())));
  }

  /** Without it nobody knows which ended invocations are still needed. */
  private StateBackendStore stateBackend() {
    return present(app.stateBackend())
        .orElseThrow(
            () ->
                new BackendException(
                    new BackendFault(
                        BackendFault.Kind.UNSUPPORTED,
                        app.key().value(),
                        "Nobody can tell which ended invocations are still needed: the state backend"
                            + " cannot be read here.",
                        "Name its store, too, when the monitor is started."),
                    null));
  }

  /** What removes from a component; empty where there is nothing of it. */
  private Optional<AppPurges> purges(Component component) {
    return present(app.purges(component)).flatMap(found -> found);
  }

  /** What is not there has nothing to be removed; what does not answer may have. */
  private static <T> Optional<T> present(Answer<T> answer) {
    if (answer instanceof Answer.Missing<T> missing && missing.why() instanceof Absence.Down down) {
      throw new BackendException(down.fault(), null);
    }
    return answer.available();
  }
}
