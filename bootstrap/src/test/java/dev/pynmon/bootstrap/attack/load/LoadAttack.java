package dev.pynmon.bootstrap.attack.load;

import dev.pynmon.bootstrap.attack.monitor.Program;
import dev.pynmon.bootstrap.attack.store.BigStore;
import dev.pynmon.bootstrap.attack.store.SqliteStore;
import dev.pynmon.bootstrap.attack.visit.Pace;
import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.attack.visit.Timed;
import dev.pynmon.bootstrap.attack.visit.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Many who want what takes most, at once: what they get, what it costs, and when it is over. */
public final class LoadAttack {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Executor EACH = task -> Thread.ofVirtual().start(task);

  private final Path program;
  private final Path folder;
  private final Tally tally;

  public LoadAttack(Path program, Path folder, Tally tally) {
    this.program = program;
    this.folder = folder;
    this.tally = tally;
  }

  /** So many timelines of 100,000 invocations at once; then the same from who leaves at once. */
  public void timelines(int visitors) {
    SqliteStore.empty(folder);
    String store = BigStore.in(folder, 1_000).toString();
    String timeline = "/invocations/timeline?" + BigStore.HOUR;
    try (Program target = Program.start(program, folder.resolve("log"), "monitor", store)) {
      tally.figure(
          "2 one timeline of 100,000 invocations", Timed.of(target.address(), timeline).toString());
      together(target, visitors + " timelines at once", timeline, visitors);
      if (target.isAlive()) {
        leaving(target, timeline, visitors);
      }
    }
  }

  /** Heavy and other pages over many connections, as fast as they are answered. */
  public void mixed(int visitors) {
    SqliteStore.empty(folder);
    String store = BigStore.in(folder, 1_000).toString();
    List<String> pages =
        List.of(
            "/invocations/timeline?" + BigStore.HOUR,
            "/",
            "/invocations/?limit=100",
            "/tasks/",
            "/invocations/timeline.svg?" + BigStore.HOUR,
            "/workflows/runs");
    try (Program target = Program.start(program, folder.resolve("log"), "monitor", store)) {
      Timed.of(target.address(), "/");
      together(target, visitors + " visitors of six pages", pages, visitors);
    }
  }

  private void together(Program target, String name, String page, int visitors) {
    together(target, name, List.of(page), visitors);
  }

  private void together(Program target, String name, List<String> pages, int visitors) {
    long start = System.nanoTime();
    double before = target.vitals().processor();
    List<CompletableFuture<Timed>> all =
        IntStream.range(0, visitors)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> Timed.of(target.address(), pages.get(i % pages.size()), PATIENCE),
                        EACH))
            .toList();
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    all.forEach(one -> statuses.merge(one.join().status(), 1, Integer::sum));
    statuses.forEach(
        (status, count) -> IntStream.range(0, count).forEach(_ -> tally.answered(status)));
    double seconds = (System.nanoTime() - start) / 1e9;
    String ended = target.isAlive() ? "" : ", THE PROGRAM ENDED";
    tally.figure(
        "2 " + name,
        "%s in %.0f s: %.1f good a second%s"
            .formatted(statuses, seconds, statuses.getOrDefault(200, 0) / seconds, ended));
    if (target.isAlive()) {
      double work = target.vitals().processor() - before;
      String again = again(target.address());
      tally.figure(
          "2   processor; resident at most; the dashboard again after",
          "%.1f s; %.0f MB; %s".formatted(work, target.vitals().peak(), again));
    } else {
      tally.broken("the program ended", name);
    }
    if (statuses.containsKey(500)) {
      tally.broken("status 500", name);
    }
  }

  /** Processor time that is spent when nobody waits any more. */
  private void leaving(Program target, String page, int visitors) {
    double before = target.vitals().processor();
    IntStream.range(0, visitors)
        .forEach(i -> leave(target.address(), page + "&limit=" + (100 + i)));
    String again = again(target.address());
    Pace.pause(Duration.ofSeconds(10));
    tally.figure(
        "2 " + visitors + " that leave at once: the dashboard after; processor in 10 s",
        "%s; %.1f s".formatted(again, target.vitals().processor() - before));
    tally.figure(
        "2   resident at most; 10 s later",
        "%.0f MB; %.0f MB".formatted(target.vitals().peak(), target.vitals().resident()));
  }

  private static void leave(URI address, String page) {
    try (Visitor visitor = new Visitor(address, PATIENCE)) {
      visitor.breakOff(page);
    }
  }

  private static String again(URI address) {
    Duration time = Pace.until(PATIENCE, () -> Timed.of(address, "/").status() == 200);
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }
}
