package dev.pynmon.bootstrap;

import dev.pynmon.bootstrap.cli.Cli;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Stop;
import dev.pynmon.demo.SimulationSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

  /**
   * Rehearses with the store that is named, and ends with 0 where all went well. With {@code start}
   * behind it no more than that: what becomes of an archive is the same whatever it holds.
   */
  public static void main(String[] args) {
    System.exit(
        List.of(args).indexOf("start") == 1 ? start(args[0]) : rehearse(args[0], visited -> {}));
  }

  /**
   * Runs what users run most, up to what fails. A small cluster needs the same classes as the usual
   * one.
   *
   * @param visits told after each run what a site was asked for
   * @return 0 where all went well
   */
  public static int rehearse(String store, Consumer<Set<String>> visits) {
    try (EmptyRedis redis = new EmptyRedis()) {
      // Nothing is found there, which ends these two with 1: so does what fails.
      run(List.of("status", redis.address()), visits);
      run(List.of("why", NOBODY, redis.address(), store), visits);
      return Stream.of(
              List.of("status", "--json", store),
              List.of("monitor", "--port", "0", store),
              List.of("demo", "--port", "0", "--volume", SMALL))
          .mapToInt(typed -> run(typed, visits))
          .filter(code -> code != 0)
          .findFirst()
          .orElse(0);
    }
  }

  private static int start(String store) {
    return run(List.of("monitor", "--port", "0", store), new StringWriter(), Runnable::run);
  }

  private static int run(List<String> typed, Consumer<Set<String>> visits) {
    StringWriter said = new StringWriter();
    SiteWalk walk = new SiteWalk(said::toString);
    int code = run(typed, said, walk);
    visits.accept(walk.visited());
    return code;
  }

  private static int run(List<String> typed, StringWriter said, Stop stop) {
    Console console = new Console(new PrintWriter(said), new PrintWriter(said));
    return new Cli(Main.host(Map.of()), console, stop).run(typed.toArray(String[]::new));
  }
}
