package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.scheduler.FreeSchedulerUseCase;
import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.application.port.in.scheduler.SchedulerLook;
import dev.pynmon.bootstrap.config.RepairConfig;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.DeadAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the shell says of freeing the scheduler, whatever becomes of it. */
class FreeSchedulerAnswersTest implements FreeSchedulerUseCase {
  private static final Instant NOW = Instant.parse("2026-11-24T14:45:10Z");
  private static final AtomicRun RUN =
      new AtomicRun("r-1", new RunnerId("runner-1"), NOW, Optional.empty(), "running", "");

  private static final DeadAfter TEN = DeadAfter.given(Duration.ofMinutes(10));

  private final TypedRepair repair = new TypedRepair();
  private SchedulerLook scheduler = new SchedulerLook.Free();
  private SchedulerFreed freed = new SchedulerFreed.Done(TEN);

  @Override
  public boolean offers(Actor actor, AppKey app) {
    return true;
  }

  @Override
  public SchedulerLook look(AppKey app, Optional<Duration> deadAfter) {
    assertThat(deadAfter).contains(TypedRepair.DEAD_AFTER);
    return scheduler;
  }

  @Override
  public SchedulerFreed free(Actor actor, AppKey app, String run, Optional<Duration> deadAfter) {
    assertThat(run).isEqualTo("r-1");
    assertThat(deadAfter).contains(TypedRepair.DEAD_AFTER);
    return freed;
  }

  private Typed free(boolean isDry, boolean isJson) {
    RepairConfig config = TypedRepair.config(isDry, Placement.OWN);
    return repair.typed(isJson, this, acting -> FreeSchedulerAction.run(config, acting));
  }

  @Test
  void stuckScheduler_isFreed_butNotByADryRun() {
    scheduler = new SchedulerLook.Stuck(RUN, "Its runner is dead.", TEN);

    assertThat(free(true, false))
        .isEqualTo(
            new Typed(
                0,
                """
                shop, scheduler stuck
                  run r-1 of runner runner-1
                  Its runner is dead.
                """,
                ""));
    assertThat(free(false, true).out())
        .endsWith(
            """
            {"app_id":"shop","scheduler":"freed","run":"r-1","runner":"runner-1",\
            "dead_after_minutes":10.0,"dead_after_source":"given","reason":"The run was ended. Its runner is dead."}
            """);
  }

  @Test
  void timeThatNothingTells_isAsked_andADryRunSaysSo() {
    scheduler = new SchedulerLook.NeedsTime(RUN, "It was silent for 20 min; give the time.");

    assertThat(free(true, false))
        .isEqualTo(
            new Typed(
                1,
                "shop, scheduler perhaps stuck\n  run r-1 of runner runner-1\n"
                    + "  It was silent for 20 min; give the time. Here that is --dead-after"
                    + " MINUTES.\n",
                ""));
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> free(false, false))
        .withMessage("--dead-after is missing. It was silent for 20 min; give the time.");
  }

  @Test
  void timeThatContradictsWhatIsKnown_isNotAccepted() {
    scheduler = new SchedulerLook.WrongTime("It is 10 min.");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> free(true, true))
        .withMessage("--dead-after is not accepted. It is 10 min.");
  }

  @Test
  void stuckSchedulerWithoutProof_isSaidSo_andLeft() {
    scheduler = new SchedulerLook.Unproven(RUN, "Its runner is alive.");
    assertThat(free(true, false))
        .isEqualTo(
            new Typed(
                1,
                "shop, scheduler stuck, not proven yet\n  run r-1 of runner runner-1\n"
                    + "  Its runner is alive.\n",
                ""));
    assertThat(free(false, true).out()).contains("\"scheduler\":\"unproven\"");
  }

  @Test
  void schedulerThatMayBeAtWork_isLeft_andThatEndsWithOne() {
    scheduler = new SchedulerLook.Going(RUN, "Its runner is alive.");
    assertThat(free(false, false))
        .isEqualTo(
            new Typed(
                1,
                "shop, scheduler going\n  run r-1 of runner runner-1\n  Its runner is alive.\n",
                ""));
    scheduler = new SchedulerLook.Untold("The orchestrator does not answer.");
    assertThat(free(false, true).code()).isEqualTo(1);
    scheduler = new SchedulerLook.Stuck(RUN, "Its runner is dead.", TEN);
    freed = new SchedulerFreed.NotProven("Its runner came back.");
    assertThat(free(false, false).code()).isEqualTo(1);
    freed = new SchedulerFreed.OnlyRead("The store is only ever read.");
    assertThat(free(false, false).code()).isEqualTo(1);
    freed = new SchedulerFreed.Changed();
    assertThat(free(false, false).code()).isZero();
  }
}
