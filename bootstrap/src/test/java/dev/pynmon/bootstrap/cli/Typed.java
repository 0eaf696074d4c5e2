package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Keyboard;
import dev.pynmon.bootstrap.console.Stop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a command that a test typed.
 *
 * @param code the exit code
 * @param out all of standard output
 * @param err all of standard error
 */
public record Typed(int code, String out, String err) {
  /** Types a command in a folder. */
  public static Typed in(Path folder, String... args) {
    return in(new Host(folder, Map.of(), Optional.empty(), "1.0-test", Patience.OF_STORES), args);
  }

  /** Types a command in surroundings. */
  public static Typed in(Host host, String... args) {
    return in(host, Keyboard.NONE, args);
  }

  /** Types a command, and what it asks for. */
  public static Typed in(Host host, Keyboard keyboard, String... args) {
    return in(host, keyboard, false, Runnable::run, args);
  }

  /** Types a command at a terminal, and ends the program when the test says so. */
  public static Typed in(
      Host host, Keyboard keyboard, boolean isWatched, Stop stop, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), keyboard, isWatched);
    int code = new Cli(host, console, stop).run(args);
    return new Typed(code, out.toString(), err.toString());
  }
}
