package dev.pynmon.web.why;

import dev.pynmon.domain.why.Neighbours;
import dev.pynmon.domain.why.Takers.Held;
import dev.pynmon.domain.why.Takers.Taker;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.web.part.InvocationLink;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A runner that takes from a queue, for the template {@code why/takers}.
 *
 * @param takerLink the runner
 * @param takerTask the task of what it holds longest; none where it holds nothing
 * @param takerHolds that invocation; likewise
 * @param takerSince for how long it holds that, and how many others it holds
 * @param takerIsSlow true where it holds that longer than 95 of 100 runs took
 * @param takerUsual how long that task usually runs; "" where that is not known
 */
record TakerRow(
    RunnerLink takerLink,
    List<TaskLink> takerTask,
    List<InvocationLink> takerHolds,
    String takerSince,
    boolean takerIsSlow,
    String takerUsual) {
  static TakerRow of(Taker taker, Neighbours around, Instant now, Links links) {
    Optional<Held> held = taker.holds().stream().findFirst();
    Optional<Duration> since =
        held.map(first -> Duration.between(first.since(), now))
            .map(span -> span.isNegative() ? Duration.ZERO : span);
    Optional<Duration> usual =
        held.flatMap(first -> Optional.ofNullable(around.usual().get(first.task())));
    return new TakerRow(
        RunnerLink.of(taker.runner(), links),
        held.map(first -> TaskLink.of(first.task(), links)).stream().toList(),
        held.map(first -> InvocationLink.of(first.invocation(), links)).stream().toList(),
        since.map(WhyText::span).orElse("") + more(taker.holds().size() - 1),
        usual.flatMap(p95 -> since.filter(span -> span.compareTo(p95) > 0)).isPresent(),
        usual.map(p95 -> "95 of 100 take up to " + DurationText.of(p95)).orElse(""));
  }

  private static String more(int others) {
    return others > 0 ? ", and " + CountText.of(others) + " more" : "";
  }
}
