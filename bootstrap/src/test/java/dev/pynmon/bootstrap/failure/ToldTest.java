package dev.pynmon.bootstrap.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureFacts;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.FailureGroups;
import dev.pynmon.domain.failure.Failures;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ToldTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final TimeWindow HOUR = new TimeWindow(NOON.minusSeconds(3_600), NOON);

  private static Told told(boolean isPast) {
    return told(isPast, Optional.empty());
  }

  private static Told told(boolean isPast, Optional<Instant> searchedBackTo) {
    List<Failure> paused = List.of(failed(60), failed(3_000));
    List<FailureGroup> groups =
        FailureGroups.of(
            new Failures(HOUR, Instant.EPOCH, paused), new FailureFacts(Map.of(), Map.of()));
    return new Told(
        HOUR,
        2,
        "",
        groups,
        isPast,
        OptionalLong.empty(),
        Optional.of(HOUR.to()),
        searchedBackTo,
        searchedBackTo.isEmpty(),
        Optional.empty());
  }

  private static Failure failed(int secondsAgo) {
    return new Failure(
        new InvocationId("i" + secondsAgo), Optional.empty(), NOON.minusSeconds(secondsAgo));
  }

  private static String text(Told told) {
    StringWriter out = new StringWriter();
    new FailuresText(told, new Console(new PrintWriter(out), new PrintWriter(new StringWriter())))
        .print("shop");
    return out.toString();
  }

  private static String looked(Told told) {
    StringWriter complaints = new StringWriter();
    new FailuresText(
            told, new Console(new PrintWriter(new StringWriter()), new PrintWriter(complaints)))
        .print("shop");
    return complaints.toString();
  }

  @Test
  void whereItEndedEarly_theMomentThatLooksFurtherBack_leavesNothingOut() {
    assertThat(looked(told(true, Optional.of(NOON.minusMillis(300)))))
        .contains("back to 2026-11-24T11:59:59Z; --until 2026-11-24T11:59:59.700Z looks further");
  }

  @Test
  void whatHadBeenQuiet_failsAgain_butNotInATimeThatIsOver() {
    assertThat(FailuresJson.of("shop", told(false)))
        .contains("\"is_new\":false,\"is_quiet\":false,\"again_since\":\"2026-11-24T11:59:00Z\",");
    assertThat(FailuresJson.of("shop", told(true))).contains("\"again_since\":null");
    assertThat(text(told(false))).contains("    again since 2026-11-24T11:59:00Z, first ");
    assertThat(text(told(true))).doesNotContain("again");
  }
}
