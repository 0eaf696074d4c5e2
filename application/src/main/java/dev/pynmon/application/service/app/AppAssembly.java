package dev.pynmon.application.service.app;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts applications together from what the stores hold. */
final class AppAssembly {
  private static final Logger LOG = LoggerFactory.getLogger(AppAssembly.class);

  private final Stores stores;
  private final AppConfigs configs;
  private final Set<AppId> candidates;
  private final Clock clock;

  AppAssembly(Stores stores, AppConfigs configs, Set<AppId> candidates, Clock clock) {
    this.stores = stores;
    this.configs = configs;
    this.candidates = candidates;
    this.clock = clock;
  }

  /** The applications by key. */
  List<MonitoredApp> assemble(List<StoreListing> listings) {
    Set<AppKey> taken = new HashSet<>();
    List<MonitoredApp> apps = new ArrayList<>();
    for (AppGroup group : AppGroups.of(listings, candidates)) {
      apps.addAll(appsOf(group, listings, taken));
    }
    return apps.stream().sorted(Comparator.comparing(MonitoredApp::key)).toList();
  }

  private List<MonitoredApp> appsOf(
      AppGroup group, List<StoreListing> listings, Set<AppKey> taken) {
    List<Member> homes = group.homes();
    if (homes.isEmpty()) {
      AppKey key = unique(group.name(), group, taken);
      return List.of(app(key, AppSite.homeless(group, configs), listings));
    }
    List<MonitoredApp> apps = new ArrayList<>();
    for (Member home : homes) {
      String name = homes.size() == 1 ? group.name() : at(group, home);
      AppKey key = unique(name, group, taken);
      apps.add(app(key, AppSite.at(group, home, configs), listings));
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

  private MonitoredApp app(AppKey key, AppSite site, List<StoreListing> listings) {
    Map<Component, Answer<Located>> components = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      components.put(component, find(component, site, listings));
    }
    return new MonitoredApp(key, site, components);
  }

  /** A plugin that fails must not take the other applications away. */
  private Answer<Located> find(Component component, AppSite site, List<StoreListing> listings) {
    try {
      return new ComponentSearch(component, site, stores, listings, clock).find();
    } catch (RuntimeException e) {
      LOG.error("The {} of {} could not be looked for", component.label(), site.group().name(), e);
      return new Answer.Missing<>(new Absence.Down(failure(site.group())));
    }
  }

  private static BackendFault failure(AppGroup group) {
    return new BackendFault(
        BackendFault.Kind.UNSUPPORTED,
        group.members().getFirst().store().alias(),
        "A plugin failed while looking for this component.",
        "The log has the details; please report them to the plugin's author.");
  }
}
