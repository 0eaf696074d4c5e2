package dev.pynmon.redis.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.redis.catalogue.SomeContents;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Trips;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the contract does not ask: keys that are not what they should be, round trips. */
@Tag("redis")
class RedisWorkflowsIT {
  private static final WorkflowId RUN = new WorkflowId("w1");
  private static final TaskKey FULFIL = new TaskKey("shop.fulfil");
  private static final PageRequest FIRST = PageRequest.first(10);

  private final TestApp app = new TestApp();
  private final RedisWorkflows workflows =
      new RedisWorkflows(app.app(), () -> SomeContents.data(RUN, "a", "b:data:c", "gone"));

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void whatIsNoRun_isLeftOut() {
    app.write(
        "SET",
        app.key("workflow:run:w1"),
        "{\"workflow_id\": \"w1\", \"workflow_type_key\": \"shop.fulfil\"}");
    app.write("SET", app.key("workflow:run:w2"), "{oops");
    app.write("SADD", app.key("workflow:run:w3"), "x");
    assertThat(workflows.of(List.of(RUN, new WorkflowId("w2"), new WorkflowId("w3"))))
        .isEqualTo(Map.of(RUN, new WorkflowRun(RUN, FULFIL, Optional.empty())));
  }

  @Test
  void typeWhoseKeyIsNoSet_hasNoRuns() {
    app.write("SET", app.key("workflow:type_index:shop.fulfil"), "x");
    assertThat(workflows.runCounts(List.of(FULFIL), 10))
        .isEqualTo(Map.of(FULFIL, new Count.Exact(0)));
  }

  @Test
  void valuesThatAreGone_areLeftOut() {
    app.write("SET", app.key("workflow:w1:data:a"), "1");
    app.write("SET", app.key("workflow:w1:data:b:data:c"), "");
    assertThat(workflows.data(RUN, FIRST).value().orElseThrow().items())
        .containsExactly(
            new WorkflowDatum("a", StoredText.whole("1")),
            new WorkflowDatum("b:data:c", StoredText.whole("")));
  }

  @Test
  void withoutACatalogue_noValueIsListedYet() {
    RedisWorkflows early = new RedisWorkflows(app.app(), SomeContents::notYet);
    app.write("SET", app.key("workflow:w1:data:a"), "1");
    assertThat(early.data(RUN, FIRST)).isEqualTo(SomeContents.notYet());
  }

  @Test
  void roundTrips_areAsPromised() {
    app.write("SET", app.key("workflow:w1:data:a"), "1");
    assertThat(Trips.of(() -> workflows.types(FIRST))).hasSize(1);
    assertThat(Trips.of(() -> workflows.runCounts(List.of(FULFIL, FULFIL), 10))).hasSize(1);
    assertThat(Trips.of(() -> workflows.of(List.of(RUN, new WorkflowId("w2"))))).hasSize(1);
    assertThat(Trips.of(() -> workflows.data(RUN, FIRST))).hasSize(1);
    assertThat(Trips.of(() -> workflows.subInvocations(RUN, FIRST))).hasSize(1);
  }
}
