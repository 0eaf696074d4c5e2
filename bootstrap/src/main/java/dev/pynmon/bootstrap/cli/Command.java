package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.LogConfig;
import dev.pynmon.bootstrap.config.Settings;
import java.util.List;
import java.util.function.Function;

/**
 * A command that can be typed.
 *
 * @param name its name
 * @param summary what it does, for help texts
 * @param keys what can be set
 * @param logging how it logs
 * @param action what it does
 */
record Command(
    String name,
    String summary,
    List<Key> keys,
    Function<Settings, LogConfig> logging,
    Action action) {
  Command {
    keys = List.copyOf(keys);
  }
}
