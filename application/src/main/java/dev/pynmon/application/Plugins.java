package dev.pynmon.application;

import dev.pynmon.application.port.plugin.BackendPlugin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds plugins. One that is broken is reported and does not keep the others away. */
final class Plugins {
  private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

  /** A persistent error could be met without end. */
  private static final int MAX_FAILURES = 100;

  private final Provider.Source source;
  private final List<BackendPlugin> usable = new ArrayList<>();
  private final List<PluginReport> reports = new ArrayList<>();

  Plugins(Provider.Source source) {
    this.source = source;
  }

  /** Looks for plugins in all these places; of two with one name the first is used. */
  void load(List<PluginOrigin> origins) {
    origins.forEach(this::loadFrom);
    usable.sort(Comparator.comparing(BackendPlugin::name));
    reports.sort(Comparator.comparing(PluginReport::name).thenComparing(PluginReport::origin));
  }

  /** The plugins to use, by name. */
  List<BackendPlugin> usable() {
    return List.copyOf(usable);
  }

  /** All that were found, by name. */
  List<PluginReport> reports() {
    return List.copyOf(reports);
  }

  /**
   * The one service of this kind that this class loader knows.
   *
   * @throws IllegalStateException when there is none, or more than one
   */
  <T> T only(Class<T> service, ClassLoader loader) {
    List<T> found = new ArrayList<>();
    forEach(
        service,
        loader,
        provider -> found.add(provider.make().get()),
        failure -> LOG.error("A {} could not be loaded", service.getSimpleName(), failure));
    if (found.size() != 1) {
      throw new IllegalStateException(
          "Exactly one %s is needed on the class path, such as that of pynmon-format; %d were found."
              .formatted(service.getSimpleName(), found.size()));
    }
    return found.getFirst();
  }

  private void loadFrom(PluginOrigin origin) {
    int before = reports.size();
    forEach(
        BackendPlugin.class,
        origin.loader(),
        provider -> add(origin, provider),
        failure -> failed(origin, failure));
    if (origin.own() && reports.size() == before) {
      LOG.error("There is no plugin in {}", origin.name());
      reports.add(PluginReport.broken(origin.name(), "There is no plugin in it."));
    }
  }

  private void add(PluginOrigin origin, Provider<BackendPlugin> provider) {
    if (origin.own() && !origin.loader().equals(provider.type().getClassLoader())) {
      return;
    }
    BackendPlugin plugin = make(origin, provider);
    PluginReport report = describe(origin, provider.type(), plugin);
    Optional<String> objection = objection(plugin);
    if (objection.isPresent()) {
      LOG.error("Plugin {} of {} is not used: {}", report.name(), origin.name(), objection.get());
      reports.add(report.refused(objection.get()));
      return;
    }
    LOG.debug(
        "Plugin {} {} of {} opens {} (loader {})",
        report.name(),
        report.version(),
        origin.name(),
        report.schemes(),
        origin.loader());
    reports.add(report);
    usable.add(plugin);
  }

  private static BackendPlugin make(PluginOrigin origin, Provider<BackendPlugin> provider) {
    PluginScope scope = new PluginScope(origin.loader());
    return origin.own()
        ? scope.around(BackendPlugin.class, scope.call(provider.make()::get))
        : provider.make().get();
  }

  private Optional<String> objection(BackendPlugin plugin) {
    if (plugin.apiVersion() != BackendPlugin.API_VERSION) {
      return Optional.of(
          "It was made for version %d of the plugin interface, this Pynmon has version %d."
              .formatted(plugin.apiVersion(), BackendPlugin.API_VERSION));
    }
    if (usable.stream().anyMatch(other -> other.name().equals(plugin.name()))) {
      return Optional.of("Another plugin has the same name.");
    }
    Set<String> taken =
        usable.stream().flatMap(other -> other.schemes().stream()).collect(Collectors.toSet());
    return plugin.schemes().stream()
        .filter(taken::contains)
        .sorted()
        .findFirst()
        .map(scheme -> "Another plugin opens " + scheme + ": already.");
  }

  private static PluginReport describe(
      PluginOrigin origin, Class<? extends BackendPlugin> type, BackendPlugin plugin) {
    String version = type.getPackage().getImplementationVersion();
    return new PluginReport(
        plugin.name(),
        origin.name(),
        version == null ? "" : version,
        plugin.apiVersion(),
        plugin.schemes(),
        Optional.empty());
  }

  private void failed(PluginOrigin origin, Throwable failure) {
    LOG.error("A plugin of {} could not be loaded", origin.name(), failure);
    reports.add(
        PluginReport.broken(
            origin.name(),
            "It could not be loaded (" + failure.getClass().getSimpleName() + ", see the log)."));
  }

  /** The iterator itself may throw and go on afterwards: one bad line must not hide the others. */
  private <T> void forEach(
      Class<T> service,
      ClassLoader loader,
      Consumer<Provider<T>> each,
      Consumer<Throwable> failed) {
    Iterator<Provider<T>> providers = source.find(service, loader);
    int failures = 0;
    while (failures < MAX_FAILURES) {
      try {
        if (!providers.hasNext()) {
          return;
        }
        each.accept(providers.next());
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        failures++;
        failed.accept(e);
      }
    }
  }
}
