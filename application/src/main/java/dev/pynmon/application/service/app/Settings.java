package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigClass;
import dev.pynmon.domain.app.ConfigValue;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.orchestrator.DeadAfter;
import dev.pynmon.domain.runner.ActiveRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is configured of an application, with pynenc's defaults (wire format, section 12.3). Only
 * the values listed here are ever shown; none of them is a secret.
 */
public final class Settings {
  private static final int MAX_VALUE = 500;
  private static final int MAX_QUEUES = 1_000;

  private static final List<Entry> APP =
      List.of(
          new Entry("Runner class", "runner_cls", "DummyRunner"),
          new Entry("Serializer class", "serializer_cls", "JsonPickleSerializer"),
          new Entry("Development mode", "dev_mode_force_sync_tasks", "false"),
          new Entry("Log level", "logging_level", "info"),
          new Entry("Log format", "log_format", "text"),
          new Entry("Argument print mode", "argument_print_mode", "TRUNCATED"),
          new Entry("Compact log context", "compact_log_context", "true"),
          new Entry("Atomic-service interval (min)", "atomic_service_interval_minutes", "5.0"),
          new Entry(
              "Runner considered dead after (min)", "runner_considered_dead_after_minutes", "10.0"),
          new Entry("Longest pending (s)", "max_pending_seconds", "5.0"));
  private static final List<Entry> ORCHESTRATOR =
      List.of(
          new Entry("Blocking control", "blocking_control", "true"),
          new Entry("Auto-purge after (h)", "auto_final_invocation_purge_hours", "24.0"));
  private static final List<Entry> BROKER =
      List.of(
          new Entry("Queues", "queues", "default"),
          new Entry("Queue timeout (s)", "queue_timeout_sec", "0.1"),
          new Entry("Priority rules", "priority_rules", "none"),
          new Entry("Warn about a wrong queue", "warn_on_queue_mismatch", "true"),
          new Entry("Refuse a wrong queue", "raise_on_queue_mismatch", "false"));
  private static final List<Entry> STATE_BACKEND =
      List.of(
          new Entry("Application id", "app_id", "pynenc"),
          new Entry("Serializer class", "serializer_cls", "JsonPickleSerializer"),
          new Entry("Runner class", "runner_cls", "DummyRunner"));
  private static final List<Entry> CLIENT_DATA =
      List.of(
          new Entry("Disabled", "disable_client_data_store", "false"),
          new Entry("Smallest size kept apart (characters)", "min_size_to_cache", "1024"),
          new Entry("Largest size kept apart (characters, 0 = any)", "max_size_to_cache", "0"),
          new Entry("Entries cached by each process", "local_cache_size", "1024"),
          new Entry("Warning threshold", "warn_threshold", "10485760"),
          new Entry("Compression", "compression_enabled", "false"));

  private final MonitoredApp app;
  private final AppConfig config;

  public Settings(MonitoredApp app) {
    this.app = app;
    this.config = app.config();
  }

  /** What concerns the application as a whole. */
  public List<Setting> ofApp() {
    return Stream.concat(
            settings(ConfigClass.PYNENC, APP), settings(Component.ORCHESTRATOR, ORCHESTRATOR))
        .toList();
  }

  /** What concerns one component. */
  public List<Setting> of(Component component) {
    return switch (component) {
      case BROKER -> settings(component, BROKER).toList();
      case ORCHESTRATOR -> settings(component, ORCHESTRATOR).toList();
      case STATE_BACKEND -> settings(ConfigClass.PYNENC, STATE_BACKEND).toList();
      case CLIENT_DATA_STORE -> settings(component, CLIENT_DATA).toList();
      case TRIGGER -> List.of();
    };
  }

  /** When its runners count as active. */
  public ActiveRule activeRule() {
    return new ActiveRule(
        span(DeadAfter.OPTION).orElse(ActiveRule.DEFAULT.consideredDeadAfter()),
        span(ServiceSettings.CHECK_INTERVAL.key()).orElse(ActiveRule.DEFAULT.rhythm()));
  }

  private Optional<Duration> span(String option) {
    return config.find(ConfigClass.PYNENC, option).flatMap(value -> minutes(value.text()));
  }

  /**
   * After how long its runners are dead, where that is named. That it is not proves no default: the
   * environment and the {@code pyproject.toml} of workers come after the record, and are not seen.
   * Empty then: for what is done, whoever does it has to say.
   */
  public Optional<DeadAfter> deadAfter() {
    return config
        .find(ConfigClass.PYNENC, DeadAfter.OPTION)
        .filter(_ -> app.isConfigWhole())
        .flatMap(Settings::deadAfter);
  }

  private static Optional<DeadAfter> deadAfter(ConfigValue value) {
    return minutes(value.text()).map(span -> DeadAfter.configured(span, value.layer().source()));
  }

  /**
   * The queues that its broker declares, in pynenc's order: {@code default} is put in front where
   * it is missing. Empty when nothing is known of the application's configuration.
   */
  public Optional<List<QueueName>> declaredQueues() {
    if (config.layers().isEmpty()) {
      return Optional.empty();
    }
    String text = find(Component.BROKER, "queues").map(ConfigValue::text).orElse("");
    List<QueueName> named =
        Arrays.stream(text.split(",", MAX_QUEUES))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(QueueName::new)
            .toList();
    boolean complete = named.contains(QueueName.DEFAULT);
    Stream<QueueName> first = complete ? Stream.empty() : Stream.of(QueueName.DEFAULT);
    return Optional.of(Stream.concat(first, named.stream()).distinct().toList());
  }

  private Stream<Setting> settings(Component component, List<Entry> entries) {
    return settings(configClass(component), entries);
  }

  private Stream<Setting> settings(ConfigClass configClass, List<Entry> entries) {
    return entries.stream().map(entry -> setting(configClass, entry));
  }

  private Setting setting(ConfigClass configClass, Entry entry) {
    return read(app, configClass, entry);
  }

  /** The value as configured, or pynenc's default. */
  static Setting read(MonitoredApp app, ConfigClass configClass, Entry entry) {
    Optional<ConfigValue> value = app.config().find(configClass, entry.key());
    return new Setting(
        entry.label(),
        entry.key(),
        value.map(found -> capped(found.text())).orElse(entry.ofPynenc()),
        value.map(found -> found.layer().source()).orElse(""),
        !app.isConfigKnown());
  }

  Optional<ConfigValue> find(Component component, String key) {
    return config.find(configClass(component), key);
  }

  private ConfigClass configClass(Component component) {
    return LeafConfig.of(component, app.className(component).orElse(""));
  }

  private static Optional<Duration> minutes(String text) {
    try {
      double minutes = Double.parseDouble(text);
      return minutes > 0 && minutes < 1e9
          ? Optional.of(Duration.ofMillis(Math.round(minutes * 60_000)))
          : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String capped(String text) {
    return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text;
  }

  /**
   * A value of interest.
   *
   * @param label what it is, for people
   * @param key pynenc's name
   * @param ofPynenc pynenc's default
   */
  record Entry(String label, String key, String ofPynenc) {}
}
