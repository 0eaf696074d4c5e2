package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.service.app.Settings.Entry;
import dev.pynmon.domain.app.ConfigClass;
import dev.pynmon.domain.app.ConfigValue;
import java.util.ArrayList;
import java.util.List;

/** What is configured of the application's runners, by their class (wire format, section 12.3). */
public final class RunnerSettings {
  private static final String DEFAULT_CLASS = "DummyRunner";
  private static final ConfigClass RUNNER = new ConfigClass("ConfigRunner", List.of());
  private static final ConfigClass THREAD = new ConfigClass("ConfigThreadRunner", List.of(RUNNER));
  private static final ConfigClass MULTI_THREAD =
      new ConfigClass("ConfigMultiThreadRunner", List.of(THREAD));
  private static final ConfigClass PERSISTENT =
      new ConfigClass("ConfigPersistentProcessRunner", List.of(THREAD));

  private static final List<Entry> EVERY =
      List.of(
          new Entry(
              "Pause between looks for a result (s)",
              "invocation_wait_results_sleep_time_sec",
              "0.1"),
          new Entry("Pause of the main loop (s)", "runner_loop_sleep_time_sec", "0.1"),
          new Entry("Fewest parallel slots", "min_parallel_slots", "1"),
          new Entry("Queues consumed", "queues", "all of the broker"));
  private static final Entry MIN_THREADS = new Entry("Fewest threads", "min_threads", "1");
  private static final List<Entry> THREADS =
      List.of(MIN_THREADS, new Entry("Most threads", "max_threads", "0"));
  private static final List<Entry> MULTI =
      List.of(
          MIN_THREADS,
          new Entry("Most threads", "max_threads", "1"),
          new Entry("Fewest processes", "min_processes", "1"),
          new Entry("Most processes", "max_processes", "0"),
          new Entry("Idle process ends after (s)", "idle_timeout_process_sec", "4"),
          new Entry("Most processes are always run", "enforce_max_processes", "true"));
  private static final List<Entry> RECOVERY =
      List.of(ServiceSettings.CHECK_INTERVAL, ServiceSettings.DEAD_AFTER);
  private static final Entry PROCESSES = new Entry("Processes", "num_processes", "0");

  /** Of these, zero means one for each processor. */
  private static final List<String> BY_PROCESSORS =
      List.of("max_threads", "max_processes", "num_processes");

  private static final Entry QUEUE_CHOICE =
      new Entry("Choice among its queues", "queue_selection_strategy", "round_robin");

  private final MonitoredApp app;

  public RunnerSettings(MonitoredApp app) {
    this.app = app;
  }

  /** The class of the runners, as configured. */
  public String runnerClass() {
    return app.config()
        .find(ConfigClass.PYNENC, "runner_cls")
        .map(ConfigValue::text)
        .orElse(DEFAULT_CLASS);
  }

  /** What is configured of them, and by what they are missed and replaced. */
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(EVERY.stream().map(this::read).toList());
    more().stream().map(this::read).map(RunnerSettings::named).forEach(settings::add);
    RECOVERY.forEach(entry -> settings.add(Settings.read(app, ConfigClass.PYNENC, entry)));
    return settings;
  }

  /** By what a runner chooses among the queues that it takes from, since pynenc 0.4. */
  public Setting queueChoice() {
    return Settings.read(app, RUNNER, QUEUE_CHOICE);
  }

  private List<Entry> more() {
    return switch (runnerClass()) {
      case "ThreadRunner" -> THREADS;
      case "MultiThreadRunner" -> MULTI;
      case "PersistentProcessRunner" -> List.of(THREADS.getFirst(), THREADS.getLast(), PROCESSES);
      default -> List.of();
    };
  }

  private ConfigClass configClass() {
    return switch (runnerClass()) {
      case "ThreadRunner" -> THREAD;
      case "MultiThreadRunner" -> MULTI_THREAD;
      case "PersistentProcessRunner" -> PERSISTENT;
      default -> RUNNER;
    };
  }

  private Setting read(Entry entry) {
    return Settings.read(app, configClass(), entry);
  }

  private static Setting named(Setting setting) {
    return BY_PROCESSORS.contains(setting.key()) && setting.value().equals("0")
        ? setting.withValue("cpu_count")
        : setting;
  }
}
