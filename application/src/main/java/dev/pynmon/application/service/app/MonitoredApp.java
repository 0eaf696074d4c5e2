package dev.pynmon.application.service.app;

import static java.util.Objects.requireNonNull;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ComponentPlace;
import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.application.port.plugin.AppRepairs;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.unmade.Unmade;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** An application with its components, wherever they lie. Immutable. */
public final class MonitoredApp {
  private final AppKey key;
  private final AppSite site;
  private final Map<Component, Answer<Located>> components;

  /** Those that any of it was found in, each once. */
  private final List<Store> stores;

  /** Worked out once, as every page asks for it. */
  private final Optional<String> variable;

  /** Worked out once, as every page asks for them. */
  private final Optional<String> versions;

  MonitoredApp(AppKey key, AppSite site, Map<Component, Answer<Located>> components) {
    this.key = key;
    this.site = site;
    this.components = new EnumMap<>(components);
    this.stores =
        this.components.values().stream()
            .flatMap(state -> state.available().stream())
            .map(located -> located.store().store())
            .distinct()
            .toList();
    this.variable = site.variable();
    this.versions = site.versions();
  }

  /** Its name in addresses. */
  public AppKey key() {
    return key;
  }

  /** What is known of its configuration. */
  public AppConfig config() {
    return site.config();
  }

  /** False when nothing tells how it is configured: then pynenc's defaults can only be assumed. */
  public boolean isConfigKnown() {
    return site.isDescribed();
  }

  /** False also when the file that it names cannot be read here. */
  boolean isConfigWhole() {
    return site.isConfigWhole();
  }

  /** It as named in lists. */
  public AppSummary summary() {
    Map<Component, Answer<ComponentPlace>> places = new EnumMap<>(Component.class);
    components
        .keySet()
        .forEach(component -> places.put(component, made(component, Located::place)));
    return new AppSummary(key, site.group().id(), variable, places, versions, notices());
  }

  private List<String> notices() {
    Set<String> notices = new LinkedHashSet<>();
    for (Store store : stores) {
      store.notice().ifPresent(notices::add);
    }
    return List.copyOf(notices);
  }

  /** The pynenc class of a component: as configured, or what its store's plugin stands for. */
  public Optional<String> className(Component component) {
    return located(component)
        .available()
        .map(Located::className)
        .or(() -> config().classOf(component));
  }

  /** True when a component was found in this store. */
  boolean uses(OpenStore store) {
    return components.values().stream()
        .flatMap(state -> state.available().stream())
        .anyMatch(located -> located.store() == store);
  }

  /** The store that a component lies in, if it was found. */
  public Optional<String> storeOf(Component component) {
    return located(component).available().map(located -> located.store().alias());
  }

  /** True when questions to any of its stores travel. */
  boolean isFar() {
    return isAnyStore(Store::isFar);
  }

  /** True when any of its stores answers several at the same time. */
  boolean answersSeveral() {
    return isAnyStore(Store::answersSeveral);
  }

  private boolean isAnyStore(Predicate<Store> such) {
    for (Store store : stores) {
      if (such.test(store)) {
        return true;
      }
    }
    return false;
  }

  /** What may be removed from a component; empty where its store is only ever read. */
  public Answer<Optional<AppPurges>> purges(Component component) {
    return made(component, located -> located.app().purges());
  }

  /** What may be repaired where a component lies; empty where its store is only ever read. */
  public Answer<Optional<AppRepairs>> repairs(Component component) {
    return made(component, located -> located.app().repairs());
  }

  /** Its broker. */
  public Answer<BrokerStore> broker() {
    return part(Component.BROKER, StoreApp::broker, Unmade::broker);
  }

  /** Its orchestrator. */
  public Answer<OrchestratorStore> orchestrator() {
    return part(Component.ORCHESTRATOR, StoreApp::orchestrator, Unmade::orchestrator);
  }

  /** Its state backend, masked nowhere: for what removes, not for what shows. */
  public Answer<StateBackendStore> stateBackend() {
    return Answer.flat(
        located(Component.STATE_BACKEND).map(located -> located.app().stateBackend()));
  }

  Answer<ClientDataStore> clientDataStore() {
    return part(Component.CLIENT_DATA_STORE, StoreApp::clientDataStore, Unmade::clientDataStore);
  }

  Answer<TriggerStore> trigger() {
    return part(Component.TRIGGER, StoreApp::trigger, Unmade::trigger);
  }

  /** Why nothing can be done to a component; empty when it can. One look into its store. */
  public Optional<Absence> absence(Component component) {
    return switch (located(component)) {
      case Answer.Missing<Located> missing -> Optional.of(missing.why());
      case Answer.Available<Located> there -> there.value().absence(component);
    };
  }

  private <T> Answer<T> part(
      Component component, Function<StoreApp, Answer<T>> part, Function<Unmade, T> empty) {
    return switch (located(component)) {
      case Answer.Missing<Located> missing -> new Answer.Missing<>(missing.why());
      case Answer.Available<Located> there -> there.value().part(part, empty);
    };
  }

  /** A component that is still to be made has no place in which anything could be changed. */
  private <T> Answer<T> made(Component component, Function<Located, T> question) {
    return located(component)
        .available()
        .filter(located -> located.isUnmade(component))
        .<Answer<T>>map(_ -> new Answer.Missing<>(new Absence.NotMadeYet()))
        .orElseGet(() -> located(component).map(question));
  }

  private Answer<Located> located(Component component) {
    return requireNonNull(components.get(component), "all five components are placed");
  }
}
