package dev.pynmon.bootstrap.attack.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.bootstrap.attack.monitor.Starter;
import dev.pynmon.bootstrap.attack.monitor.Target;
import dev.pynmon.bootstrap.attack.route.RouteTable;
import dev.pynmon.bootstrap.attack.visit.Pace;
import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.attack.visit.Visitor;
import dev.pynmon.domain.id.AppId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Looks at an address of every route, with what the pages of this store lead to. */
public final class Tour {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A server's applications are looked for while the first visitor waits. */
  private static final Duration SEARCH = Duration.ofSeconds(2);

  private final Starter starter;
  private final RouteTable routes;
  private final int each;
  private final Tally tally;

  /**
   * A tour.
   *
   * @param each how many addresses of each route are looked at
   */
  public Tour(Starter starter, RouteTable routes, int each, Tally tally) {
    this.starter = starter;
    this.routes = routes;
    this.each = each;
    this.tally = tally;
  }

  /** Through a monitor of these stores, at whichever application comes first. */
  void through(Path folder, String what, List<String> stores) {
    through(folder, what, stores, _ -> false);
  }

  /**
   * Through a monitor of these stores that is started for it.
   *
   * @param isMeant the application that is looked at; where there is none such, the first
   */
  void through(Path folder, String what, List<String> stores, Predicate<AppId> isMeant) {
    tally.store();
    try (Target target = starter.start(folder, stores)) {
      through(target.address(), what, isMeant);
    } catch (Starter.RefusedException _) {
      tally.refused();
    } catch (AssertionError | IllegalStateException e) {
      tally.broken("it does not end well", what + ": " + e.getMessage());
    }
  }

  /** How often a page did not hold, on all tours. */
  int breaks() {
    return tally.breaks();
  }

  private void through(URI address, String what, Predicate<AppId> isMeant) {
    try (Visitor visitor = new Visitor(address, PATIENCE)) {
      Pace.until(SEARCH, () -> visitor.get("/").filter(page -> page.status() != 503).isPresent());
      RouteTable table = routes.fresh();
      table
          .explore(visitor, each, app(table.appsOf(visitor), isMeant))
          .forEach((target, reply) -> tally.judge(target, reply, what + ", " + target));
    }
  }

  private static String app(List<String> escaped, Predicate<AppId> isMeant) {
    return escaped.stream()
        .filter(app -> isMeant.test(new AppId(URLDecoder.decode(app, UTF_8))))
        .findFirst()
        .map("/apps/"::concat)
        .orElse("");
  }
}
