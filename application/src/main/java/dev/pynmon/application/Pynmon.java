package dev.pynmon.application;

import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.application.port.out.access.Accounts;
import dev.pynmon.application.port.out.app.ConfigFileReader;
import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.application.port.out.task.TaskCatalogueReader;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.domain.call.ArgumentMask;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.LongSupplier;

/**
 * A monitor without a front end: opens stores through the plugins found, and answers questions
 * about the applications in them. The launcher is built on it, and any other Java tool may be.
 *
 * <pre>{@code
 * try (Pynmon pynmon = Pynmon.builder().store("sqlite:shop.sqlite").build()) {
 *   pynmon.useCases().apps().all().list().apps().forEach(app -> print(app.label()));
 * }
 * }</pre>
 *
 * <p>Nothing is read before the first question; a store that is not there yet is waited for. Safe
 * for concurrent use.
 */
public final class Pynmon implements AutoCloseable {
  private final Wiring wiring;
  private final List<PluginReport> plugins;

  private Pynmon(Wiring wiring, List<PluginReport> plugins) {
    this.wiring = wiring;
    this.plugins = plugins;
  }

  /** Begins a monitor. */
  public static Builder builder() {
    return new Builder();
  }

  /** All that can be asked. */
  public UseCases useCases() {
    return wiring.useCases();
  }

  /** The plugins found, by name, those that are not used with the reason. */
  public List<PluginReport> plugins() {
    return plugins;
  }

  /** The stores that were named or found, and how they are now. Asks them. */
  public List<StoreReport> stores() {
    return wiring.useCases().apps().all().list().stores();
  }

  /** Closes the stores and ends the work in the background. May be called twice. */
  @Override
  public void close() {
    wiring.close();
  }

  /** Lazily: whoever walks this guards each step. */
  private static <T> Iterator<Provider<T>> providers(Class<T> service, ClassLoader loader) {
    Iterator<ServiceLoader.Provider<T>> found =
        ServiceLoader.load(service, loader).stream().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return found.hasNext();
      }

      @Override
      public Provider<T> next() {
        ServiceLoader.Provider<T> next = found.next();
        return new Provider<>(next.type(), next);
      }
    };
  }

  /** What a monitor is made of. For one thread. */
  public static final class Builder {
    private final List<String> stores = new ArrayList<>();
    private final List<PluginOrigin> directories = new ArrayList<>();
    private Optional<String> first = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Duration timeout = Duration.ofSeconds(5);
    private boolean readOnly;
    private final Map<String, String> settings = new HashMap<>();
    private AppConfig config = AppConfig.EMPTY;
    private ConfigFileReader configFiles = ConfigFileReader.NONE;
    private ArgumentMask mask = ArgumentMask.NONE;
    private final List<Path> taskFiles = new ArrayList<>();
    private Accounts accounts = Accounts.NONE;
    private PurgeJournal journal = PurgeJournal.NONE;
    private BulkJournal bulkJournal = BulkJournal.NONE;
    private Thresholds thresholds = Thresholds.USUAL;
    private LongSupplier nanos = System::nanoTime;

    private Builder() {}

    /** Adds a store: {@code [alias=]address}, for example {@code shop=sqlite:shop.sqlite}. */
    public Builder store(String aliasAndAddress) {
      stores.add(aliasAndAddress);
      return this;
    }

    /**
     * Which application those see first who chose none, by its key, its id or its variable; the
     * first by key unless set, and while there is none of that name.
     */
    public Builder first(String app) {
      first = Optional.of(app);
      return this;
    }

    /** The time; the system's in UTC unless set. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** How long one question to a store may take; 5 seconds unless set. */
    public Builder timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    /** Refuses every write when true. */
    public Builder readOnly(boolean readOnly) {
      this.readOnly = readOnly;
      return this;
    }

    /**
     * Tells plugins something more, for example a password that is kept out of addresses: {@code
     * redis-password}. Only stores that are named hear of it, not those that applications lead to.
     */
    public Builder setting(String name, String value) {
      settings.put(name, value);
      return this;
    }

    /**
     * The configuration of this process, from which pynenc would find its stores. Used only when no
     * store is named.
     */
    public Builder config(AppConfig config) {
      this.config = config;
      return this;
    }

    /** Reads the configuration files that applications name; none is read unless set. */
    public Builder configFiles(ConfigFileReader reader) {
      configFiles = reader;
      return this;
    }

    /** Knows who may use the monitor; nobody can sign in unless set. */
    public Builder accounts(Accounts accounts) {
      this.accounts = accounts;
      return this;
    }

    /** Remembers purges beyond the end of this process; nothing does unless set. */
    public Builder purgeJournal(PurgeJournal journal) {
      this.journal = journal;
      return this;
    }

    /** Remembers runs of many beyond the end of this process; nothing does unless set. */
    public Builder bulkJournal(BulkJournal journal) {
      bulkJournal = journal;
      return this;
    }

    /**
     * Measures how long work takes, and so when it is begun anew, in nanoseconds; the system's
     * unless set. Unlike the clock it may not stand still for long.
     */
    public Builder nanos(LongSupplier nanos) {
      this.nanos = nanos;
      return this;
    }

    /** From when on something needs attention; the usual unless set. */
    public Builder thresholds(Thresholds thresholds) {
      this.thresholds = thresholds;
      return this;
    }

    /** Hides values of arguments in all answers; nothing is hidden unless set. */
    public Builder mask(ArgumentMask mask) {
      this.mask = mask;
      return this;
    }

    /**
     * Names a file that {@code tools/pynmon_tasks.py} wrote about the tasks of an application. It
     * is read when somebody asks, and anew when it changes.
     */
    public Builder tasks(Path file) {
      taskFiles.add(file);
      return this;
    }

    /**
     * Looks for plugins with this class loader too, beside those on the class path. Only plugins
     * whose class this very loader defines count. The caller closes the loader, after the monitor.
     *
     * @param origin where that is, for people
     */
    public Builder pluginLoader(String origin, ClassLoader loader) {
      directories.add(new PluginOrigin(origin, loader, true));
      return this;
    }

    /**
     * The monitor. Opens nothing yet.
     *
     * @throws IllegalArgumentException with a sentence for people when a store is named wrongly
     * @throws IllegalStateException when nothing on the class path decodes values or reads task
     *     catalogues
     */
    public Pynmon build() {
      Plugins plugins = new Plugins(Pynmon::providers);
      plugins.load(origins());
      Wiring wiring =
          new Wiring(
              plugins.usable(),
              plugins.only(ValueDecoder.class, classPath()),
              plugins.only(TaskCatalogueReader.class, classPath()),
              options());
      return new Pynmon(wiring, plugins.reports());
    }

    private Wiring.Options options() {
      return new Wiring.Options(
          stores,
          first,
          clock,
          timeout,
          readOnly,
          settings,
          config,
          configFiles,
          mask,
          taskFiles,
          accounts,
          journal,
          bulkJournal,
          thresholds,
          nanos);
    }

    private List<PluginOrigin> origins() {
      List<PluginOrigin> origins = new ArrayList<>();
      origins.add(new PluginOrigin(PluginOrigin.CLASS_PATH, classPath(), false));
      directories.stream()
          .filter(origin -> !origin.loader().equals(classPath()))
          .forEach(origins::add);
      return origins;
    }

    private static ClassLoader classPath() {
      return Pynmon.class.getClassLoader();
    }
  }
}
