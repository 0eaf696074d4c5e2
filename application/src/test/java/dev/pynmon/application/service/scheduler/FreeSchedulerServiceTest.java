package dev.pynmon.application.service.scheduler;

import static dev.pynmon.application.service.rerun.RerunShop.OPAL;
import static dev.pynmon.application.service.rerun.RerunShop.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.rerun.RerunShop;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.orchestrator.DeadAfter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreeSchedulerServiceTest {
  private static final DeadAfter TEN =
      DeadAfter.configured(Duration.ofMinutes(10), "app info of shop");
  private static final SchedulerFreed FREED = new SchedulerFreed.Done(TEN);

  private RerunShop shop = RerunShop.ofDeadAfter("10.0");
  private final MarkedRuns marks = new MarkedRuns();
  private final Instant now = shop.monitor.time.instant();

  private Optional<Duration> given = Optional.empty();

  private SchedulerLook look() {
    return shop.scheduler(marks).look(SHOP, given);
  }

  private SchedulerFreed free(String run) {
    return shop.scheduler(marks).free(OPAL, SHOP, run, given);
  }

  private void marked(String runner, Duration ago) {
    shop.data.atomicRun("run", runner, now.minus(ago), Optional.empty());
  }

  private void beat(String runner, Duration ago) {
    shop.data.heartbeat(runner, now.minus(ago), Optional.empty());
  }

  @Test
  void nothingMarked_isFree() {
    assertThat(look()).isEqualTo(new SchedulerLook.Free());
    shop.data.atomicRun("done", "r", now.minusSeconds(9), Optional.of(now));
    assertThat(look()).isEqualTo(new SchedulerLook.Free());
    assertThat(free("done")).isEqualTo(new SchedulerFreed.Changed());
  }

  @Test
  void deadRunner_isProof() {
    marked("r", Duration.ofMinutes(11));
    beat("r", Duration.ofMinutes(11));
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.Stuck.class,
            stuck ->
                assertThat(stuck.proof())
                    .isEqualTo(
                        "Its runner gave its last sign of life 11 min ago, and after 10 min pynenc"
                            + " takes it for dead. So it is configured (app info of shop), unless"
                            + " the environment of the workers or a pyproject.toml of theirs says"
                            + " otherwise: neither is seen from here."));
    assertThat(free("another")).isEqualTo(new SchedulerFreed.Changed());
    assertThat(free("run")).isEqualTo(FREED);
    assertThat(look()).isEqualTo(new SchedulerLook.Free());
    assertThat(shop.audited().getFirst())
        .isEqualTo(
            "free atomic service, run run: freed: a runner is dead after 10 min, as is configured"
                + " (app info of shop)");
  }

  @Test
  void livingRunner_isNone_howeverLongItTakes() {
    marked("r", Duration.ofHours(20));
    beat("r", Duration.ofMinutes(9));
    assertThat(look()).isInstanceOf(SchedulerLook.Unproven.class);
    assertThat(free("run"))
        .isInstanceOfSatisfying(
            SchedulerFreed.NotProven.class,
            not -> assertThat(not.reason()).contains("left it behind"));
    assertThat(look()).isInstanceOf(SchedulerLook.Unproven.class);
  }

  @Test
  void overlongRun_isNone() {
    marked("r", Duration.ofMillis(600_500));
    beat("r", Duration.ofMillis(599_800));
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.Unproven.class,
            going -> assertThat(going.reason()).contains("still be at work"));
  }

  @Test
  void whatIsNotProven_saysWhenItCanBe() {
    marked("r", Duration.ofHours(20));
    beat("r", Duration.ofMinutes(9));
    String time = now.plus(Duration.ofMinutes(1)).toString();
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.Unproven.class,
            not ->
                assertThat(not.reason())
                    .endsWith(
                        " It can be proven from "
                            + time.substring(11, 19)
                            + " UTC on, if that runner gives no sign of life until then."));
  }

  @Test
  void youngRunOfAnUnknownRunner_isNoneEither() {
    marked("nobody", Duration.ofMinutes(4));
    assertThat(look()).isInstanceOf(SchedulerLook.Going.class);
  }

  @Test
  void youngRun_isNone() {
    marked("r", Duration.ofMinutes(4));
    beat("r", Duration.ofMinutes(12));
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.Going.class,
            going -> assertThat(going.reason()).contains("less than a cycle"));
  }

  @Test
  void unknownRunner_isProofOnceTheMarkStoodThatLong() {
    marked("nobody", Duration.ofMinutes(10));
    assertThat(look()).isInstanceOf(SchedulerLook.Unproven.class);
    shop.monitor.time.pass(Duration.ofSeconds(1));
    assertThat(look()).isInstanceOf(SchedulerLook.Stuck.class);
    assertThat(free("run")).isEqualTo(FREED);
  }

  @Test
  void markWithoutRecord_isProofOnceThisMonitorSawItThatLong() {
    shop.data.atomicRun("run", "", Instant.EPOCH, Optional.empty());
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.Unproven.class,
            going -> assertThat(going.reason()).contains("for 0 s only"));
    shop.monitor.time.pass(Duration.ofMinutes(10));
    assertThat(look()).isInstanceOf(SchedulerLook.Unproven.class);
    shop.monitor.time.pass(Duration.ofSeconds(1));
    othersBeat();
    assertThat(look()).isInstanceOf(SchedulerLook.Stuck.class);
  }

  private void othersBeat() {
    shop.data.heartbeat("runner", shop.monitor.time.instant(), Optional.empty());
  }

  @Test
  void markWithoutRecord_stoodWhenItRefusedAnother() {
    shop.data.atomicRun("run", "", Instant.EPOCH, Optional.empty());
    shop.data.refused("later", "run", now.minus(Duration.ofMinutes(9)));
    shop.data.refused("first", "run", now.minus(Duration.ofMinutes(11)));
    shop.data.refused("by another", "run2", now.minus(Duration.ofMinutes(30)));
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.Stuck.class,
            stuck -> assertThat(stuck.proof()).contains("the mark has stood for 11 min, longer"));
  }

  @Test
  void timeThatOnlyThisMonitorsClockTells_isNoProof() {
    marked("r", Duration.ofMinutes(1));
    beat("r", Duration.ofMinutes(1));
    shop.monitor.time.pass(Duration.ofMinutes(20));
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.Unproven.class,
            not -> assertThat(not.reason()).contains("But no runner gave a sign of life since"));
    othersBeat();
    assertThat(free("run")).isEqualTo(FREED);
  }

  @Test
  void signOfLifeFromTheFuture_isADoubtAboutTheClock() {
    marked("r", Duration.ofMinutes(11));
    shop.data.heartbeat("ahead", now.plus(Duration.ofSeconds(121)), Optional.empty());
    assertThat(free("run"))
        .isInstanceOfSatisfying(
            SchedulerFreed.NotProven.class,
            not -> assertThat(not.reason()).contains("one of the clocks is wrong"));
    shop.data
        .withoutRunners()
        .heartbeat("ahead", now.plus(Duration.ofSeconds(119)), Optional.empty());
    assertThat(free("run")).isEqualTo(FREED);
  }

  @Test
  void clockThatStandsStill_provesNothing() {
    marked("r", Duration.ofMinutes(11));
    shop.clock = Optional.of(Clock.fixed(now, ZoneOffset.UTC));
    assertThat(free("run"))
        .isInstanceOfSatisfying(
            SchedulerFreed.NotProven.class,
            not -> assertThat(not.reason()).contains("stands still (--now)"));
  }

  @Test
  void recordThatNamesNoTime_provesNoDefault() {
    shop = new RerunShop();
    marked("r", Duration.ofMinutes(11));
    beat("r", Duration.ofMinutes(11));
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.NeedsTime.class,
            asked ->
                assertThat(asked.reason()).contains("in a pyproject.toml is not seen from here"));
    assertThat(free("run")).isInstanceOf(SchedulerFreed.WrongTime.class);

    given = Optional.of(Duration.ofMinutes(60));
    assertThat(free("run")).isInstanceOf(SchedulerFreed.NotProven.class);
    given = Optional.of(Duration.ofMinutes(10));
    assertThat(free("run"))
        .isEqualTo(new SchedulerFreed.Done(DeadAfter.given(Duration.ofMinutes(10))));
  }

  @Test
  void configurationThatIsNotKnown_letsTheTimeBeAsked() {
    shop = RerunShop.ofUnknownConfiguration();
    marked("r", Duration.ofMinutes(8));
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.NeedsTime.class,
            asked ->
                assertThat(asked.reason())
                    .contains(
                        "the mark has stood for 8 min", "runner_considered_dead_after_minutes"));
    assertThat(free("run")).isInstanceOf(SchedulerFreed.WrongTime.class);
    assertThat(free("another")).isEqualTo(new SchedulerFreed.Changed());

    given = Optional.of(Duration.ofMinutes(9));
    assertThat(free("run")).isInstanceOf(SchedulerFreed.NotProven.class);
    given = Optional.of(Duration.ofSeconds(450));
    assertThat(free("run"))
        .isEqualTo(new SchedulerFreed.Done(DeadAfter.given(Duration.ofSeconds(450))));
    assertThat(shop.audited().getFirst())
        .isEqualTo(
            "free atomic service, run run: freed: a runner is dead after 450.0 s, as whoever did"
                + " this says");
  }

  @Test
  void signOfLifeWithinAMinute_isAliveByAnyTime() {
    shop = RerunShop.ofUnknownConfiguration();
    marked("r", Duration.ofHours(8));
    beat("r", Duration.ofSeconds(59));
    assertThat(look()).isInstanceOf(SchedulerLook.Going.class);
  }

  @Test
  void runnerThatCannotBeLookedFor_isNotTakenForDead() {
    marked("r".repeat(1_000), Duration.ofHours(8));
    assertThat(look()).isInstanceOf(SchedulerLook.Going.class);
  }

  @Test
  void longerTimeThanConfigured_isAccepted() {
    marked("r", Duration.ofMinutes(70));
    beat("r", Duration.ofMinutes(61));
    given = Optional.of(Duration.ofMinutes(62));
    assertThat(free("run")).isInstanceOf(SchedulerFreed.NotProven.class);
    given = Optional.of(Duration.ofMinutes(60));
    assertThat(look())
        .isInstanceOfSatisfying(
            SchedulerLook.Stuck.class,
            stuck -> assertThat(stuck.proof()).endsWith("That time was given by whoever asks."));
    assertThat(free("run"))
        .isEqualTo(new SchedulerFreed.Done(DeadAfter.given(Duration.ofMinutes(60))));
    assertThat(shop.audited().getFirst())
        .isEqualTo(
            "free atomic service, run run: freed: a runner is dead after 60 min, as whoever did"
                + " this says");
  }

  @Test
  void shorterTimeThanConfigured_isRefused() {
    marked("r", Duration.ofMinutes(11));
    given = Optional.of(Duration.ofMinutes(5));
    assertThat(look())
        .isEqualTo(
            new SchedulerLook.WrongTime(
                "A runner of this application is dead after 10 min, as is configured (app info of"
                    + " shop): a shorter time cannot be given."));
    assertThat(free("run")).isInstanceOf(SchedulerFreed.WrongTime.class);
    given = Optional.of(Duration.ofMinutes(10));
    assertThat(free("run")).isEqualTo(FREED);
  }

  @Test
  void markWithoutRecord_thatWasAnotherMeanwhile_isWaitedForAnew() {
    shop.data.atomicRun("run", "", Instant.EPOCH, Optional.empty());
    look();
    shop.monitor.time.pass(Duration.ofMinutes(9));
    shop.data.forgetsAtomicRuns();
    look();
    shop.data.atomicRun("run", "", Instant.EPOCH, Optional.empty());
    look();
    shop.monitor.time.pass(Duration.ofMinutes(9));
    assertThat(look()).isInstanceOf(SchedulerLook.Unproven.class);
  }

  @Test
  void onlyRead_isNotFreed() {
    marked("nobody", Duration.ofMinutes(11));
    shop.data.onlyRead();
    assertThat(free("run")).isInstanceOf(SchedulerFreed.OnlyRead.class);
  }

  @Test
  void whoMayNot_isRefused() {
    Actor viewer = new Actor("vic", Role.VIEWER, How.SESSION);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> shop.scheduler(marks).free(viewer, SHOP, "run", given));
  }
}
