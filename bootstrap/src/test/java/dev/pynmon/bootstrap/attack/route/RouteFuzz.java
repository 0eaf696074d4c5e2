package dev.pynmon.bootstrap.attack.route;

import dev.pynmon.bootstrap.attack.visit.Budget;
import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.attack.visit.Visitor;
import dev.pynmon.testkit.Await;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Asks every route in turn for what nobody asks for. */
public final class RouteFuzz {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int EACH = 3;

  private final RouteTable table = RouteTable.ofProgram();
  private final Set<String> reached = new TreeSet<>();
  private final Tally tally;

  public RouteFuzz(Tally tally) {
    this.tally = tally;
  }

  /**
   * Begins what has a page of its own from then on, to which nothing else leads: one invocation is
   * run again, so a store is changed, and a purge removes nothing. To be called before stores are
   * looked at.
   */
  public void prepare(URI address) {
    try (Visitor visitor = new Visitor(address, PATIENCE)) {
      String run = begun(visitor, "/reruns?status=FAILED&most=1&canary=0");
      table.learn(run);
      table.learn(begun(visitor, "/orchestrator/auto-purge?age=9999999"));
      Await.until(
          () -> visitor.ask("GET", run, "").filter(page -> isDone(page.text())).isPresent());
    }
  }

  private static boolean isDone(String page) {
    return page.contains("Done.");
  }

  /** Goes over all routes, one request of each in turn, as long as is wanted; at least once. */
  public void run(URI address, Random random, Budget budget) {
    try (Visitor visitor = new Visitor(address, PATIENCE)) {
      table.learnNames(Parameters.documented());
      table.explore(visitor, EACH).forEach((target, reply) -> tally.judge(target, reply, target));
      RequestMaker maker = new RequestMaker(table, random);
      List<String> patterns = new ArrayList<>(table.patterns());
      for (int i = 0; budget.goesOn() || i < patterns.size(); i++) {
        String pattern = patterns.get(i % patterns.size());
        reached.add(pattern);
        ask(visitor, maker.of(pattern));
      }
    }
  }

  /** The page of what is begun so. */
  private static String begun(Visitor visitor, String order) {
    return visitor
        .ask("POST", order, "Origin: http://localhost\r\n")
        .map(reply -> reply.header("location"))
        .orElse("");
  }

  private void ask(Visitor visitor, RequestMaker.Request request) {
    Optional<Reply> reply = visitor.ask(request.method(), request.target(), request.headers());
    reply.ifPresentOrElse(
        answer -> tally.judge(request.target(), answer, request), () -> unanswered(request));
    if (visitor.wasSentMore()) {
      tally.broken("more than one answer", request);
      visitor.leave();
    }
  }

  private void unanswered(RequestMaker.Request request) {
    tally.answered(0);
    tally.broken("no answer", request);
  }

  /** Routes that were not attacked, or of which no page led to a real address. */
  public List<String> leftOut() {
    return table.patterns().stream()
        .filter(
            pattern ->
                !reached.contains(pattern)
                    || (pattern.contains("{") && table.addresses(pattern).isEmpty()))
        .toList();
  }
}
