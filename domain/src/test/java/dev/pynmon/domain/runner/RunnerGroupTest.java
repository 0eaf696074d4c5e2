package dev.pynmon.domain.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunnerGroupTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

  @Test
  void workers_standBelowTheirTopmostRunner() {
    RunnerContext top = context("top", Optional.empty());
    RunnerContext middle = context("middle", Optional.of(top));
    List<RunnerGroup> groups =
        RunnerGroup.of(
            List.of(
                sighting(context("alone", Optional.empty())),
                sighting(context("low", Optional.of(middle))),
                sighting(top),
                sighting(middle)),
            RunnerGroupTest::unknown);

    assertThat(groups)
        .extracting(group -> group.head().id().value())
        .containsExactly("alone", "top");
    assertThat(groups.get(1).workers())
        .extracting(worker -> worker.id().value())
        .containsExactly("low", "middle");
  }

  @Test
  void parent_thatIsNotListed_isAskedFor() {
    RunnerSighting orphan =
        sighting(
            new RunnerContext(
                new RunnerId("w"),
                "PPRWorker",
                1,
                "host",
                2,
                Optional.of(new RunnerId("lost")),
                Optional.empty()));

    List<RunnerGroup> groups = RunnerGroup.of(List.of(orphan), RunnerGroupTest::unknown);

    assertThat(groups)
        .containsExactly(new RunnerGroup(unknown(new RunnerId("lost")), List.of(orphan)));
  }

  @Test
  void presence_goesByTheConfiguredTimeout() {
    ActiveRule rule = new ActiveRule(Duration.ofMinutes(4));

    assertThat(rule.presence(sign(120), NOW)).isEqualTo(RunnerPresence.ACTIVE);
    assertThat(rule.presence(sign(121), NOW)).isEqualTo(RunnerPresence.STALE);
    assertThat(rule.presence(sign(240), NOW)).isEqualTo(RunnerPresence.STALE);
    assertThat(rule.presence(sign(241), NOW)).isEqualTo(RunnerPresence.GONE);
    assertThat(rule.presence(Optional.empty(), NOW)).isEqualTo(RunnerPresence.UNSEEN);
  }

  private static Optional<Heartbeat> sign(int secondsAgo) {
    Instant last = NOW.minusSeconds(secondsAgo);
    return Optional.of(
        new Heartbeat(
            new RunnerId("r"),
            last,
            last,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static RunnerSighting unknown(RunnerId id) {
    return new RunnerSighting(id, Optional.empty(), Optional.empty(), RunnerPresence.UNSEEN);
  }

  private static RunnerSighting sighting(RunnerContext context) {
    return new RunnerSighting(
        context.id(), Optional.of(context), Optional.empty(), RunnerPresence.UNSEEN);
  }

  private static RunnerContext context(String id, Optional<RunnerContext> parent) {
    return new RunnerContext(
        new RunnerId(id), "ThreadRunner", 1, "host", 2, parent.map(RunnerContext::id), parent);
  }
}
