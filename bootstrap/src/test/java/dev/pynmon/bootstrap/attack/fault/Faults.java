package dev.pynmon.bootstrap.attack.fault;

import dev.pynmon.bootstrap.attack.visit.Pace;
import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.attack.visit.Timed;
import dev.pynmon.bootstrap.attack.visit.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** Lets something happen to a store while it is looked at: what is said, and when it is over. */
public final class Faults {
  private static final List<String> OTHERS = List.of("/", "/apps/", "/health");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The first attack found none that took longer than a call of a port and its retries. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final int ROUNDS = 3;

  private final URI address;
  private final Tally tally;

  public Faults(URI address, Tally tally) {
    this.address = address;
    this.tally = tally;
  }

  public void run(Fault fault) {
    if (!heals(fault.page())) {
      tally.broken("not well before", fault.name());
    }
    tally.store();
    fault.breaks().run();
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    Duration longest = Duration.ZERO;
    for (int round = 0; round < ROUNDS; round++) {
      longest = max(longest, look(fault.page(), fault, statuses));
      OTHERS.forEach(page -> look(page, fault, statuses));
    }
    fault.heals().run();
    Duration healed = Pace.until(PATIENCE, () -> Timed.of(address, fault.page()).status() == 200);
    if (healed.compareTo(PATIENCE) > 0) {
      tally.broken("does not heal", fault.name());
    }
    tally.figure(
        fault.name(),
        "answers %s, the longest %s; serves again after %s"
            .formatted(statuses, text(longest), text(healed)));
  }

  private boolean heals(String page) {
    return Pace.until(PATIENCE, () -> Timed.of(address, page).status() == 200).compareTo(PATIENCE)
        <= 0;
  }

  private Duration look(String page, Fault fault, TreeMap<Integer, Integer> statuses) {
    long start = System.nanoTime();
    try (Visitor visitor = new Visitor(address, PATIENCE)) {
      visitor
          .get(page)
          .ifPresentOrElse(
              reply -> {
                statuses.merge(reply.status(), 1, Integer::sum);
                tally.judge(page, reply, fault.name() + ", " + page);
              },
              () -> tally.broken("no answer", fault.name() + ", " + page));
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    if (time.compareTo(LONGEST) > 0) {
      tally.broken("takes too long", fault.name() + ", " + page);
    }
    return time;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String text(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1000.0);
  }
}
