package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.AppKey;
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

/** Puts applications together from what the stores hold. */
final class AppAssembly {
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
      components.put(
          component, new ComponentSearch(component, group, home, config, stores, listings).find());
    }
    return new MonitoredApp(key, group.id(), config, versions(group, home), components);
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

  private static Optional<String> versions(AppGroup group, Optional<Member> home) {
    List<Member> shown = home.map(List::of).orElse(group.members());
    String versions =
        Stream.concat(shown.stream(), group.members().stream().filter(other -> isNoHome(other)))
            .map(Member::stored)
            .flatMap((StoredApp app) -> app.pynenc().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions);
  }

  private static boolean isNoHome(Member member) {
    return !member.shows(Component.STATE_BACKEND);
  }
}
