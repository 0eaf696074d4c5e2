package dev.pynmon.domain.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriggerRunTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  private static Participant of(String source, String condition, int second) {
    return new Participant(
        "StatusContext",
        Optional.of(condition),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new InvocationId(source)),
        Optional.of(START.plusSeconds(second)),
        "");
  }

  private static Participant event() {
    return new Participant(
        "EventContext",
        Optional.of("event#paid"),
        Optional.empty(),
        Optional.of(new EventId("e")),
        Optional.empty(),
        Optional.of(START),
        "");
  }

  private static List<Participant> relevant(String logic, Participant... all) {
    return new TriggerRun(
            new TriggerRunId("r"),
            "trigger",
            Optional.empty(),
            logic,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(all),
            TriggerRun.ServedBy.NOBODY)
        .relevantParticipants();
  }

  @Test
  void relevantParticipants_ofAnd_areWithoutStaleSourcesOfTheSameConditions() {
    Participant stale = of("stale", "one", 1);
    Participant one = of("fresh", "one", 2);
    Participant two = of("fresh", "two", 3);
    Participant elsewhere = of("other", "three", 1);
    assertThat(relevant("and", stale, one, event(), two, elsewhere))
        .containsExactly(one, event(), two, elsewhere);
  }

  @Test
  void relevantParticipants_ofSeveralSources_areThoseOfTheOneThatMetMost_thenTheLatest() {
    Participant[] early = {of("b", "one", 1), of("b", "two", 1)};
    Participant[] late = {of("a", "one", 2), of("a", "two", 2)};
    Participant third = of("b", "three", 1);
    assertThat(relevant("AND", early[0], early[1], late[0], late[1])).containsExactly(late);
    assertThat(relevant("and", early[0], early[1], third, late[0], late[1]))
        .containsExactly(early[0], early[1], third);
    Participant[] sameTime = {of("a", "one", 1), of("a", "two", 1)};
    assertThat(relevant("and", sameTime[0], sameTime[1], early[0], early[1]))
        .containsExactly(early);
  }

  @Test
  void relevantParticipants_whereNobodyMetSeveral_areAll() {
    Participant[] all = {of("a", "one", 1), of("b", "one", 2), of("c", "two", 3), event()};
    assertThat(relevant("and", all)).containsExactly(all);
    assertThat(relevant("and", of("a", "one", 1), of("a", "one", 2))).hasSize(2);
  }

  @Test
  void relevantParticipants_ofOr_areAll() {
    Participant[] all = {of("stale", "one", 1), of("fresh", "one", 2), of("fresh", "two", 3)};
    assertThat(relevant("or", all)).containsExactly(all);
  }
}
