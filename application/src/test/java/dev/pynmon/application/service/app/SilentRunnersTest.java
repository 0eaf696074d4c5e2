package dev.pynmon.application.service.app;

import static dev.pynmon.application.fake.FakeInfo.bare;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who works and was not heard of: asked for while others ask who that is. */
class SilentRunnersTest {
  private static final RunnerId RUNNER = new RunnerId("runner");
  private static final RunnerId WORKER = new RunnerId("worker");
  private static final RunnerId ALONE = new RunnerId("alone");

  private final FakeData data = new FakeData();
  private final FakeStore store =
      new FakeStore().holds(bare("shop"), data, Component.values()).far();
  private final FakeMonitor monitor = new FakeMonitor().file("shop.db", store);
  private final Instant now = monitor.time.instant();
  private final Instant longAgo = now.minus(Duration.ofDays(1));
  private final Instant before = longAgo.minusSeconds(1);

  private SilentRunners asked(List<RunnerId> busy) {
    data.context("runner").context("worker", "runner").context("alone");
    Visit visit = monitor.directory().visit(new AppKey("shop"));
    store.calls.forget();
    SilentRunners.ask(visit, busy);
    return new SilentRunners(visit, visit.contexts(busy));
  }

  @Test
  void runnersThatGaveSigns_areAskedForOnce() {
    data.heartbeat("worker", longAgo, Optional.empty()).heartbeat("alone", now, Optional.empty());
    List<RunnerId> busy = List.of(WORKER, ALONE);

    assertThat(asked(busy).among(busy, now)).isEqualTo(Map.of(WORKER, longAgo));
    assertThat(store.calls.names())
        .containsExactlyInAnyOrder("heartbeats.of", "contexts.of", "histories.window");
  }

  @Test
  void runnerWithoutSign_isAsSilentAsTheOneAbove() {
    data.heartbeat("runner", longAgo, Optional.empty())
        .heartbeat("alone", before, Optional.empty());
    List<RunnerId> busy = List.of(WORKER, ALONE);

    assertThat(asked(busy).among(busy, now)).isEqualTo(Map.of(WORKER, longAgo, ALONE, before));
    assertThat(store.calls.count("heartbeats.of")).isEqualTo(2);
  }

  @Test
  void runnerAbove_isHeardOfByItsWorkers() {
    data.heartbeat("runner", before, Optional.empty())
        .heartbeat("worker", longAgo, Optional.empty());
    List<RunnerId> busy = List.of(WORKER);

    assertThat(asked(busy).amongWithAbove(busy, now))
        .isEqualTo(Map.of(WORKER, longAgo, RUNNER, longAgo));
  }

  @Test
  void whereAllAreWell_nobodyLooksAtWhatTheyDidLast() {
    data.heartbeat("alone", now, Optional.empty());

    assertThat(asked(List.of(ALONE)).among(List.of(ALONE), now)).isEmpty();
    assertThat(store.calls.count("histories.window")).isZero();
  }

  @Test
  void nobody_isAskedFor_whereNobodyWorks() {
    assertThat(asked(List.of()).among(List.of(), now)).isEmpty();
    assertThat(store.calls.names()).isEmpty();
  }
}
