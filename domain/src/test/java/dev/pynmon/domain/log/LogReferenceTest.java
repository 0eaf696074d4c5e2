package dev.pynmon.domain.log;

import static dev.pynmon.domain.log.Logs.ID;
import static dev.pynmon.domain.log.Logs.OTHER;
import static dev.pynmon.domain.log.Logs.START;
import static dev.pynmon.domain.log.Logs.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviours 39 and 61: what entries name. */
class LogReferenceTest {
  @ParameterizedTest
  @EnumSource(ReferenceKind.class)
  void behaviour39_everyKind_isFound(ReferenceKind kind) {
    assertThat(names(START + "x " + kind.word() + ":" + ID + " y"))
        .containsExactly(kind.word() + ":" + ID);
  }

  @Test
  void behaviour39_repeats_areToldOnce() {
    assertThat(names(START + "[TR(a)] runner:a task:s.t task:s.t worker:a"))
        .containsExactly("runner:a", "task:s.t", "worker:a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invocation",
        "runner",
        "worker",
        "workflow",
        "event",
        "trigger",
        "trigger-run",
        "condition",
        "valid-condition",
        "source-invocation",
        "triggered-invocation"
      })
  void behaviour39_lists_areManyReferences(String word) {
    assertThat(names(START + word + "s:[" + ID + ", " + OTHER + ",x.1]"))
        .containsExactly(word + ":" + ID, word + ":" + OTHER, word + ":x.1");
  }

  @Test
  void behaviour61_idsOfConditions_areWhole() {
    assertThat(
            names(
                START
                    + "trigger.condition.matched condition:event#order.received#static_no_args "
                    + "valid-condition:valid_condition_event#o.r#static_context_event_o.r_"
                    + ID
                    + " context:EventContext event:"
                    + ID
                    + " code:o.r"))
        .containsExactly(
            "condition:event#order.received#static_no_args",
            "valid-condition:valid_condition_event#o.r#static_context_event_o.r_" + ID,
            "context:EventContext",
            "event:" + ID);
  }

  @Test
  void behaviour61_cron_keepsItsFiveFields() {
    assertThat(names(START + "condition:cron_0 3 * * 1-5 timestamp:2026-11-24T14:44:07+00:00"))
        .containsExactly("condition:cron_0 3 * * 1-5");
    assertThat(names(START + "conditions:[cron_*/5 * * * 1,3,5,cron_0,30 * * * *,event#x_y]"))
        .containsExactly(
            "condition:cron_*/5 * * * 1,3,5", "condition:cron_0,30 * * * *", "condition:event#x_y");
    assertThat(
            names(
                START
                    + "valid-condition:valid_condition_cron_* * * * *_context_cron_"
                    + "2026-11-24T14:45:12.651162+00:00 context:CronContext"))
        .containsExactly(
            "valid-condition:valid_condition_cron_* * * * *_context_cron_"
                + "2026-11-24T14:45:12.651162+00:00",
            "context:CronContext");
  }

  @ParameterizedTest
  @CsvSource({
    "'task:a.b.', task:a.b",
    "'see task:a.b: it', task:a.b",
    "'invocation:cc6c0e34-…', invocation:cc6c0e34",
    "'invocation:cc6c0e34... done', invocation:cc6c0e34",
    "'(runner:ThreadRunner(434af2c1) pid:1)', runner:434af2c1",
    "'current-owner-runner:ExternalRunner@vm-9888', current-owner-runner:ExternalRunner@vm-9888",
    "'{\"task\":1} task:日本.タスク', task:日本.タスク",
  })
  void value_endsWhereItsIdEnds(String message, String name) {
    assertThat(names(START + message)).containsExactly(name);
  }

  @Test
  void wholeId_doesNotSwallowWhatFollows() {
    assertThat(names(START + "STOPPING runner:" + ID + "... event:" + OTHER + ": x"))
        .containsExactly("runner:" + ID, "event:" + OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mytask:a.b", "x_task:a.b", "task: a.b", "task:", "Task:a.b"})
  void wordThatIsNoKind_namesNothing(String message) {
    assertThat(names(START + message)).isEmpty();
  }

  @Test
  void partOfAnId_isToldApart() {
    assertThat(new LogReference(ReferenceKind.RUNNER, "1829f97b").isPart()).isTrue();
    assertThat(new LogReference(ReferenceKind.RUNNER, ID).isPart()).isFalse();
    assertThat(new LogReference(ReferenceKind.TRIGGER_RUN, ID).isPart()).isTrue();
    assertThat(new LogReference(ReferenceKind.TASK, "abcdef").isPart()).isFalse();
    assertThat(new LogReference(ReferenceKind.EVENT, "ExternalRunner@x").isPart()).isFalse();
  }
}
