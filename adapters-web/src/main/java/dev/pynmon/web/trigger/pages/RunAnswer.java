package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.trigger.TriggerRunDetail;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.life.LifeText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.triggermap.ConditionText;
import dev.pynmon.web.text.TimeText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Upon what a run of a trigger started what, and how that ended, in a sentence.
 *
 * @param run the run
 * @param detail what is around it
 */
record RunAnswer(TriggerRun run, TriggerRunDetail detail) {
  /** For example "cron *&#47;10 * * * * started shop.report." */
  String claim() {
    String task = run.task().map(key -> SafeText.name(key.value())).orElse("a task");
    String cause = upon();
    return (cause.isEmpty()
            ? "Something"
            : cause.substring(0, 1).toUpperCase(Locale.ROOT) + cause.substring(1))
        + (run.started().isPresent() ? " started " : " called ")
        + task
        + run.executedAt()
            .map(at -> " at " + TimeText.clock(at, detail.asOf()) + TimeText.zone(at))
            .orElse("")
        + ".";
  }

  private String upon() {
    List<Participant> parts = run.relevantParticipants();
    int more = parts.size() - 1;
    return parts.stream().findFirst().map(this::words).orElse("")
        + (more > 0 ? " and " + CountText.of(more, "other cause") + " together" : "");
  }

  private String words(Participant one) {
    return one.condition()
        .flatMap(id -> Optional.ofNullable(detail.conditions().get(id)))
        .flatMap(StoredCondition::readable)
        .map(Condition::what)
        .map(ConditionText::words)
        .or(one::condition)
        .map(SafeText::name)
        .orElse("");
  }

  /** How what it started ended. */
  String text() {
    if (run.started().isEmpty()) {
      return " No invocation is recorded of it.";
    }
    return started()
        .flatMap(row -> row.state().map(state -> ended(state.status().status(), row)))
        .orElse(" What became of that is not known any more.");
  }

  private String ended(InvocationStatus status, InvocationRow row) {
    boolean isFinal = status.known().filter(KnownStatus::isFinal).isPresent();
    return (isFinal ? " That ended as " : " That is ")
        + status.label()
        + (isFinal ? " after " : ", ")
        + LifeText.duration(row.life(detail.asOf()))
        + ".";
  }

  /** The colour of the answer. */
  String tone() {
    Optional<InvocationStatus> status =
        started().flatMap(InvocationRow::state).map(state -> state.status().status());
    return status.filter(each -> each == KnownStatus.FAILED).isPresent()
        ? "st-failed"
        : status.filter(each -> each == KnownStatus.SUCCESS).isPresent() ? "st-success" : "";
  }

  private Optional<InvocationRow> started() {
    return run.started().flatMap(id -> Optional.ofNullable(detail.invocations().get(id)));
  }
}
