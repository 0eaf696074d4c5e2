package dev.pynmon.demo;

import dev.pynmon.application.port.plugin.StoreUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the address of a simulation says: settings behind the colon, each a name and a whole number,
 * with commas between them, such as {@code simulation:seed=7,volume=30000}. Two more are for {@code
 * pynmon demo} alone, since only who sets the clock knows them: {@code speed}, how fast it goes,
 * and {@code later=1}, which answers before all of the past is there.
 */
final class SimulationAddress {
  private static final Pattern SETTING =
      Pattern.compile("(seed|volume|hours|later|speed)=(\\d{1,18})");
  private static final int MOST_HOURS = 72;
  private static final int MOST_SPEED = 1_000;

  private long seed = 1;
  private long volume = SimulationSettings.USUAL_VOLUME;
  private long hours = 24;
  private long later;
  private long speed = 1;

  private SimulationAddress() {}

  /**
   * What it says.
   *
   * @param settings how the simulation is made
   * @param pastLater whether the first questions are answered before all of the past is there
   * @param speed how many times as fast as real time the clock goes that it is given
   */
  record Said(SimulationSettings settings, boolean pastLater, int speed) {}

  /**
   * The settings of this address.
   *
   * @throws IllegalArgumentException with a sentence for people when it is wrong
   */
  static Said read(StoreUrl url) {
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
      case "later" -> later = value;
      case "speed" -> speed = value;
      default -> hours = value;
    }
  }

  private Said settings(StoreUrl url) {
    if (!isWithin(volume, SimulationSettings.LEAST_VOLUME, SimulationSettings.MOST_VOLUME)
        || !isWithin(hours, 1, MOST_HOURS)
        || !isWithin(later, 0, 1)
        || !isWithin(speed, 1, MOST_SPEED)) {
      throw wrong(url);
    }
    Duration past = Duration.ofHours(hours);
    return new Said(
        new SimulationSettings(seed, (int) volume, past, past), later == 1, (int) speed);
  }

  private static boolean isWithin(long value, long least, long most) {
    return value >= least && value <= most;
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
