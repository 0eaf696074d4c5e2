package dev.pynmon.bootstrap;

import dev.pynmon.bootstrap.cli.Cli;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.demo.SimulationSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The program without an audience: it starts, walks over its own pages, and ends, so that the JVM
 * can write down what a start needs. The launcher's class archive is made so. What the user has set
 * for the program does not count.
 */
public final class Rehearsal {
  private static final String SMALL = Integer.toString(SimulationSettings.LEAST_VOLUME);

  /** The id of an invocation that there is not. */
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  private Rehearsal() {}

  /** Rehearses with the store that is named, and ends with 0 where all went well. */
  public static void main(String[] args) {
    System.exit(rehearse(args[0]));
  }

  /**
   * Runs what users run most, up to what fails; 0 where all went well. A small cluster needs the
   * same classes as the usual one.
   */
  static int rehearse(String store) {
    try (EmptyRedis redis = new EmptyRedis()) {
      // Nothing is found there, which ends these two with 1: so does what fails.
      run(List.of("status", redis.address()));
      run(List.of("why", NOBODY, redis.address(), store));
      return Stream.of(
              List.of("status", "--json", store),
              List.of("monitor", "--port", "0", store),
              List.of("demo", "--port", "0", "--volume", SMALL))
          .mapToInt(Rehearsal::run)
          .filter(code -> code != 0)
          .findFirst()
          .orElse(0);
    }
  }

  private static int run(List<String> typed) {
    StringWriter said = new StringWriter();
    Console console = new Console(new PrintWriter(said), new PrintWriter(said));
    SiteWalk walk = new SiteWalk(said::toString);
    return new Cli(Main.host(Map.of()), console, walk).run(typed.toArray(String[]::new));
  }
}
