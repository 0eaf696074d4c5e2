package dev.pynmon.bootstrap.attack;

import dev.pynmon.bootstrap.cli.RunningMonitor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Looks at an address of every route, with what the pages of this store lead to. */
final class Tour {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Pattern REFUSED = Pattern.compile("^\\[pynmon monitor: [^\n]{10,400}\\n] ");

  private final RouteTable routes;
  private final int each;
  private final Tally tally;

  /**
   * A tour.
   *
   * @param each how many addresses of each route are looked at
   */
  Tour(RouteTable routes, int each, Tally tally) {
    this.routes = routes;
    this.each = each;
    this.tally = tally;
  }

  /** Through a monitor of these stores that is started for it. */
  void through(Path folder, String what, List<String> stores) {
    tally.store();
    try (RunningMonitor monitor = RunningMonitor.in(folder, stores.toArray(String[]::new))) {
      through(monitor.address(), what);
    } catch (AssertionError e) {
      ended(what, String.valueOf(e.getMessage()));
    }
  }

  /** A store that cannot be opened is refused at the start, in a sentence. */
  private void ended(String what, String said) {
    if (REFUSED.matcher(said).find()) {
      tally.refused();
    } else {
      tally.broken("it does not end well", what + ": " + said);
    }
  }

  /** Through one that is there. */
  void through(URI address, String what) {
    try (Visitor visitor = new Visitor(address, PATIENCE)) {
      routes
          .fresh()
          .explore(visitor, each)
          .forEach((target, reply) -> tally.judge(target, reply, what + ", " + target));
    }
  }
}
