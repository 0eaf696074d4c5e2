package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.timeline.TimelineBench.NOW;
import static dev.pynmon.application.service.timeline.TimelineBench.at;
import static dev.pynmon.application.service.timeline.TimelineBench.task;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.service.timeline.TimelineBench.Wanted;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers without anything in the window are a number. */
class QuietRunnersTest {
  private final TimelineBench bench = new TimelineBench();

  /** One has a lane for what it ran, one for what its worker ran, one for the atomic service. */
  @BeforeEach
  void fill() {
    bench
        .data
        .add(
            anInvocation("one").was(RUNNING, 3_000, "busy").was(SUCCESS, 3_001, "busy"),
            anInvocation("two").was(RUNNING, 3_000, "worker").was(SUCCESS, 3_001, "worker"))
        .context("busy")
        .context("above")
        .context("worker", "above")
        .atomicRun("run", "served", at(3_000), Optional.of(at(3_001)));
    for (String runner : new String[] {"busy", "above", "worker", "served", "quiet", "idle"}) {
      bench.data.heartbeat(runner, at(NOW - 1), Optional.empty());
    }
    bench.data.heartbeat("gone", at(100), Optional.empty());
  }

  private Optional<Answer<Count>> quiet(int from, int to, Wanted options) {
    return bench.page(from, to, options).quiet();
  }

  private Optional<Count> known(int from, int to) {
    return quiet(from, to, Wanted.ALL).flatMap(Answer::available);
  }

  @Test
  void windowThatReachesThePresent_countsThoseWithoutALane() {
    assertThat(known(2_900, NOW)).contains(new Count.Exact(2));
    TimeWindow past = new TimeWindow(at(2_900), at(NOW - 5));
    assertThat(bench.page(TimelineBench.live(bench.query(past, Wanted.ALL))).quiet())
        .as("asked for a moment ago")
        .contains(new Answer.Available<>(new Count.Exact(2)));
    assertThat(known(3_500, NOW)).contains(new Count.Exact(6));
    assertThat(bench.store.calls.count("heartbeats.active")).isEqualTo(3);
  }

  @Test
  void windowOfThePast_andWhatIsFiltered_tellNothing() {
    assertThat(quiet(2_900, NOW - 6, Wanted.ALL)).isEmpty();
    assertThat(quiet(2_900, NOW, TimelineBench.only(task("a.b")))).isEmpty();
    assertThat(bench.view(2_900, NOW, Wanted.ALL).quiet()).as("no page").isEmpty();
    assertThat(bench.store.calls.count("heartbeats.active")).isZero();
  }

  @Test
  void moreThanAreAskedAbout_areToldAsAtLeast() {
    for (int i = 0; i < 1_000; i++) {
      bench.data.heartbeat("more-" + i, at(NOW), Optional.empty());
    }
    assertThat(known(2_900, NOW)).contains(new Count.AtLeast(1_000));
  }

  @Test
  void storeThatDoesNotTell_isNotNone() {
    bench.store.calls.fail(Kind.CORRUPT_DATA, "heartbeats.active");
    assertThat(quiet(3_500, NOW, Wanted.ALL))
        .get()
        .extracting(Answer::absence)
        .isNotEqualTo(Optional.empty());
  }
}
