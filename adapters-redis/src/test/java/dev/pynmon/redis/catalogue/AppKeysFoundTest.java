package dev.pynmon.redis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of the keys of one application. */
class AppKeysFoundTest {
  private static final String STATE = "__pynenc__:shop:state_backend:";

  private final Allowance allowance = new Allowance();
  private final AppKeysFound found = new AppKeysFound("shop", allowance);

  private void add(String key) {
    found.add(FoundKey.of(key).orElseThrow());
  }

  private void addDatum(String run, String key) {
    add(STATE + "workflow:" + run + ":data:" + key);
  }

  @Test
  void workflowValuesBeyondTheirBound_leaveNothing_notEvenTheirRun() {
    IntStream.rangeClosed(0, 50_000).forEach(n -> addDatum("run" + n, "key"));
    assertThat(found.workflowData).hasSize(50_000);
    assertThat(found.cut).containsExactly(Listed.WORKFLOW_DATA);
  }

  @Test
  void runWhoseIdIsTooLong_isNotKept() {
    addDatum("x".repeat(1_001), "key");
    assertThat(found.workflowData).isEmpty();
    assertThat(found.cut).containsExactly(Listed.WORKFLOW_DATA);
  }

  @Test
  void idsOfRuns_takeFromWhatMayBeKept() {
    String run = "r".repeat(950);
    String context = STATE + "runner_context:" + "c".repeat(950);
    IntStream.range(0, 49_999).forEach(n -> addDatum(run + n, "k"));
    IntStream.range(0, 10_000).forEach(n -> add(context + n));
    assertThat(found.cut).containsExactly(Listed.CONTEXTS);
  }

  @Test
  void workflowValueThatIsMetTwice_countsOnce() {
    IntStream.range(0, 60_000).forEach(_ -> addDatum("run", "key"));
    assertThat(found.workflowData.values())
        .singleElement()
        .satisfies(keys -> assertThat(keys).hasSize(1));
    assertThat(found.cut).isEmpty();
  }
}
