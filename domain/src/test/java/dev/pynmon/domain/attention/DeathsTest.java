package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static dev.pynmon.domain.why.Said.ago;
import static dev.pynmon.domain.why.Said.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.runnerwork.Lost;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.runnerwork.RunnerSentence.Read;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.why.Sentence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeathsTest {
  private static final Finding QUIET = new Finding.Quiet(Sentence.of("no runner holds work"));

  private static RunnerSentence gone(int secondsAgo, KnownStatus then) {
    return new RunnerSentence(
        sighting(secondsAgo), List.of(), List.of(lost(secondsAgo, then)), Read.WHOLE);
  }

  private static RunnerSentence stillHolding(int secondsAgo) {
    return new RunnerSentence(
        sighting(secondsAgo),
        List.of(state("it", KnownStatus.RUNNING, secondsAgo)),
        List.of(),
        Read.WHOLE);
  }

  private static RunnerSighting sighting(int secondsAgo) {
    Heartbeat heartbeat =
        new Heartbeat(
            new RunnerId("r1"),
            ago(secondsAgo),
            ago(secondsAgo),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new RunnerSighting(
        heartbeat.runner(), Optional.empty(), Optional.of(heartbeat), RunnerPresence.GONE);
  }

  private static Lost lost(int secondsAgo, KnownStatus then) {
    HistoryEntry ran = entry(KnownStatus.RUNNING, secondsAgo, "r1");
    HistoryEntry next = entry(then, secondsAgo - 10, then == KnownStatus.KILLED ? "r1" : "r2");
    return new Lost(
        new InvocationId("it"),
        Optional.empty(),
        Life.of(new History(List.of(ran, next), true), Present.at(NOW)),
        ran);
  }

  private static HistoryEntry entry(KnownStatus status, int secondsAgo, String runner) {
    return new HistoryEntry(
        new InvocationId("it"),
        ago(secondsAgo),
        new StatusRecord(status, Optional.empty(), ago(secondsAgo)),
        Optional.of(new RunnerId(runner)),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> told(boolean isWhole, RunnerSentence... gone) {
    return Told.of(new Deaths(List.of(gone), isWhole, NOW).beside(QUIET));
  }

  @Test
  void thoseOfTheLastDay_areToldWithWhatBecameOfTheirWork() {
    RunnerSentence died = gone(3_600, KnownStatus.RUNNING_RECOVERY);
    RunnerSentence stopped = gone(60, KnownStatus.KILLED);

    assertThat(told(true)).containsExactly("quiet: no runner holds work");
    assertThat(told(true, stopped, gone(90_000, KnownStatus.RUNNING_RECOVERY)))
        .containsExactly("quiet: no runner holds work");
    assertThat(told(true, died, stopped))
        .containsExactly("quiet: no runner holds work; [one died → gone] at 13:14:30, recovered");
    assertThat(told(true, died, gone(1_800, KnownStatus.RUNNING_RECOVERY)))
        .containsExactly(
            "quiet: no runner holds work; [2 died → gone], the last at 13:44:30, recovered");
    assertThat(told(true, died, stillHolding(1_800)))
        .containsExactly("quiet: no runner holds work; [2 died → gone], the last at 13:44:30");
  }

  @Test
  void whereMoreAreGone_whatIsSaidOfTheNewest_isSaidOfNoOther() {
    RunnerSentence died = gone(3_600, KnownStatus.RUNNING_RECOVERY);
    RunnerSentence stopped = gone(60, KnownStatus.KILLED);

    assertThat(told(false, died, stopped))
        .containsExactly("quiet: no runner holds work; [at least 1 died → gone] at 13:14:30");
    assertThat(told(false, stopped, stopped))
        .containsExactly(
            "quiet: no runner holds work; none of the newest [2 that are gone → gone] died");
  }

  @Test
  void whatNeedsAttention_isToldAlone() {
    Finding silent = new Finding.NotKnown(Sentence.of("It cannot be read."));

    assertThat(
            new Deaths(List.of(gone(60, KnownStatus.RUNNING_RECOVERY)), true, NOW).beside(silent))
        .isEqualTo(silent);
  }
}
