package dev.pynmon.redis.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.RedisKey;
import dev.pynmon.testkit.golden.GoldenRunnersContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pynenc was not asked about, or cannot answer: the fixture itself tells. */
@Tag("redis")
final class RedisFixturesIT {
  @Test
  void mixed_hasNoQueuesAndStatuses() {
    assertThat(evidence(RedisFixture.MIXED))
        .containsExactlyInAnyOrder(
            Component.STATE_BACKEND, Component.CLIENT_DATA_STORE, Component.TRIGGER);
  }

  @Test
  void brokenPair_hasNoBroker_andIsShownWithAnEmptyQueue() {
    assertThat(evidence(RedisFixture.BROKEN))
        .containsExactlyInAnyOrder(
            Component.ORCHESTRATOR,
            Component.STATE_BACKEND,
            Component.CLIENT_DATA_STORE,
            Component.TRIGGER);
    try (OpenedStores opened = LoadedFixture.open(RedisFixture.BROKEN)) {
      AppId app = RedisFixture.BROKEN.golden().app();
      assertThat(GoldenRunnersContract.counted(opened.broker(app).queues()))
          .isEqualTo(Map.of(QueueName.DEFAULT, 0L));
      assertThat(OpenedStores.all(opened.orchestrator(app).heartbeats()::newest)).isEmpty();
      assertThat(opened.broker(app).problem())
          .contains(
              "Here works pynenc 0.4 with a Redis plugin of 0.3, which never queues what it"
                  + " registers.");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3", "MIXED"})
  void pairThatWorks_hasNoProblem(RedisFixture fixture) {
    try (OpenedStores opened = LoadedFixture.open(fixture)) {
      assertThat(opened.broker(fixture.golden().app()).problem()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3", "MIXED"})
  void workflowData_areThoseOfTheirKeys(RedisFixture fixture) {
    try (OpenedStores opened = LoadedFixture.open(fixture)) {
      AppId app = fixture.golden().app();
      List<RedisKey> data = stateKeys(fixture, "workflow:[^:]+:data:order");
      assertThat(data)
          .isNotEmpty()
          .allSatisfy(
              key ->
                  assertThat(
                          OpenedStores.allTaken(
                              page ->
                                  opened.stateBackend(app).workflows().data(workflow(key), page)))
                      .filteredOn(datum -> datum.key().equals("order"))
                      .extracting(WorkflowDatum::value)
                      .extracting(value -> value.text())
                      .containsExactly(key.value().textValue()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3", "MIXED"})
  void subInvocations_areThoseOfTheirKeys(RedisFixture fixture) {
    try (OpenedStores opened = LoadedFixture.open(fixture)) {
      AppId app = fixture.golden().app();
      assertThat(stateKeys(fixture, "workflow:[^:]+:sub_invocations"))
          .isNotEmpty()
          .allSatisfy(
              key ->
                  assertThat(
                          OpenedStores.all(
                              page ->
                                  opened
                                      .stateBackend(app)
                                      .workflows()
                                      .subInvocations(workflow(key), page)))
                      .containsExactlyElementsOf(
                          key.texts().stream().map(InvocationId::new).sorted().toList()));
    }
  }

  private static Set<Component> evidence(RedisFixture fixture) {
    try (OpenedStores opened = LoadedFixture.open(fixture)) {
      assertThat(opened.found()).hasSize(1);
      return opened.found().getFirst().evidence();
    }
  }

  private static List<RedisKey> stateKeys(RedisFixture fixture, String pattern) {
    return fixture.keys().stream()
        .filter(key -> key.key().matches("__pynenc__:[^:]+:state_backend:" + pattern))
        .toList();
  }

  private static WorkflowId workflow(RedisKey key) {
    return new WorkflowId(key.key().split(":")[4]);
  }
}
