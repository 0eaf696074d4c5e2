package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.LogConfig;
import java.util.List;

/**
 * A command that can be typed.
 *
 * @param name its name
 * @param summary what it does, for help texts
 * @param keys what can be set
 * @param level what it logs unless told otherwise
 * @param action what it does
 */
record Command(String name, String summary, List<Key> keys, LogConfig.Level level, Action action) {
  Command {
    keys = List.copyOf(keys);
  }
}
