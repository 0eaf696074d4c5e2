package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static dev.pynmon.domain.why.Said.ago;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.firing.Claim;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.NextDue;
import dev.pynmon.domain.trigger.firing.PassedTime;
import dev.pynmon.domain.trigger.firing.PassedTime.Outcome;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.domain.trigger.firing.Waiting;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronRuleTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Outcome NOBODY = new Outcome.NoRunner();

  private static Trigger trigger(String id) {
    return new Trigger(
        id, Optional.of(new TaskKey("shop.report")), "and", List.of("c"), Optional.empty());
  }

  /** With three due times, ten minutes apart, the newest so many seconds ago. */
  private static Firing firing(Standing standing, int secondsAgo, Outcome outcome) {
    return firing(standing, secondsAgo, outcome, new Turn.Nobody());
  }

  private static Firing firing(Standing standing, int secondsAgo, Outcome outcome, Turn turn) {
    List<PassedTime> passed =
        Stream.of(secondsAgo, secondsAgo + 600, secondsAgo + 1_200)
            .map(ago -> new PassedTime(ago(ago), ago(ago - 60), outcome))
            .toList();
    return firing(standing, passed, turn, "*/10 * * * *");
  }

  /** Upon each of these, of conditions c, c1, c2 and so on. */
  private static Firing firing(
      Standing standing, List<PassedTime> passed, Turn turn, String... crons) {
    List<Upon> upon =
        IntStream.range(0, crons.length)
            .mapToObj(at -> upon(at == 0 ? "c" : "c" + at, crons[at]))
            .toList();
    return new Firing(
        standing,
        Optional.empty(),
        upon,
        false,
        passed,
        turn,
        Duration.ofMinutes(5),
        Waiting.Known.ALL,
        Optional.empty());
  }

  private static Upon upon(String id, String cron) {
    return new Upon(
        id,
        Optional.of(new Condition(id, "", new TaskCondition.Cron(cron), "{}")),
        List.of(),
        Optional.empty(),
        Optional.of(ago(90_000)),
        new NextDue.NoTime());
  }

  private static Finding check(Firing... firings) {
    Map<StoredTrigger, Firing> all = new LinkedHashMap<>();
    for (Firing firing : firings) {
      all.put(trigger("t" + all.size()), firing);
    }
    return new CronRule(DAY, NOW).check(all, true);
  }

  @Test
  void missed_tellsTheTimesAndWhyTheNewestPassed() {
    Finding found = check(firing(new Standing.Missed(3), 270, new Outcome.NoTurn(2)));

    assertThat(Told.of(found))
        .containsExactly(
            "warning | 3 missed | Cron [*/10 * * * * → t0] of [shop.report] passed its last 3 times"
                + " without a run. | The newest was due at 14:10:00; runners were there, but it was"
                + " nobody's turn.");
    assertThat(Told.only(found).since())
        .as("the first after it was found due last")
        .contains(ago(89_670));
    assertThat(Told.only(found).page()).isEqualTo(new Subject.OfTrigger("t0"));
  }

  @Test
  void missedLongAgo_isNoNews() {
    assertThat(Told.of(check(firing(new Standing.Missed(3), 86_461, NOBODY))))
        .containsExactly("quiet: 1 cron");
  }

  @Test
  void whereNobodyLooksAfterTriggers_thatIsSaidOnce() {
    Firing stopped = firing(new Standing.Stopped(Optional.empty()), 270, NOBODY);

    assertThat(Told.of(check(stopped, stopped)))
        .containsExactly(
            "warning | 2 missed | 2 crons passed the last three times without a run: nobody looks"
                + " after triggers.");
    assertThat(Told.only(check(stopped)).since()).contains(ago(89_670));
    assertThat(
            Told.of(
                check(
                    firing(
                        new Standing.Stopped(Optional.empty()), 270, new Outcome.Found(ago(270))))))
        .as("a time that was found is not missed")
        .containsExactly("quiet: 1 cron");
  }

  @Test
  void whereTheSchedulerIsStuck_itBeganWithTheRunnerThatLeftIt() {
    RunnerId gone = new RunnerId("r9");
    AtomicRun run = new AtomicRun("run", gone, ago(5_000), Optional.empty(), AtomicRun.RUNNING, "");
    StuckService stuck = new StuckService(run, StuckService.Why.RUNNER_SILENT, Optional.empty());
    Firing firing =
        firing(new Standing.Stopped(Optional.empty()), 270, NOBODY, new Turn.Stuck(stuck));

    assertThat(Told.only(check(firing)).cause()).contains(gone);
  }

  @Test
  void runThatWasClaimedAndStartedNothing_isLost() {
    Standing claimed = new Standing.Lost("c", ago(200), new Claim.Made(ago(199)));
    Standing younger = new Standing.Lost("c", ago(200), new Claim.None());

    assertThat(Told.of(check(firing(claimed, 270, NOBODY))))
        .containsExactly(
            "warning | 1 lost | Cron [*/10 * * * * → t0] of [shop.report] was taken up, but started"
                + " nothing. | It was found due at 14:11:10. A runner claimed that run, and no"
                + " invocation of it is recorded. If it was needed, start the task by"
                + " hand.");
    assertThat(Told.of(check(firing(younger, 270, NOBODY)))).containsExactly("quiet: 1 cron");
    assertThat(
            Told.only(
                    check(
                        firing(
                            new Standing.Lost("c", ago(500), new Claim.Made(ago(499))),
                            270,
                            NOBODY)))
                .evidence()
                .toString())
        .as("due every ten minutes, five after which none is")
        .contains("outside its schedule");
  }

  @ParameterizedTest
  @CsvSource({
    "c, 0 3 * * *, true",
    "c1, */10 * * * *, false",
    "c2, 0 9 * * 1#1, false",
  })
  void lostRun_isOfTheCronThatWasFoundDue_ofWhichNothingIsSaidThatCannotBeRead(
      String condition, String cron, boolean isOfNoTime) {
    Standing lost = new Standing.Lost(condition, ago(200), new Claim.Made(ago(199)));
    Firing several =
        firing(lost, List.of(), new Turn.Nobody(), "0 3 * * *", "*/10 * * * *", "0 9 * * 1#1");

    Need need = Told.only(check(several));
    assertThat(need.claim().toString()).contains(cron);
    assertThat(need.evidence().toString().contains("outside its schedule")).isEqualTo(isOfNoTime);
  }

  @Test
  void lostRun_isToldOnTheSame_whileNobodyLooksAfterTriggers() {
    Standing.Lost lost = new Standing.Lost("c", ago(20_000), new Claim.Made(ago(19_999)));
    Finding before = check(firing(lost, 270, NOBODY));
    Finding meanwhile = check(firing(new Standing.Stopped(Optional.of(lost)), 270, NOBODY));

    assertThat(Told.of(meanwhile))
        .containsExactly(
            Told.of(before).getFirst(),
            "warning | 1 missed | 1 cron passed the last three times without a run: nobody looks"
                + " after triggers.");
  }

  @Test
  void switchedOff_isTold() {
    assertThat(Told.of(check(firing(new Standing.SwitchedOff(), 270, NOBODY))))
        .containsExactly(
            "warning | 1 off | Cron [*/10 * * * * → t0] of [shop.report] is switched off. | The"
                + " application is configured to look for no times (enable_scheduler).");
  }

  @Test
  void fired_isQuiet() {
    assertThat(Told.of(check(firing(new Standing.NotMet(), 270, NOBODY))))
        .containsExactly("quiet: 1 cron");
    assertThat(Told.of(new CronRule(DAY, NOW).check(Map.of(), false)))
        .containsExactly("quiet: 0 crons among the triggers that were read; there are more");
  }
}
