package dev.pynmon.bootstrap.config;

import dev.pynmon.demo.SimulationSettings;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which stores to read and how.
 *
 * @param stores their addresses as typed, each perhaps behind {@code alias=}; none means those of
 *     pynenc's own configuration
 * @param app the application meant, by its id or key
 * @param readOnly true when nothing may ever be written
 * @param settings what plugins are told beyond that, credentials among it
 * @param clock the time, fixed on demand for screenshots and tests
 */
public record StoreConfig(
    List<String> stores,
    Optional<String> app,
    boolean readOnly,
    Map<String, String> settings,
    Clock clock) {
  public StoreConfig {
    stores = List.copyOf(stores);
    settings = Map.copyOf(settings);
  }

  private static final List<Key> OF_PLUGINS = List.of(Key.REDIS_USERNAME, Key.REDIS_PASSWORD);

  private static final int MAX_SPEED = 1_000;

  /** A simulated cluster in place of stores. */
  public static StoreConfig ofDemo(Settings settings) {
    int speed = settings.number(Key.SPEED, 1, 1, MAX_SPEED);
    int seed = settings.number(Key.SEED, 1, 0, Integer.MAX_VALUE);
    String address =
        "demo=simulation:seed=%d,volume=%d,speed=%d,later=1"
            .formatted(seed, volume(settings), speed);
    Clock clock = FastClock.of(clock(settings), speed);
    return new StoreConfig(
        List.of(address), Optional.of("shop"), settings.isSet(Key.READ_ONLY), Map.of(), clock);
  }

  private static int volume(Settings settings) {
    return settings.number(
        Key.VOLUME,
        SimulationSettings.USUAL_VOLUME,
        SimulationSettings.LEAST_VOLUME,
        SimulationSettings.MOST_VOLUME);
  }

  /** What the settings say. */
  public static StoreConfig of(Settings settings) {
    return new StoreConfig(
        settings.texts(Key.STORES),
        settings.find(Key.APP),
        settings.isSet(Key.READ_ONLY),
        ofPlugins(settings),
        clock(settings));
  }

  private static Map<String, String> ofPlugins(Settings settings) {
    Map<String, String> found = new HashMap<>();
    OF_PLUGINS.forEach(key -> settings.find(key).ifPresent(text -> found.put(key.fileKey(), text)));
    return found;
  }

  private static Clock clock(Settings settings) {
    return settings.find(Key.NOW).map(text -> fixed(settings, text)).orElseGet(Clock::systemUTC);
  }

  private static Clock fixed(Settings settings, String text) {
    try {
      return Clock.fixed(Instant.parse(text), ZoneOffset.UTC);
    } catch (DateTimeException _) {
      throw settings.wrong(Key.NOW, text, "an instant such as 2026-11-24T14:45:10Z");
    }
  }

  /** Names no credentials. */
  @Override
  public String toString() {
    return "StoreConfig[" + stores.size() + " stores]";
  }
}
