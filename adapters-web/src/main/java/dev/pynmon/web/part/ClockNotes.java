package dev.pynmon.web.part;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.domain.attention.ClockReading;
import dev.pynmon.domain.attention.ClockRule;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.pictures.why.WhyText;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * That the clock of a host is off, said where times stand that it dated, for the template {@code
 * part/clocks}. No rule of attention is asked: it looks at the newest changes alone.
 */
public final class ClockNotes {
  /** Two clocks, and what was read a while after the page began, differ by less. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  private ClockNotes() {}

  /** As the changes of an invocation tell. */
  public static List<String> of(InvocationDetail detail) {
    return of(
        List.of(), detail.row().history().entries(), detail.contexts().values(), detail.asOf());
  }

  /** As a runner, its workers and what they changed last tell. */
  public static List<String> of(RunnerDetail detail) {
    List<RunnerSighting> all =
        Stream.concat(Stream.of(detail.runner()), detail.workers().stream()).toList();
    return of(
        all.stream().flatMap(each -> each.heartbeat().stream()).toList(),
        detail.past().available().map(RunnerPast::works).orElse(List.of()).stream()
            .flatMap(work -> work.row().history().entries().stream())
            .toList(),
        all.stream().flatMap(each -> each.context().stream()).toList(),
        detail.asOf());
  }

  private static List<String> of(
      List<Heartbeat> signs,
      List<HistoryEntry> changes,
      Collection<RunnerContext> contexts,
      Instant now) {
    ClockReading read = ClockReading.of(signs, changes, ClockReading.hosts(contexts), now);
    return ClockRule.claims(read, SLACK).stream()
        .map(claim -> WhyText.of(claim, now) + " Times from there are as it shows them.")
        .toList();
  }
}
