package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationBrief;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a picture does not show of what it draws, all of it at once. */
class BriefsTest extends ListedInvocations {
  private Optional<Map<InvocationId, InvocationBrief>> asked(String... ids) {
    return service.briefs(SHOP, Stream.of(ids).map(InvocationId::new).toList()).available();
  }

  @Test
  void argumentsOfAll_andCausesOfThoseThatFailed_areThreeCalls() {
    data.add(
        anInvocation("done").with(Map.of("order", "7")).was(KnownStatus.SUCCESS, 9),
        anInvocation("failed").was(KnownStatus.FAILED, 9).raised("ValueError:no such order"),
        anInvocation("broken").damaged());

    Map<InvocationId, InvocationBrief> briefs =
        asked("done", "failed", "broken", "nobody").orElseThrow();

    assertThat(briefs.keySet())
        .extracting(InvocationId::value)
        .containsExactlyInAnyOrder("done", "failed", "broken");
    assertThat(briefs.get(new InvocationId("done")))
        .satisfies(
            brief ->
                assertThat(brief.arguments().orElseThrow().serialized())
                    .isEqualTo(Map.of("order", "7")))
        .returns(Optional.empty(), InvocationBrief::failureCause);
    assertThat(briefs.get(new InvocationId("failed")).failureCause())
        .contains(new FailureCause("ValueError", "no such order"));
    assertThat(briefs.get(new InvocationId("broken")).arguments()).isEmpty();
    assertThat(store.calls.names())
        .containsExactlyInAnyOrder("apps", "statuses.of", "records.of", "outcomes.of");
  }

  @Test
  void whereNothingFailed_noOutcomesAreAskedFor() {
    data.add(anInvocation("done").was(KnownStatus.SUCCESS, 9));

    assertThat(asked("done").orElseThrow()).hasSize(1);
    assertThat(store.calls.count("outcomes.of")).isZero();
  }

  @Test
  void withoutTheStateBackend_nothingIsKnown() {
    store.calls.fail(Kind.CORRUPT_DATA, "records");

    assertThat(service.briefs(SHOP, List.of(new InvocationId("some"))).absence()).isPresent();
  }
}
