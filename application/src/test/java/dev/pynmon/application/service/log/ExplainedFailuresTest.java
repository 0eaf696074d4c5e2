package dev.pynmon.application.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.log.LoggedFailures;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.FailureFacts;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskActivity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainedFailuresTest extends LogScene {
  private static FailureGroup failed(String task, String message, int seconds) {
    Instant last = Instant.parse("2026-11-24T12:00:00Z").plusSeconds(seconds);
    TimeWindow hour = new TimeWindow(last.minusSeconds(3_600), last);
    List<Failure> failures =
        List.of(new Failure(new InvocationId("f1"), Optional.of(new TaskKey(task)), last));
    return FailureGroups.of(
            Failures.of(failures, hour, hour.from()),
            new FailureFacts(
                Map.of(new InvocationId("f1"), new FailureCause("Declined", message)), Map.of()))
        .getFirst();
  }

  private void failedLately(FailureGroup... groups) {
    TaskActivity activity =
        TaskActivity.of(
            List.of(),
            _ -> Optional.empty(),
            new TimeWindow(Instant.EPOCH, Instant.EPOCH),
            Instant.EPOCH);
    recent = Optional.of(new ActivityReport(activity, List.of(groups)));
  }

  private static String trace(String end) {
    return "EXCEPTION\nTraceback (most recent call last):\n  File \"a.py\", line 1, in f\n    g()\n"
        + end;
  }

  @Test
  void exception_leadsToTheFailuresThatAreLikeIt_ofItsTask() {
    FailureGroup charge = failed("shop.charge", "order 3: no", 10);
    failedLately(charge, failed("shop.ship", "order 3: no", 20), failed("shop.charge", "other", 5));

    LoggedFailures found =
        explain(
                "[TR(54f27cc1)"
                    + CHARGE
                    + ":shop.charge] "
                    + trace("shop.errors.Declined: order 948262: no"))
            .failures();

    assertThat(found.isKnown()).isTrue();
    assertThat(found.exceptions()).hasSize(1);
    assertThat(found.exceptions().getFirst())
        .returns("Declined", LoggedFailures.OfException::type)
        .returns("order 948262: no", LoggedFailures.OfException::message)
        .returns(1, LoggedFailures.OfException::times)
        .returns(List.of(charge), LoggedFailures.OfException::alike);
  }

  @Test
  void exceptionOfNoTask_isThatOfAny_andThoseOfAKindAreOne() {
    failedLately(failed("shop.charge", "order 3: no", 10), failed("shop.ship", "order 3: no", 20));

    LoggedFailures found =
        explain(trace("Declined: order 1: no"), trace("Declined: order 2: no")).failures();

    assertThat(found.exceptions()).hasSize(1);
    assertThat(found.exceptions().getFirst().times()).isEqualTo(2);
    assertThat(found.exceptions().getFirst().alike()).hasSize(2);
  }

  @Test
  void failuresThatOthersRaisedAgain_countOnce() {
    InvocationId charge = new InvocationId("c");
    InvocationId order = new InvocationId("o");
    FailureCause no = new FailureCause("Declined", "no");
    Instant last = Instant.parse("2026-11-24T12:00:00Z");
    TimeWindow hour = new TimeWindow(last.minusSeconds(3_600), last.plusSeconds(1));
    List<Failure> failures =
        List.of(
            new Failure(order, Optional.of(new TaskKey("shop.order")), last),
            new Failure(charge, Optional.of(new TaskKey("shop.charge")), last.minusSeconds(1)));
    failedLately(
        FailureGroups.of(
                Failures.of(failures, hour, hour.from()),
                new FailureFacts(Map.of(charge, no, order, no), Map.of(charge, order)))
            .toArray(FailureGroup[]::new));

    LoggedFailures found = explain(trace("Declined: no")).failures();

    assertThat(found.exceptions().getFirst().alike()).hasSize(2);
    assertThat(found.count()).isEqualTo(1);
  }

  @Test
  void exceptionOnOneLine_leadsThere_too() {
    FailureGroup charge = failed("shop.charge", "order 3: no", 10);
    failedLately(charge);

    LoggedFailures found = explain("giving up: shop.errors.Declined: order 7: no").failures();

    assertThat(found.exceptions())
        .singleElement()
        .returns(List.of(charge), LoggedFailures.OfException::alike);
  }

  @Test
  void whatFailedIsNotKnownYet_isSaid() {
    assertThat(explain(trace("Declined")).failures().isKnown()).isFalse();
    assertThat(explain("invocation:" + CHARGE).failures()).isEqualTo(LoggedFailures.NONE);
  }
}
