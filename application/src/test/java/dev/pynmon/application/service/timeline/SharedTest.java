package dev.pynmon.application.service.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedTest {
  private final Shared shared = new Shared();

  @Test
  void change_staysEqual_andItsIdsAreThoseOfTheFirst() {
    HistoryEntry first = shared.of(entry(1));
    HistoryEntry second = shared.of(entry(2));

    assertThat(second).isEqualTo(entry(2));
    assertThat(second.invocation()).isSameAs(first.invocation());
    assertThat(second.runnerContext()).isSameAs(first.runnerContext());
    assertThat(second.status().owner()).isSameAs(first.runnerContext());
    assertThat(second.registeredBy()).isSameAs(first.registeredBy());
  }

  @Test
  void histories_stayEqual_andShareTheirIds() {
    InvocationId known = shared.of(entry(1)).invocation();
    Map<InvocationId, History> read =
        Map.of(entry(2).invocation(), new History(List.of(entry(2), entry(3)), false));

    Map<InvocationId, History> same = shared.of(read);

    assertThat(same).isEqualTo(read);
    assertThat(same.keySet().iterator().next()).isSameAs(known);
    assertThat(same.get(known).entries().getLast().invocation()).isSameAs(known);
  }

  /** With ids that are equal and never the same. */
  private static HistoryEntry entry(int second) {
    Instant at = Instant.ofEpochSecond(second);
    return new HistoryEntry(
        new InvocationId("i"),
        at,
        new StatusRecord(KnownStatus.RUNNING, Optional.of(new RunnerId("r")), at),
        Optional.of(new RunnerId("r")),
        Optional.of(new InvocationId("parent")),
        Optional.empty());
  }
}
