package dev.pynmon.application.service.app;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.app.ConfigValue;
import java.util.Optional;

/** What is configured of where values are kept (wire format, section 4.3). */
public final class RerunSettings {
  /** The least characters that pynenc keeps apart, and the most that are ever taken for it. */
  public static final int LEAST_APART = 1_024;

  private final Settings settings;

  public RerunSettings(MonitoredApp app) {
    this.settings = new Settings(app);
  }

  /** How many characters are kept in place, exclusive: pynenc's own unless configured less. */
  public int mostInPlace() {
    return settings
        .find(Component.CLIENT_DATA_STORE, "min_size_to_cache")
        .map(ConfigValue::text)
        .flatMap(RerunSettings::whole)
        .map(least -> Math.clamp(least, 1, LEAST_APART))
        .orElse(LEAST_APART);
  }

  private static Optional<Integer> whole(String text) {
    try {
      return Optional.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
