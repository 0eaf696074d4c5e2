package dev.pynmon.web.trigger.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.domain.trigger.firing.Claim;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.NextDue;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.domain.trigger.firing.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiringViewTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:33:20Z");
  private static final Turn LATER = new Turn.Later(runner(5), NOW.plusSeconds(100), true);

  private static Heartbeat runner(int silent) {
    return new Heartbeat(
        new RunnerId("54f27cc1-c528-4fdb-8f4f-e901ff3c4991"),
        NOW.minusSeconds(900),
        NOW.minusSeconds(silent),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static FiringView view(Standing standing, Turn turn, Waiting.Known known) {
    Firing firing =
        new Firing(
            standing,
            Optional.empty(),
            List.of(),
            false,
            List.of(),
            turn,
            Duration.ofMinutes(5),
            known,
            Optional.of(NOW.minusSeconds(62)));
    return FiringView.of(firing, "no run kept", NOW);
  }

  private static FiringView view(Standing standing, Turn turn) {
    return view(standing, turn, Waiting.Known.ALL);
  }

  private static Standing met(int seconds) {
    return new Standing.Met(
        Optional.of(NOW.minusSeconds(seconds)), Optional.empty(), Optional.empty());
  }

  @Test
  void met_tellsSinceWhen_andWhoseTurnItIs() {
    FiringView view = view(met(120), LATER);

    assertThat(view.firingClaim())
        .isEqualTo("What it waits for is met since 14:31:20 UTC (2 m ago), and not used up yet.");
    assertThat(view.firingText())
        .isEqualTo(
            " Runner 54f27cc is the only one, and pynenc lets it begin in the first part of a cycle"
                + " only: the next begins at 14:35:00 UTC.");
    assertThat(view.firingTone()).isEmpty();
    assertThat(view.firingWord()).isEqualTo("met 2 m ago");
  }

  @Test
  void metLongAgo_isWrong_andARunnerThatIsSilentIsNamedSo() {
    FiringView view = view(met(700), new Turn.Now(runner(300), NOW.plusSeconds(10)));

    assertThat(view.firingTone()).isEqualTo("st-failed");
    assertThat(view.firingText())
        .isEqualTo(
            " Triggers are the turn of runner 54f27cc (last sign of life 5 m ago) now, which may"
                + " begin until 14:33:30 UTC.");
  }

  @Test
  void stuckService_isTheReason() {
    AtomicRun run =
        new AtomicRun(
            "8d5f3a6e",
            new RunnerId("54f27cc1-c528-4fdb-8f4f-e901ff3c4991"),
            NOW.minusSeconds(86_400),
            Optional.empty(),
            AtomicRun.RUNNING,
            "");
    StuckService stuck = new StuckService(run, StuckService.Why.RUNNER_SILENT, Optional.empty());
    FiringView view = view(new Standing.Stopped(Optional.empty()), new Turn.Stuck(stuck));

    assertThat(view.firingClaim())
        .isEqualTo("It cannot fire: the atomic service, which fires triggers, is stuck.");
    assertThat(view.firingText())
        .isEqualTo(
            " Run 8d5f3a6e of runner 54f27cc is marked as going on since 2026-11-23 14:33:20 UTC,"
                + " though its runner counts as dead: every other one is refused. Runs: no run"
                + " kept.");
  }

  @Test
  void whatIsNotKnown_isCalledSo() {
    assertThat(view(new Standing.Untold(new Absence.InThisVersion()), LATER).firingClaim())
        .isEqualTo("Whether it fired cannot be told: this pynenc keeps no runs of triggers.");
    assertThat(view(new Standing.NotMet(), LATER, Waiting.Known.LOOKED_FOR).firingText())
        .isEqualTo(" Runs: no run kept. Which conditions are met is being looked for still.");
    assertThat(view(new Standing.NotMet(), LATER, Waiting.Known.EARLIER).firingText())
        .endsWith(
            " Which conditions are met was looked for at 14:32:18 UTC (1 m ago): what was met"
                + " since is not known.");
    assertThat(view(new Standing.NotMet(), LATER, Waiting.Known.UNTOLD).firingText())
        .endsWith(" Which conditions are met is not known.");
    assertThat(view(new Standing.NotMet(), LATER, Waiting.Known.FIRST).firingText())
        .endsWith(" There is too much to look at all that waits.");
  }

  @Test
  void lost_isToldByTheClaim_orWithDoubt() {
    Instant found = NOW.minusSeconds(300);
    assertThat(view(new Standing.Lost("c", found, new Claim.Made(found)), LATER).firingText())
        .startsWith(" The run was claimed, but nothing is recorded of it");
    assertThat(view(new Standing.Lost("c", found, new Claim.None()), LATER).firingText())
        .startsWith(" No run was claimed:")
        .contains("unless this trigger was written down only after that");
    assertThat(view(new Standing.Lost("c", found, new Claim.Unknown()), LATER).firingText())
        .startsWith(
            " Whether a run was claimed cannot be told: this store keeps that for a minute.");
  }

  private static String next(NextDue next, boolean needsMore) {
    return FiringView.of(firing(next, needsMore), "no run kept", NOW).firingText();
  }

  private static Firing firing(NextDue next, boolean needsMore) {
    Upon upon =
        new Upon("c", Optional.empty(), List.of(), Optional.empty(), Optional.empty(), next);
    return new Firing(
        new Standing.NotMet(),
        Optional.empty(),
        List.of(upon),
        needsMore,
        List.of(),
        LATER,
        Duration.ofMinutes(5),
        Waiting.Known.ALL,
        Optional.empty());
  }

  @Test
  void whenItIsDueNext_isToldAsFarAsATimeStartsIt() {
    NextDue at = new NextDue.At(NOW.plusSeconds(60));
    assertThat(next(at, false)).isEqualTo(" Runs: no run kept. Next due 14:34:20 UTC.");
    assertThat(next(at, true)).isEqualTo(" Runs: no run kept. Its cron is due next 14:34:20 UTC.");
    assertThat(DueText.cell(firing(at, false))).isEqualTo("2026-11-24 14:34:20");
    assertThat(DueText.cell(firing(at, true))).isEqualTo("its cron 2026-11-24 14:34:20");
    assertThat(next(new NextDue.AtOnce(), false))
        .isEqualTo(
            " Runs: no run kept. Next due at the next look: it was not found due since it was"
                + " written down, and pynenc starts it at once then, whatever its expression says.");
    assertThat(next(new NextDue.Never(), false)).endsWith(" Its expression is never due.");
    assertThat(next(new NextDue.Unread(), false)).endsWith(": when it is due is not known.");
    assertThat(next(new NextDue.NoTime(), false)).isEqualTo(" Runs: no run kept.");
  }

  @Test
  void whatWaitsForNoTime_isNotWhatWasNotRead() {
    assertThat(DueText.none(upon(Optional.empty()))).isEqualTo("waits for no time");
    assertThat(DueText.none(upon(Optional.of(new UnreadCondition("c"))))).isEqualTo("not known");
  }

  private static Firing upon(Optional<StoredCondition> stored) {
    Upon upon =
        new Upon("c", stored, List.of(), Optional.empty(), Optional.empty(), new NextDue.NoTime());
    return new Firing(
        new Standing.NotMet(),
        Optional.empty(),
        List.of(upon),
        false,
        List.of(),
        LATER,
        Duration.ofMinutes(5),
        Waiting.Known.ALL,
        Optional.empty());
  }

  @Test
  void taskNowhere_isHostileTextLikeAnyOther() {
    assertThat(view(new Standing.Nowhere(new TaskKey("m.\u202eevil")), LATER).firingClaim())
        .startsWith("It has not fired: the code registers no task m.")
        .doesNotContain("\u202e");
  }
}
