package dev.pynmon.bootstrap.attack.load;

import dev.pynmon.bootstrap.attack.monitor.Program;
import dev.pynmon.bootstrap.attack.monitor.Vitals;
import dev.pynmon.bootstrap.attack.visit.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One program under moderate use for long: a sample each minute. Memory that is alive, memory that
 * is resident, threads, open files and connections must be flat over the second half.
 */
final class Soak {
  private static final Duration SAMPLE = Duration.ofMinutes(1);

  private final String name;
  private final Vitals vitals;
  private final Wanderer wanderer;
  private final Series alive = Series.of("heap alive, MB", 5);
  private final Series resident = Series.of("resident, MB", 10);
  private final Series threads = Series.of("threads", 3);
  private final Series handles = Series.of("open files", 5);
  private final Series sockets = Series.of("sockets", 4);
  private double processor;

  Soak(String name, Program program, Random random) {
    this.name = name;
    this.vitals = program.vitals();
    this.wanderer = new Wanderer(program.address(), random);
  }

  /** Comes back after so long. */
  Soak run(Duration duration, Duration betweenSteps) {
    long end = System.nanoTime() + duration.toNanos();
    double before = vitals.processor();
    while (System.nanoTime() < end) {
      long next = System.nanoTime() + SAMPLE.toNanos();
      while (System.nanoTime() < Math.min(next, end)) {
        wanderer.step();
        Pace.pause(betweenSteps);
      }
      sample();
    }
    processor = (vitals.processor() - before) / duration.toSeconds();
    wanderer.close();
    return this;
  }

  private void sample() {
    resident.add(vitals.resident());
    alive.add(vitals.alive());
    threads.add(vitals.threads());
    handles.add(vitals.handles());
    sockets.add(vitals.sockets());
  }

  boolean isFlat() {
    return series().allMatch(Series::isFlat)
        && wanderer.statuses().keySet().stream().noneMatch(status -> status == 0 || status == 500);
  }

  /** What came out, a line each. */
  List<String> report() {
    Stream<String> head =
        Stream.of(
            "%s: %d requests, answers by status %s, %.0f %% of a processor, peak %.0f MB"
                .formatted(
                    name, wanderer.steps(), wanderer.statuses(), processor * 100, vitals.peak()));
    Stream<String> lines =
        series()
            .map(
                one ->
                    "  %-16s mean of the second half %8.1f  growth over it %6.1f  most %8.1f  %s"
                        .formatted(
                            one.name(),
                            one.mean(),
                            one.growth(),
                            one.most(),
                            one.isFlat() ? "flat" : "GROWS"));
    return Stream.concat(head, lines).toList();
  }

  private Stream<Series> series() {
    return Stream.of(alive, resident, threads, handles, sockets);
  }
}
