package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.console.Console;

/** What a command does. */
interface Action {
  /** Answers on the console and gives the exit code. */
  int run(Settings settings, Console console);
}
