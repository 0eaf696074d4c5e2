package dev.pynmon.application.service.app;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.id.AppId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts applications together from what the stores hold. */
final class AppAssembly {
  private static final Logger LOG = LoggerFactory.getLogger(AppAssembly.class);

  private final Stores stores;
  private final AppConfigs configs;
  private final Set<AppId> candidates;

  AppAssembly(Stores stores, AppConfigs configs, Set<AppId> candidates) {
    this.stores = stores;
    this.configs = configs;
    this.candidates = candidates;
  }

  /** The applications by key. */
  List<MonitoredApp> assemble(List<Listing> listings) {
    Set<AppKey> taken = new HashSet<>();
    List<MonitoredApp> apps = new ArrayList<>();
    for (AppGroup group : AppGroups.of(listings, candidates)) {
      apps.addAll(appsOf(group, listings, taken));
    }
    return apps.stream().sorted(Comparator.comparing(MonitoredApp::key)).toList();
  }

  private List<MonitoredApp> appsOf(AppGroup group, List<Listing> listings, Set<AppKey> taken) {
    List<Member> homes = group.homes();
    if (homes.isEmpty()) {
      return List.of(app(unique(group.name(), group, taken), group, Optional.empty(), listings));
    }
    List<MonitoredApp> apps = new ArrayList<>();
    for (Member home : homes) {
      String name = homes.size() == 1 ? group.name() : at(group, home);
      apps.add(app(unique(name, group, taken), group, Optional.of(home), listings));
    }
    return apps;
  }

  /** An id may look like another application's key; then its store tells them apart. */
  private static AppKey unique(String name, AppGroup group, Set<AppKey> taken) {
    AppKey key = new AppKey(name);
    while (!taken.add(key)) {
      key = new AppKey(key.value() + "@" + group.members().getFirst().store().alias());
    }
    return key;
  }

  private static String at(AppGroup group, Member home) {
    return group.name() + "@" + home.store().alias();
  }

  private MonitoredApp app(
      AppKey key, AppGroup group, Optional<Member> home, List<Listing> listings) {
    AppConfig config = configs.of(info(group, home));
    Map<Component, ComponentState<Located>> components = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      ComponentSearch search =
          new ComponentSearch(component, group, home, config, stores, listings);
      components.put(component, guarded(search, component, group));
    }
    return new MonitoredApp(key, group.id(), config, versions(group, home), components);
  }

  /** A plugin that fails must not take the other applications away. */
  private static ComponentState<Located> guarded(
      ComponentSearch search, Component component, AppGroup group) {
    try {
      return search.find();
    } catch (RuntimeException e) {
      LOG.error("The {} of {} could not be looked for", component.label(), group.name(), e);
      return new ComponentState.Missing<>(new Absence.Down(failure(group)));
    }
  }

  private static BackendFault failure(AppGroup group) {
    return new BackendFault(
        BackendFault.Kind.UNSUPPORTED,
        group.members().getFirst().store().alias(),
        "A plugin failed while looking for this component.",
        "The log has the details; please report them to the plugin's author.");
  }

  private static Optional<AppInfo> info(AppGroup group, Optional<Member> home) {
    return home.flatMap(member -> member.stored().info())
        .or(
            () ->
                home.isPresent()
                    ? Optional.empty()
                    : group.members().stream()
                        .flatMap(member -> member.stored().info().stream())
                        .findFirst());
  }

  /** Some stores can only say "0.3 or newer"; what others say exactly is then enough. */
  private static Optional<String> versions(AppGroup group, Optional<Member> home) {
    List<String> said =
        Stream.concat(home.stream(), group.members().stream().filter(AppAssembly::isNoHome))
            .flatMap(member -> member.stored().pynenc().stream())
            .distinct()
            .toList();
    String exact =
        said.stream().filter(text -> !text.contains(" ")).collect(Collectors.joining(", "));
    return exact.isEmpty() ? said.stream().findFirst() : Optional.of(exact);
  }

  private static boolean isNoHome(Member member) {
    return !member.shows(Component.STATE_BACKEND);
  }
}
