package dev.pynmon.bootstrap.attack;

import dev.pynmon.bootstrap.attack.monitor.Starter;
import dev.pynmon.bootstrap.attack.visit.Budget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param attacks names; none for all but the soak
 * @param seed what all chance comes from
 * @param time how long each attack may take
 * @param all true when attacks that can come to an end go on until they do, however long it takes
 * @param program the folder of the distribution that is attacked
 * @param starter how stores are opened: in this process, unless a program was named
 */
record Order(
    List<String> attacks, long seed, Duration time, boolean all, Path program, Starter starter) {
  private static final Duration SECONDS = Duration.ofSeconds(60);
  private static final Path BUILT = Path.of("bootstrap", "target", "pynmon");

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it cannot be understood
   */
  static Order read(String... args) {
    Order order =
        new Order(
            new ArrayList<>(),
            System.nanoTime() & 0xffffff,
            SECONDS,
            false,
            BUILT,
            Starter.inside());
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        order.attacks.add(args[i]);
      } else if (args[i].equals("--all")) {
        order = order.whole();
      } else if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      } else {
        order = order.with(args[i], args[++i]);
      }
    }
    return order;
  }

  private Order whole() {
    return new Order(attacks, seed, time, true, program, starter);
  }

  /** For what comes to an end by itself. */
  Budget budget() {
    return all ? Budget.endless() : Budget.of(time);
  }

  private Order with(String option, String value) {
    return switch (option) {
      case "--seed" -> new Order(attacks, Long.parseLong(value), time, all, program, starter);
      case "--seconds" ->
          new Order(
              attacks, seed, Duration.ofSeconds(Long.parseLong(value)), all, program, starter);
      case "--minutes" ->
          new Order(
              attacks, seed, Duration.ofMinutes(Long.parseLong(value)), all, program, starter);
      case "--program" ->
          new Order(attacks, seed, time, all, Path.of(value), Starter.of(Path.of(value)));
      default -> throw new IllegalArgumentException("unknown option " + option);
    };
  }
}
