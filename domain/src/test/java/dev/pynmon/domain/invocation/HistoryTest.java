package dev.pynmon.domain.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Instant START = Instant.parse("2026-11-24T14:06:22Z");

  @Test
  void emptyHistory_knowsNothing() {
    assertThat(History.EMPTY.registeredAt()).isEmpty();
    assertThat(History.EMPTY.last()).isEmpty();
  }

  @Test
  void history_tellsItsRegistrationAndItsNewestChange() {
    History history = of("registered", "pending", "running", "success");
    assertThat(history.registeredAt()).contains(START);
    assertThat(history.last()).contains(history.entries().getLast());
  }

  @Test
  void historyWithoutItsBeginning_hasNoRegistration() {
    assertThat(of("running", "failed").registeredAt()).isEmpty();
  }

  private static History of(String... statuses) {
    List<HistoryEntry> entries =
        IntStream.range(0, statuses.length)
            .mapToObj(i -> entry(statuses[i], START.plusSeconds(i)))
            .toList();
    return new History(entries, true);
  }

  private static HistoryEntry entry(String status, Instant at) {
    return new HistoryEntry(
        new InvocationId("i"),
        at,
        new StatusRecord(InvocationStatus.of(status), Optional.empty(), at),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
