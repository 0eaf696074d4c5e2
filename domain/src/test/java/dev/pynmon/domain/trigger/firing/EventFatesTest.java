package dev.pynmon.domain.trigger.firing;

import static dev.pynmon.domain.trigger.firing.Firings.CRON;
import static dev.pynmon.domain.trigger.firing.Firings.MAILED;
import static dev.pynmon.domain.trigger.firing.Firings.NOW;
import static dev.pynmon.domain.trigger.firing.Firings.PAID;
import static dev.pynmon.domain.trigger.firing.Firings.ago;
import static dev.pynmon.domain.trigger.firing.Firings.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventFatesTest {
  private static final String MET = "valid_condition_event#paid_context_event_paid_e";
  private static final Event PAYMENT =
      new Event(
          new EventId("e"),
          "paid",
          ago(300),
          Arguments.NONE,
          Emitter.UNKNOWN,
          List.of(PAID),
          List.of(),
          List.of(MET));
  private static final Trigger ONE = trigger("and", PAID);
  private static final TriggerRunId RUN = RunIds.of(ONE, MET);

  private static Optional<Consequence> of(
      Trigger trigger, Set<String> waiting, Set<TriggerRunId> ran, RunClaims claims) {
    return new EventFates(NOW, waiting, ran, claims)
        .of(PAYMENT, trigger, false)
        .map(EventFate::consequence);
  }

  private static RunClaims claims(Optional<Duration> kept) {
    return new RunClaims(Map.of(), true, kept);
  }

  @Test
  void whatRanOrWaits_isNotLost() {
    RunClaims none = claims(Optional.empty());
    assertThat(EventFates.expected(PAYMENT, ONE)).containsExactly(RUN);
    assertThat(of(ONE, Set.of(MET), Set.of(RUN), none)).contains(new Consequence.Ran());
    assertThat(of(ONE, Set.of(MET), Set.of(), none)).contains(new Consequence.Waits());
  }

  @Test
  void whatIsGone_isLost_asTheClaimTells() {
    RunClaims made = new RunClaims(Map.of(RUN, ago(200)), true, Optional.empty());
    assertThat(of(ONE, Set.of(), Set.of(), made)).contains(new Consequence.Claimed(ago(200)));
    assertThat(of(ONE, Set.of(), Set.of(), claims(Optional.empty())))
        .contains(new Consequence.NotClaimed());
    assertThat(of(ONE, Set.of(), Set.of(), claims(Optional.of(Duration.ofSeconds(60)))))
        .contains(new Consequence.Unknown());
  }

  @Test
  void triggerThatNeedsMore_orOther_losesNothing() {
    Trigger both = trigger("and", PAID, MAILED);
    assertThat(EventFates.expected(PAYMENT, both)).isEmpty();
    assertThat(of(both, Set.of(), Set.of(), RunClaims.UNKNOWN))
        .contains(new Consequence.NotAlone());
    assertThat(of(trigger("and", CRON), Set.of(), Set.of(), RunClaims.UNKNOWN)).isEmpty();
    assertThat(new EventFates(NOW, Set.of(), Set.of(), RunClaims.UNKNOWN).of(PAYMENT, both, true))
        .map(EventFate::consequence)
        .contains(new Consequence.Ran());
  }
}
