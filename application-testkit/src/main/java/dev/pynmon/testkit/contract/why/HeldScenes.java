package dev.pynmon.testkit.contract.why;

import static dev.pynmon.testkit.contract.why.Scene.DEAD;
import static dev.pynmon.testkit.contract.why.Scene.MAIN;
import static dev.pynmon.testkit.contract.why.Scene.ago;
import static dev.pynmon.testkit.contract.why.Scene.message;
import static dev.pynmon.testkit.contract.why.Scene.registered;
import static dev.pynmon.testkit.contract.why.Scene.running;
import static dev.pynmon.testkit.scenario.ARunner.aRunnerWithId;
import static dev.pynmon.testkit.scenario.AServiceRun.aServiceRun;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.PynencText;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What a runner has or had, and what it waits for. */
final class HeldScenes {
  private HeldScenes() {}

  static List<Scene> all() {
    return List.of(
        whatARunnerTook(),
        whereTheSchedulerIsStuck(),
        whatRuns(),
        whatWaitsForOthers(),
        whatIsBetweenStatuses());
  }

  private static Scene whatARunnerTook() {
    Scene shop = Scene.of("what a runner took is begun soon, or recovered");
    AnInvocation taken = registered("taken", 10).by(MAIN).at(ago(3)).pending();
    AnInvocation late = registered("late", 100).by(MAIN).at(ago(60)).pending();
    return shop.says(
            taken,
            "taken: Taken by main at 11:59:57, 3 s ago, and not begun yet; that runner was "
                + "last heard of 5 s ago.")
        .says(
            late,
            "pending_too_long: Taken by main at 11:59:00, 60 s ago, and not begun yet; that "
                + "runner was last heard of 5 s ago; longer than the configured 5 s; recovery is "
                + "due at the next */5 * * * *, 12:05:00.");
  }

  private static Scene whereTheSchedulerIsStuck() {
    Scene shop = Scene.of("where the scheduler is stuck");
    shop.scenario().with(aServiceRun().by(DEAD).startedAt(ago(3_600)));
    AnInvocation kept = registered("kept", 100).by(MAIN).at(ago(60)).pending();

    return shop.says(
        kept,
        "pending_too_long: Taken by main at 11:59:00, 60 s ago, and not begun yet; that "
            + "runner was last heard of 5 s ago; longer than the configured 5 s; recovery does "
            + "not come, since the scheduler is stuck for 3600 s.");
  }

  private static Scene whatRuns() {
    Scene shop = Scene.of("what runs is judged by its task and by its runner");
    AnInvocation alone = running("alone", 65, MAIN);
    AnInvocation slow = running("slow", 65, MAIN);
    AnInvocation usual = running("usual", 9, MAIN).of("shop.slow");
    AnInvocation gone = running("gone", 4_000, DEAD);
    AnInvocation unheard = running("unheard", 300, aRunnerWithId("nobody"));
    shop.scenario().with(IntStream.range(0, 5).mapToObj(HeldScenes::ranTenSeconds).toList());

    return shop.says(
            alone,
            "running: Has run 65 s on main, since 11:58:55; of its task no other run ended "
                + "in the last day.")
        .says(
            slow,
            "slow: Has run 65 s on main, since 11:58:55; 6 times as long as ever: the "
                + "longest of 5 runs took 10 s.")
        .says(
            usual,
            "running: Has run 9 s on main, since 11:59:51; that is usual: half of its task's "
                + "runs take up to 10 s, 95 of 100 up to 10 s.")
        .says(
            gone,
            "runner_gone: The attempt is dead: its runner dead was last heard of 3600 s ago; "
                + "recovery is due at the next */15 * * * *, 12:15:00; so far it did not come.")
        .says(
            unheard,
            "runner_gone: The attempt is dead: its runner nobody never gave a sign of life; "
                + "recovery is due at the next */15 * * * *, 12:15:00.");
  }

  private static Scene whatWaitsForOthers() {
    Scene shop = Scene.of("what waits for others is led down to the last, or round a circle");
    AnInvocation parent = running("parent", 300, MAIN).then(KnownStatus.PAUSED);
    AnInvocation middle = running("middle", 200, MAIN);
    AnInvocation last = registered("last", 100);
    AnInvocation hen = running("hen", 300, MAIN);
    AnInvocation egg = running("egg", 200, MAIN);
    AnInvocation idle = running("idle", 300, MAIN).at(ago(90)).then(KnownStatus.PAUSED);
    AnInvocation lost = running("lost", 4_000, DEAD).then(KnownStatus.PAUSED);
    shop.scenario().waits(parent, middle).waits(middle, last).with(message(last, "bulk"));
    shop.scenario().waits(hen, egg).waits(egg, hen);

    return shop.says(
            parent,
            "waits_for_others: Waits for middle, which waits for last. shop.last last: Has "
                + "waited 100 s in bulk, first of 1, before those that nobody waits for; 1 runner "
                + "takes from bulk and holds work.")
        .says(
            middle,
            "waits_for_others: Waits for last. shop.last last: Has waited 100 s in bulk, "
                + "first of 1, before those that nobody waits for; 1 runner takes from bulk and "
                + "holds work.")
        .says(
            last,
            "in_queue: Has waited 100 s in bulk, first of 1, before those that nobody waits "
                + "for; 1 runner takes from bulk and holds work.")
        .says(
            hen,
            "waits_in_circle: Waits for what waits for it: hen waits for egg waits for hen: "
                + "nobody in this circle ends.")
        .says(
            egg,
            "waits_in_circle: Waits for what waits for it: egg waits for hen waits for egg: "
                + "nobody in this circle ends.")
        .says(
            idle,
            "paused: Paused for 90 s by main, which was last heard of 5 s ago; it waits for "
                + "nobody any more: its runner lets it go on next.")
        .says(
            lost,
            "nobody_moves_it: The attempt is dead: its runner dead was last heard of 3600 s "
                + "ago; pynenc never recovers what is paused: nobody moves it on. It can be run "
                + "again.");
  }

  private static Scene whatIsBetweenStatuses() {
    Scene shop = Scene.of("what is between statuses or went its way");
    AnInvocation moving = running("moving", 300, MAIN).at(ago(30)).then(KnownStatus.KILLED);
    AnInvocation left = running("left", 900, MAIN).at(ago(300)).then(KnownStatus.RUNNING_RECOVERY);
    AnInvocation strange = registered("strange", 200).at(ago(90)).then(new UnknownStatus("asleep"));
    AnInvocation purged = running("purged", 300, MAIN).unknownToOrchestrator();
    AnInvocation refused =
        registered("refused", 200).at(ago(90)).then(KnownStatus.CONCURRENCY_CONTROLLED_FINAL);
    AnInvocation done = running("done", 300, MAIN).at(ago(90)).then(KnownStatus.SUCCESS);
    AnInvocation failed = raised("failed", PynencText.exception("ValueError", "no card"));
    AnInvocation damaged = raised("damaged", "?");
    AnInvocation silent = running("silent", 300, MAIN).at(ago(90)).then(KnownStatus.FAILED);

    return shop.says(
            moving,
            "moving_on: Killed with its runner 30 s ago; it is put back into its queue next.")
        .says(
            left,
            "nobody_moves_it: Taken from its runner by recovery 300 s ago, and never put "
                + "back into its queue: pynenc will not move it on. It can be run again.")
        .says(
            strange,
            "strange_status: Its status is one that no pynenc known here writes, for 90 s: "
                + "what comes next nobody can tell.")
        .says(
            purged,
            "no_status: The orchestrator knows nothing of it: it was purged there, or never "
                + "registered.")
        .says(
            refused,
            "refused: Refused by concurrency control 90 s ago, at 11:58:30, without having "
                + "run: another one of its task was pending or running, and the options of the "
                + "task do not let it wait for that.")
        .says(done, "succeeded: Succeeded 90 s ago, at 11:58:30; it ran for 210 s.")
        .says(failed, "failed: Failed 90 s ago, at 11:58:30; it ran for 210 s: ValueError: no card")
        .says(
            damaged,
            "failed: Failed 90 s ago, at 11:58:30; it ran for 210 s; the message of what it "
                + "raised cannot be read: unknown exception")
        .says(
            silent,
            "failed: Failed 90 s ago, at 11:58:30; it ran for 210 s; no exception of it is "
                + "stored.");
  }

  private static AnInvocation raised(String id, String text) {
    return running(id, 300, MAIN).at(ago(90)).withException(text).then(KnownStatus.FAILED);
  }

  private static AnInvocation ranTenSeconds(int number) {
    return running("ran" + number, 1_000 + number, MAIN)
        .of("shop.slow")
        .after(Duration.ofSeconds(10))
        .then(KnownStatus.SUCCESS);
  }
}
