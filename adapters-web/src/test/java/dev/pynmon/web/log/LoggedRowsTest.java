package dev.pynmon.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogTally;
import dev.pynmon.application.port.in.log.LoggedFailures;
import dev.pynmon.application.port.in.log.LoggedFailures.OfException;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.FailureFacts;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.log.LogParser;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of the exceptions of a log. */
class LoggedRowsTest {
  private static final String MESSAGE = "card declined for order 5";

  private static ExplainedLog log(boolean isKnown, List<FailureGroup> alike) {
    return new ExplainedLog(
        Samples.APP,
        Samples.NOW,
        LogParser.parse("ERROR shop CardDeclined: " + MESSAGE),
        Map.of(),
        new LoggedFailures(
            Preset.WEEK, isKnown, List.of(new OfException("CardDeclined", MESSAGE, 1, alike))),
        new LogTally(Map.of(), Map.of()),
        Optional.empty(),
        Map.of());
  }

  private static List<NamedRow> rows(ExplainedLog log) {
    return LoggedRows.of(log, Samples.LINKS).getFirst().sectionRows();
  }

  @Test
  void whileFailuresAreCounted_thatIsSaid_andWhereTheyWillBe() {
    ExplainedLog log = log(false, List.of());

    assertThat(LogSentence.of(log))
        .isEqualTo(
            "The failures of the last week are being counted: explain it again in a moment.");
    assertThat(rows(log))
        .extracting(row -> row.namedHref().toString())
        .containsExactly("/failures/?time_range=1w&q=exception%3ACardDeclined");
  }

  @Test
  void failuresOfTheSameMessage_areOneClickAway() {
    InvocationId id = new InvocationId("f1");
    TimeWindow day = new TimeWindow(Samples.NOW.minusSeconds(86_400), Samples.NOW);
    List<FailureGroup> alike =
        FailureGroups.of(
            Failures.of(
                List.of(
                    new Failure(
                        id, Optional.of(new TaskKey("shop.charge")), day.to().minusSeconds(9))),
                day,
                day.from()),
            new FailureFacts(Map.of(id, new FailureCause("CardDeclined", MESSAGE)), Map.of()));

    ExplainedLog log = log(true, alike);
    assertThat(LogSentence.of(log))
        .isEqualTo("Its exceptions are those of 1 failure of the last week.");
    assertThat(rows(log)).hasSize(2);
    assertThat(rows(log).getLast().namedHref().toString())
        .isEqualTo(
            "/invocations/?status=FAILED&time_range=1w"
                + "&q=exception%3A%22card%20declined%20for%20order%205%22");
    assertThat(LogSentence.of(log(true, List.of())))
        .isEqualTo("No failure of the last week is like its exceptions.");
  }
}
