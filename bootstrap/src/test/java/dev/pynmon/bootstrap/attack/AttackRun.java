package dev.pynmon.bootstrap.attack;

import dev.pynmon.bootstrap.attack.load.SoakRun;
import dev.pynmon.bootstrap.attack.visit.Tally;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What {@code dev/attack} starts: one attack after the other, a line of figures for each. */
public final class AttackRun {
  private static final String SOAK = "soak";

  private AttackRun() {}

  /** Ends with 0 when all held, with 1 when something did not. */
  public static void main(String... args) throws IOException {
    Order order = Order.read(args);
    PrintStream out = System.out;
    out.println("seed " + order.seed());
    boolean held =
        order.attacks().contains(SOAK)
            ? SoakRun.run(order.program(), folder(), order.time(), new Random(order.seed()), out)
            : all(order, out);
    out.println(held ? "all held" : "NOT all held");
    System.exit(held ? 0 : 1);
  }

  private static boolean all(Order order, PrintStream out) throws IOException {
    boolean held = true;
    for (Attacks attack : chosen(order)) {
      long start = System.nanoTime();
      Tally tally = new Tally(figure -> out.println("  " + figure));
      attack.run(order, folder(), new Random(order.seed()), tally);
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      out.printf("%-8s %4d s  %s%n", name(attack), seconds, tally.summary());
      tally.broken().forEach(broken -> out.println("  BROKEN: " + broken));
      held &= tally.broken().isEmpty();
    }
    return held;
  }

  private static List<Attacks> chosen(Order order) {
    return Arrays.stream(Attacks.values())
        .filter(attack -> order.attacks().isEmpty() || order.attacks().contains(name(attack)))
        .toList();
  }

  private static String name(Attacks attack) {
    return attack.name().toLowerCase(Locale.ROOT);
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory("pynmon-attack");
  }
}
