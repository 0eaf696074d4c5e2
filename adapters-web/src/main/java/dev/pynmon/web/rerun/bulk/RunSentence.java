package dev.pynmon.web.rerun.bulk;

import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import java.time.Instant;
import java.util.Optional;

/**
 * How a run of many stands.
 *
 * @param tone gives it its colour
 * @param claim the answer in a few words
 * @param text the rest of it
 */
record RunSentence(String tone, String claim, String text) {
  static RunSentence of(BulkReport run, RunNow now, Instant asOf) {
    return switch (run.state()) {
      case BulkState.Going _ when !now.fates().isTold() ->
          new RunSentence(
              "st-pending",
              "The store does not answer, after " + share(run.counts()) + ".",
              "It is asked again; if it stays silent, this ends after about half a minute and can be"
                  + " resumed.");
      case BulkState.Going _ ->
          new RunSentence(
              "st-running",
              share(run.counts()) + " dealt with.",
              "Goes on with " + BulkText.pace(run.order(), run.counts().open()) + ".");
      case BulkState.Awaiting awaiting ->
          new RunSentence(
              "st-running",
              "The first goes alone.",
              "Its outcome is awaited since "
                  + TimeText.clock(awaiting.since(), asOf)
                  + TimeText.zone(awaiting.since())
                  + ", before the other "
                  + CountText.of(run.counts().open())
                  + " are begun.");
      case BulkState.Asking asking ->
          new RunSentence(
              "st-failed",
              "The first did not succeed, so nothing else was begun.",
              BulkText.sentence(asking.why())
                  + now.raised()
                      .map(what -> " It raised " + BulkText.sentence(what) + ".")
                      .orElse("")
                  + (hasEnded(now.fates())
                      ? ""
                      : " Should it succeed after all, the others are begun without a word."));
      case BulkState.Paused paused ->
          new RunSentence(
              "st-pending",
              "It waits.",
              by(paused.by(), "Paused") + " After " + share(run.counts()) + ".");
      case BulkState.Ended ended -> of(run, ended, now, asOf);
    };
  }

  /** What has ended stays as it is. */
  private static boolean hasEnded(BulkFates first) {
    return !first.counts().isEmpty()
        && first.counts().keySet().stream().allMatch(InvocationStatus::isFinal);
  }

  private static RunSentence of(BulkReport run, BulkState.Ended ended, RunNow now, Instant asOf) {
    return switch (ended) {
      case BulkState.Complete complete ->
          new RunSentence(
              mark(complete, now),
              now.bad().isEmpty() ? "Done." : "Done, but " + now.bad() + ".",
              BulkText.counts(run.counts()) + "." + went(now));
      case BulkState.Stopped stopped -> halfWay("st-pending", run, by(stopped.by(), "Stopped"));
      case BulkState.Failed failed ->
          halfWay("st-failed", run, BulkText.sentence(failed.fault().problem()));
      case BulkState.Abandoned abandoned ->
          halfWay(
              "st-pending",
              run,
              "The monitor that worked on it ended, after "
                  + TimeText.clock(abandoned.at(), asOf)
                  + TimeText.zone(abandoned.at())
                  + ": nobody runs it now.");
    };
  }

  /** Done is not yet good: how what was registered went is what somebody wants to know. */
  private static String went(RunNow now) {
    if (!now.fates().isTold()) {
      return " How it went is not known now: the store does not answer.";
    }
    return now.words().isEmpty() ? "" : " What was registered is now: " + now.words() + ".";
  }

  private static String by(Optional<String> name, String done) {
    return name.map(who -> done + " by " + WhoText.of(who) + ".")
        .orElse(done + "; by whom is not known.");
  }

  private static RunSentence halfWay(String tone, BulkReport run, String why) {
    return new RunSentence(tone, "Ended half-way, after " + share(run.counts()) + ".", why);
  }

  private static String share(BulkCounts counts) {
    return CountText.of(counts.settled()) + " of " + CountText.of(counts.total());
  }

  /** What colours it, in lists. */
  static String mark(BulkState state, RunNow now) {
    if (state instanceof BulkState.Complete && !now.fates().isTold()) {
      return "st-unknown";
    }
    return now.bad().isEmpty() || !(state instanceof BulkState.Complete)
        ? mark(state)
        : "st-failed";
  }

  private static String mark(BulkState state) {
    return switch (state) {
      case BulkState.Going _, BulkState.Awaiting _ -> "st-running";
      case BulkState.Asking _ -> "st-failed";
      case BulkState.Paused _ -> "st-paused";
      case BulkState.Complete _ -> "st-success";
      case BulkState.Stopped _ -> "st-pending";
      case BulkState.Failed _ -> "st-failed";
      case BulkState.Abandoned _ -> "st-pending";
    };
  }

  /** The state in a word or two, for lists. */
  static String brief(BulkState state, RunNow now) {
    return state instanceof BulkState.Complete && !now.bad().isEmpty()
        ? "done, " + now.bad()
        : brief(state);
  }

  /** The same without how it went. */
  static String brief(BulkState state) {
    return switch (state) {
      case BulkState.Going _ -> "goes on";
      case BulkState.Awaiting _ -> "waits for the first";
      case BulkState.Asking _ -> "asks: the first did not succeed";
      case BulkState.Paused _ -> "paused";
      case BulkState.Complete _ -> "done";
      case BulkState.Stopped _ -> "stopped half-way";
      case BulkState.Failed _ -> "failed half-way";
      case BulkState.Abandoned _ -> "broken off half-way";
    };
  }
}
