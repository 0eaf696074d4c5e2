package dev.pynmon.bootstrap.attack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** What {@code dev/attack} starts. */
public final class Attacks {
  private Attacks() {}

  public static void main(String... args) throws IOException {
    Order order = Order.read(args);
    PrintStream out = System.out;
    out.println("seed " + order.seed());
    Path folder = Files.createTempDirectory("pynmon-attack");
    boolean held =
        SoakRun.run(order.program(), folder, order.time(), new Random(order.seed()), out);
    out.println(held ? "all held" : "NOT all held");
    System.exit(held ? 0 : 1);
  }
}
