package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stores that a registration writes to, each once: in pynenc's order, but that of the broker
 * last, so that no runner is told before all is written. The client data store, which nothing is
 * written to, is among them where it lies with what is written first; else whoever registers has to
 * look there before.
 */
final class Targets {
  private static final List<Component> ORDER =
      List.of(Component.STATE_BACKEND, Component.ORCHESTRATOR, Component.TRIGGER, Component.BROKER);

  private final MonitoredApp app;
  private final Map<String, Target> stores = new LinkedHashMap<>();
  private Optional<RerunRefusal> refusal = Optional.empty();

  private Targets(MonitoredApp app) {
    this.app = app;
  }

  /**
   * Looks where everything lies.
   *
   * @param needsClientData whether an argument lies in the client data store; else that is left
   *     alone
   * @throws BackendException when a store does not answer
   */
  static Targets of(MonitoredApp app, boolean needsClientData) {
    Targets targets = new Targets(app);
    ORDER.stream().filter(targets::isThere).forEach(targets::found);
    if (needsClientData && targets.isThere(Component.CLIENT_DATA_STORE)) {
      targets.lookInside();
    }
    return targets;
  }

  private boolean isThere(Component component) {
    Optional<Absence> absence = app.absence(component);
    if (absence.isPresent() && absence.get() instanceof Absence.Down down) {
      throw new BackendException(down.fault(), null);
    }
    if (absence.isPresent() && component != Component.TRIGGER) {
      refuse(
          absence.get() instanceof Absence.NotMadeYet
              ? Refusals.unmade(component)
              : Refusals.missing(component));
    }
    return absence.isEmpty();
  }

  /** In a later store it would be seen too late that a value is gone. */
  private void lookInside() {
    String store = app.storeOf(Component.CLIENT_DATA_STORE).orElseThrow();
    stores.entrySet().stream()
        .findFirst()
        .filter(first -> first.getKey().equals(store))
        .ifPresent(first -> first.getValue().parts().add(Component.CLIENT_DATA_STORE));
  }

  private void found(Component component) {
    Optional<AppRepairs> repairs = app.repairs(component).available().flatMap(each -> each);
    if (repairs.isEmpty()) {
      refuse(Refusals.onlyRead(component));
      return;
    }
    String store = app.storeOf(component).orElseThrow();
    Target target =
        component == Component.BROKER
            ? Optional.ofNullable(stores.remove(store)).orElseGet(() -> none(repairs.get()))
            : stores.getOrDefault(store, none(repairs.get()));
    target.parts().add(component);
    stores.put(store, target);
  }

  private static Target none(AppRepairs repairs) {
    return new Target(repairs, EnumSet.noneOf(Component.class));
  }

  private void refuse(RerunRefusal why) {
    refusal = refusal.or(() -> Optional.of(why));
  }

  /** Why nothing can be written. */
  Optional<RerunRefusal> refusal() {
    return refusal;
  }

  /** In the order in which they are written to. */
  List<Target> all() {
    return List.copyOf(stores.values());
  }

  /** The one with this component. */
  Optional<Target> of(Component component) {
    return stores.values().stream().filter(target -> target.holds(component)).findFirst();
  }
}
