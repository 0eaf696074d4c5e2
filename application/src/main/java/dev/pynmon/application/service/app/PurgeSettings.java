package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigValue;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.PurgeScope;
import java.time.Duration;
import java.util.Optional;

/** What is configured of how long things are kept (wire format, sections 9.5, 10.2 and 12.3). */
public final class PurgeSettings {
  private static final double MOST_HOURS = 24 * 365 * 1_000;

  private final Settings settings;
  private final boolean known;

  public PurgeSettings(MonitoredApp app) {
    this.settings = new Settings(app);
    this.known = app.isConfigKnown();
  }

  /** As configured; what is not, or wrongly, is pynenc's default. */
  public PurgeDefaults defaults() {
    Optional<Duration> age =
        number(Component.ORCHESTRATOR, "auto_final_invocation_purge_hours", MOST_HOURS)
            .map(hours -> Duration.ofSeconds(Math.round(hours * 3_600)));
    return new PurgeDefaults(
        age.orElse(PurgeScope.Ended.DEFAULT_AGE), age.isEmpty() && !known, events(), !known);
  }

  private EventRetention events() {
    EventRetention pynenc = EventRetention.DEFAULT;
    return new EventRetention(
        settings
            .find(Component.TRIGGER, "event_auto_purge_enabled")
            .map(value -> Boolean.parseBoolean(value.text()))
            .orElse(pynenc.enabled()),
        number(Component.TRIGGER, "event_retention_days", MOST_HOURS / 24)
            .map(days -> Duration.ofSeconds(Math.round(days * 86_400)))
            .orElse(pynenc.age()),
        records("event_max_records"),
        records("trigger_run_max_records"));
  }

  private long records(String key) {
    return number(Component.TRIGGER, key, Long.MAX_VALUE).map(Double::longValue).orElse(0L);
  }

  private Optional<Double> number(Component component, String key, double most) {
    return settings.find(component, key).map(ConfigValue::text).flatMap(text -> number(text, most));
  }

  private static Optional<Double> number(String text, double most) {
    try {
      double number = Double.parseDouble(text);
      return number >= 0 && number <= most ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
