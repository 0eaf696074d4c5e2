package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenApi;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.web.testing.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The builders alone, fed with what the golden files say is stored. */
class GoldenJsonTest {
  /** What has nothing to do with triggers. */
  private static final List<String> RECORDED =
      GoldenApi.KEYS.subList(0, GoldenApi.KEYS.indexOf("triggered_by"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pynenc-0.2.3/shop-thread",
        "pynenc-0.2.3/shop.redis",
        "pynenc-0.2.4/shop024",
        "pynenc-0.3/shop3.redis",
        "pynenc-0.4/shop4",
        "split/split",
        "mixed/mixed",
        "broken-pair/broken",
        "upgraded/upgraded-024",
        "upgraded/upgraded-024-04"
      })
  void api_isPynmonsInTheKeysThatItHas(String fixture) {
    Golden golden = Golden.read(fixture + ".golden.json");

    for (GoldenInvocation invocation : golden.invocations().values()) {
      JsonNode theirs = golden.pynmonApi(invocation.id());
      ObjectNode json =
          InvocationJson.of(row(invocation), Samples.untriggered(Map.of()), Samples.LINKS);
      assertThat(json.fieldNames()).toIterable().containsExactlyElementsOf(GoldenApi.KEYS);
      for (String key : RECORDED) {
        if (theirs.has(key) && !isKnownToCodeAlone(key, theirs)) {
          assertThat(json.get(key)).as(invocation.id() + " " + key).isEqualTo(theirs.get(key));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pynenc-0.2.3/shop-thread",
        "pynenc-0.2.3/shop.redis",
        "pynenc-0.2.4/shop024",
        "pynenc-0.3/shop3.redis",
        "pynenc-0.4/shop4",
        "split/split",
        "mixed/mixed",
        "broken-pair/broken",
        "upgraded/upgraded-024",
        "upgraded/upgraded-024-04"
      })
  void history_isPynmons(String fixture) {
    Golden golden = Golden.read(fixture + ".golden.json");

    for (GoldenInvocation invocation : golden.invocations().values()) {
      JsonNode theirs = golden.pynmonHistory(invocation.id());
      ArrayNode json =
          HistoryJson.of(
              new ShowHistoryResult.Found(
                  new History(invocation.history(), true), contexts(theirs)));
      assertThat(json).as(invocation.id().value()).isEqualTo(theirs);
    }
  }

  /**
   * Up to 0.2.4 every root task defined a workflow. A later pynenc that reads such a record asks
   * the user's code whether the task still does; no store tells.
   */
  private static boolean isKnownToCodeAlone(String key, JsonNode theirs) {
    return key.equals("workflow_role")
        && theirs.get(key).get("kind").textValue().equals("member")
        && theirs.get("workflow").get("workflow_id").equals(theirs.get("invocation_id"));
  }

  private static InvocationRow row(GoldenInvocation invocation) {
    return new InvocationRow(
        invocation.id(),
        Optional.of(invocation.state()),
        Optional.of(invocation.stored()),
        new History(invocation.history(), true),
        Optional.empty(),
        Map.of());
  }

  /** The runner contexts that a golden history tells of; the fixtures have none with a parent. */
  private static Map<RunnerId, RunnerContext> contexts(JsonNode history) {
    Map<RunnerId, RunnerContext> contexts = new HashMap<>();
    for (JsonNode entry : history) {
      RunnerId id = new RunnerId(entry.get("runner_id").textValue());
      contexts.put(
          id,
          new RunnerContext(
              id,
              entry.get("runner_cls").textValue(),
              Long.parseLong(entry.get("pid").textValue()),
              entry.get("hostname").textValue(),
              Long.parseLong(entry.get("thread_id").textValue()),
              Optional.empty(),
              Optional.empty()));
    }
    return contexts;
  }
}
