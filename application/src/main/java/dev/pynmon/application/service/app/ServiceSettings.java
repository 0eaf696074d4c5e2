package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.service.app.Settings.Entry;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigClass;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.orchestrator.StuckRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is configured of recovery and of the atomic service (wire format, section 12.3). */
public final class ServiceSettings {
  static final Entry CHECK_INTERVAL =
      new Entry(
          "Atomic-service check interval (min)", "atomic_service_check_interval_minutes", "0.5");
  static final Entry DEAD_AFTER =
      new Entry(
          "Runner considered dead after (min)", "runner_considered_dead_after_minutes", "10.0");

  private static final Entry INTERVAL =
      new Entry("Atomic-service interval (min)", "atomic_service_interval_minutes", "5.0");
  private static final Entry MARGIN =
      new Entry("Spread margin (min)", "atomic_service_spread_margin_minutes", "1.0");
  private static final Entry STABILIZATION =
      new Entry(
          "New runners wait for a turn (min)",
          "atomic_service_membership_stabilization_minutes",
          "0.0");
  private static final Entry START_FRACTION =
      new Entry(
          "Latest start (share of its turn)", "atomic_service_max_start_slot_fraction", "0.5");
  private static final Entry KEPT =
      new Entry("Records kept for (min)", "atomic_service_execution_retention_minutes", "60.0");
  private static final Entry MOST =
      new Entry("Records kept at most", "atomic_service_execution_max_records", "1000");
  private static final List<Entry> ALWAYS = List.of(INTERVAL, MARGIN, CHECK_INTERVAL, DEAD_AFTER);
  private static final List<Entry> WITH_RECORDS =
      List.of(START_FRACTION, STABILIZATION, KEPT, MOST);
  private static final List<Entry> RECOVERY =
      List.of(
          new Entry("Recovery of pending", "recover_pending_invocations_cron", "*/5 * * * *"),
          new Entry("Recovery of running", "recover_running_invocations_cron", "*/15 * * * *"),
          new Entry("Longest pending (s)", "max_pending_seconds", "5.0"));

  /** Nobody keeps anything for longer, in minutes. */
  private static final double LONGEST = 10_000_000;

  private final MonitoredApp app;
  private final StuckRule stuckRule;

  public ServiceSettings(MonitoredApp app) {
    this.app = app;
    this.stuckRule = new StuckRule(rules().interval(), new Settings(app).activeRule());
  }

  /** When recovery runs; the values of the keys that end in {@code _cron} are cron expressions. */
  public List<Setting> recovery() {
    return read(RECOVERY);
  }

  /** How the atomic service is configured, with what this generation has. */
  public List<Setting> service(ServiceGeneration generation) {
    List<Entry> entries = new ArrayList<>(ALWAYS);
    if (generation == ServiceGeneration.RECORDS) {
      entries.addAll(WITH_RECORDS);
    }
    return read(entries);
  }

  /** How runners take turns; a value that is no number counts as not configured. */
  public ServiceRules rules() {
    return new ServiceRules(
        number(INTERVAL), number(MARGIN), number(STABILIZATION), number(START_FRACTION));
  }

  /** How long the record of a run is kept. */
  public Duration recordsKept() {
    return Duration.ofMillis(Math.round(Math.clamp(number(KEPT), 0, LONGEST) * 60_000));
  }

  /** How many records of runs are kept. */
  public long mostRecords() {
    return Math.round(number(MOST));
  }

  /** Whether triggers are looked through for times that have come. */
  public boolean looksForTimes() {
    return new Settings(app)
        .find(Component.TRIGGER, "enable_scheduler")
        .map(value -> Boolean.parseBoolean(value.text()))
        .orElse(true);
  }

  /** When a run counts as stuck. */
  public StuckRule stuckRule() {
    return stuckRule;
  }

  private List<Setting> read(List<Entry> entries) {
    return entries.stream().map(entry -> Settings.read(app, ConfigClass.PYNENC, entry)).toList();
  }

  private double number(Entry entry) {
    return number(Settings.read(app, ConfigClass.PYNENC, entry).value(), entry.ofPynenc());
  }

  private static double number(String text, String otherwise) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return Double.parseDouble(otherwise);
    }
  }
}
