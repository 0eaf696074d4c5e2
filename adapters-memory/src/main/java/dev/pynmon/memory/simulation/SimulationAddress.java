package dev.pynmon.memory.simulation;

import dev.pynmon.application.port.plugin.StoreUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the address of a simulation says: settings behind the colon, each a name and a whole number,
 * with commas between them, such as {@code simulation:seed=7,volume=30000}.
 */
final class SimulationAddress {
  private static final Pattern SETTING = Pattern.compile("(seed|volume|hours)=(\\d{1,18})");
  private static final int MOST_HOURS = 72;

  private long seed = 1;
  private long volume = SimulationSettings.USUAL_VOLUME;
  private long hours = 24;

  private SimulationAddress() {}

  /**
   * The settings of this address.
   *
   * @throws IllegalArgumentException with a sentence for people when it is wrong
   */
  static SimulationSettings read(StoreUrl url) {
    SimulationAddress address = new SimulationAddress();
    Set<String> seen = new TreeSet<>();
    for (String setting : settings(url.address())) {
      if (!SETTING.matcher(setting).matches() || !seen.add(name(setting))) {
        throw wrong(url);
      }
      address.set(name(setting), Long.parseLong(setting.substring(setting.indexOf('=') + 1)));
    }
    return address.settings(url);
  }

  private static List<String> settings(String text) {
    return text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split(",", -1)));
  }

  private static String name(String setting) {
    return setting.substring(0, setting.indexOf('='));
  }

  private void set(String name, long value) {
    switch (name) {
      case "seed" -> seed = value;
      case "volume" -> volume = value;
      default -> hours = value;
    }
  }

  private SimulationSettings settings(StoreUrl url) {
    boolean wrongVolume =
        volume < SimulationSettings.LEAST_VOLUME || volume > SimulationSettings.MOST_VOLUME;
    if (wrongVolume || hours < 1 || hours > MOST_HOURS) {
      throw wrong(url);
    }
    Duration past = Duration.ofHours(hours);
    return new SimulationSettings(seed, (int) volume, past, past);
  }

  private static IllegalArgumentException wrong(StoreUrl url) {
    return new IllegalArgumentException(
        url.shown()
            + " is no simulation; accepted is simulation: alone or with settings such as"
            + " simulation:seed=7,volume=30000,hours=24, where volume is the invocations a day, "
            + SimulationSettings.LEAST_VOLUME
            + " to "
            + SimulationSettings.MOST_VOLUME
            + ", and hours how much of the past is there and kept, 1 to "
            + MOST_HOURS
            + ".");
  }
}
