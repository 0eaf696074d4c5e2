package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static dev.pynmon.domain.why.Said.ago;
import static dev.pynmon.domain.why.Said.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.attention.ClockReading.FastClock;
import dev.pynmon.domain.attention.ClockReading.SlowClock;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.why.Offer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules for what is searched elsewhere: stranded ones, lost arguments, clocks. */
class FoundRulesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN = Duration.ofSeconds(10);

  @Test
  void stranded_areToldByTaskWithTheOldest() {
    Finding found =
        StrandedRule.check(
            List.of(
                state("a", KnownStatus.REGISTERED, 120),
                state("b", KnownStatus.REGISTERED, 1_579),
                state("young", KnownStatus.REGISTERED, 60)),
            true,
            MINUTE,
            NOW);

    assertThat(Told.of(found))
        .containsExactly(
            "trouble | 2 stranded | 2 invocations are to run, but no queue holds a message for"
                + " them: no runner ever takes them. | 2 of [shop.charge]. All queues were"
                + " searched, twice; nobody waits for them. The oldest is [b], registered by"
                + " [r1].");
    assertThat(Told.only(found).since()).contains(ago(1_579));
    assertThat(Told.only(found).offers()).containsExactly(Offer.RECOVER);
  }

  @Test
  void nothingStranded_isQuiet() {
    assertThat(Told.of(StrandedRule.check(List.of(), true, MINUTE, NOW)))
        .containsExactly("quiet: all that is to run has a message");
    assertThat(Told.of(StrandedRule.check(List.of(), false, MINUTE, NOW)))
        .containsExactly("quiet: of the newest that are to run each has a message");
  }

  @Test
  void lostArguments_tellHowManyWereLookedAt() {
    assertThat(
            Told.of(
                LostArgumentsRule.check(
                    List.of(state("a", KnownStatus.REGISTERED, 60)), 200, false)))
        .containsExactly(
            "trouble | 1 unresolvable | At least 1 invocation has arguments that nobody can"
                + " resolve. | The client data store does not have them: a runner that takes it"
                + " ends. It is [shop.charge] [a]; looked at: the newest 200 unfinished"
                + " invocations.");
    assertThat(Told.of(LostArgumentsRule.check(List.of(), 7, true)))
        .containsExactly("quiet: 7 unfinished invocations");
  }

  private static List<String> clocks(int hosts, List<FastClock> ahead, List<SlowClock> behind) {
    return Told.of(ClockRule.check(new ClockReading(ahead, behind, hosts), TEN));
  }

  @Test
  void clockAhead_isNamedWithHowFar() {
    assertThat(clocks(2, List.of(new FastClock("host-b", Duration.ofSeconds(72))), List.of()))
        .containsExactly(
            "warning | 1 off | The clock of host-b is 1m12s ahead of this monitor's. | A sign of"
                + " life or a change from there is dated so.");
  }

  @Test
  void allAhead_isThisMonitorsClock() {
    List<FastClock> both =
        List.of(
            new FastClock("a", Duration.ofSeconds(70)), new FastClock("b", Duration.ofSeconds(72)));

    assertThat(clocks(2, both, List.of()))
        .containsExactly(
            "warning | 1 off | All 2 hosts are ahead of this monitor's clock, by 1m10s at least. |"
                + " The clock of this monitor is likely to be behind.");
  }

  @Test
  void clockBehind_isToldByWhatCameBeforeItsCause() {
    assertThat(clocks(2, List.of(), List.of(new SlowClock("b", "a", Duration.ofSeconds(11)))))
        .containsExactly(
            "warning | 1 off | The clock of b is at least 11s behind that of a. | By their dates it"
                + " took something before that was registered.");
  }

  @Test
  void smallDifference_isQuietWithTheWidest() {
    assertThat(clocks(2, List.of(new FastClock("b", Duration.ofMillis(41))), List.of()))
        .containsExactly("quiet: 2 hosts, widest difference 0.041s");
    assertThat(clocks(1, List.of(), List.of()))
        .containsExactly("quiet: 1 host, no difference seen");
    assertThat(clocks(0, List.of(), List.of()))
        .containsExactly("quiet: no host was heard of lately");
  }
}
