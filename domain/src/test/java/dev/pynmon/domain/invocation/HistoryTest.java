package dev.pynmon.domain.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Duration;
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
    assertThat(History.EMPTY.firstRunAt()).isEmpty();
    assertThat(History.EMPTY.last()).isEmpty();
    assertThat(History.EMPTY.finishedAt()).isEmpty();
    assertThat(History.EMPTY.span()).isEqualTo(Duration.ZERO);
  }

  @Test
  void finishedHistory_hasEveryTime() {
    History history = of("registered", "pending", "running", "success");
    assertThat(history.registeredAt()).contains(START);
    assertThat(history.firstRunAt()).contains(START.plusSeconds(2));
    assertThat(history.finishedAt()).contains(START.plusSeconds(3));
    assertThat(history.last()).contains(history.entries().getLast());
    assertThat(history.span()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void retriedHistory_keepsTheFirstRun() {
    History history = of("registered", "running", "retry", "pending", "running");
    assertThat(history.firstRunAt()).contains(START.plusSeconds(1));
    assertThat(history.finishedAt()).isEmpty();
  }

  @Test
  void historyWithoutItsBeginning_hasNoRegistration() {
    assertThat(of("running", "failed").registeredAt()).isEmpty();
  }

  @Test
  void historyThatEndsInAnUnknownStatus_isNotFinished() {
    assertThat(of("registered", "dreaming").finishedAt()).isEmpty();
  }

  @Test
  void life_endsWithTheLastChange_orNowWhileItGoesOn() {
    Instant now = START.plusSeconds(60);
    assertThat(of("registered", "running", "success").life(Optional.empty(), now))
        .containsExactly(START, START.plusSeconds(1), START.plusSeconds(2));
    assertThat(of("registered", "running").life(Optional.empty(), now))
        .containsExactly(START, START.plusSeconds(1), now);
    assertThat(of("registered", "running").life(Optional.of(status("failed", 9)), now))
        .as("the orchestrator knows better")
        .containsExactly(START, START.plusSeconds(1));
    assertThat(History.EMPTY.life(Optional.of(status("running", 9)), now)).isEmpty();
  }

  @Test
  void lifeOfAHistoryThatIsCut_endsWithThePresentStatus() {
    History cut = new History(of("registered", "running").entries(), false);
    assertThat(cut.life(Optional.of(status("success", 9)), START.plusSeconds(60)))
        .containsExactly(START, START.plusSeconds(1), START.plusSeconds(9));
  }

  private static StatusRecord status(String status, int second) {
    return new StatusRecord(
        InvocationStatus.of(status), Optional.empty(), START.plusSeconds(second));
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
