package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Claim;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.domain.trigger.firing.Waiting;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.triggermap.ConditionText;
import dev.pynmon.web.text.AbsenceText;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * Whether a trigger fired, in words.
 *
 * @param firing what is known of that
 * @param never what is said where no run is known
 * @param times puts times into words
 */
record FiringWords(Firing firing, String never, TurnWords times) {
  private static final int MOST = 5;
  private static final String AGAIN =
      " What met a condition is kept until every trigger upon it fired: another one waits for more,"
          + " or firing fails before the end. Meanwhile it starts its task again upon the same, once"
          + " a minute at most, and only the last of these runs is recorded.";

  /** One sentence. */
  String claim() {
    return switch (firing.standing()) {
      case Standing.Damaged damaged ->
          "Its record cannot be read: " + SafeText.name(damaged.damage().problem()) + ".";
      case Standing.Baseless _ -> "Nothing fires it: no condition of it is found.";
      case Standing.Nowhere nowhere ->
          "It has not fired: the code registers no task "
              + SafeText.name(nowhere.task().value())
              + ".";
      case Standing.Unlooked _ ->
          "It cannot fire: pynenc compares no composite condition with what happens.";
      case Standing.Again again ->
          fired(again.last()) + " It will again: what it fired upon is kept.";
      case Standing.Met met ->
          "What it waits for is met"
              + met.since().map(at -> " since " + times.past(at)).orElse("")
              + ", and not used up yet"
              + (isStopped() ? ": " + TurnWords.claim(firing.turn()) : "")
              + ".";
      case Standing.Partly partly ->
          "It needs all of "
              + partly.needed()
              + " conditions, and "
              + partly.met()
              + (partly.met() == 1 ? " is" : " are")
              + " met: "
              + missing()
              + (partly.needed() - partly.met() == 1 ? " is" : " are")
              + " missing.";
      case Standing.SwitchedOff _ ->
          "It waits for a time, and the record of the application says that nobody looks for any:"
              + " enable_scheduler is false.";
      case Standing.Stopped _ -> "It cannot fire: " + TurnWords.claim(firing.turn()) + ".";
      case Standing.Lost lost ->
          "It was found due at " + times.past(lost.found()) + ", and no run is kept of that.";
      case Standing.Missed missed -> "Its last " + missed.times() + " times passed without a run.";
      case Standing.Fired fired -> fired(fired.last());
      case Standing.NotMet _ -> "It has not fired, as far as is kept: " + unmet() + ".";
      case Standing.Untold untold -> "Whether it fired cannot be told: " + why(untold.why()) + ".";
    };
  }

  private boolean isStopped() {
    return firing.turn().isNobodys();
  }

  private String missing() {
    return firing.upon().stream()
        .filter(one -> !one.isMet())
        .limit(MOST)
        .map(FiringWords::words)
        .collect(Collectors.joining(", "));
  }

  private String unmet() {
    return firing.upon().size() == 1
        ? words(firing.upon().getFirst()) + " is not met"
        : "none of its conditions is met";
  }

  private static String words(Upon upon) {
    return upon.stored()
        .flatMap(StoredCondition::readable)
        .map(Condition::what)
        .map(ConditionText::words)
        .map(SafeText::name)
        .orElseGet(() -> ConditionView.unknown(upon.stored()));
  }

  private String fired(TriggerRun last) {
    return "It fired"
        + last.executedAt().map(at -> " at " + times.past(at)).orElse("")
        + (last.started().isPresent() ? "." : ", and started nothing.");
  }

  private static String why(Absence why) {
    return why instanceof Absence.InThisVersion
        ? "this pynenc keeps no runs of triggers"
        : "its runs are not known (" + AbsenceText.word(why) + ")";
  }

  /** What else has to be said, sentences; "" for nothing. */
  String text() {
    String more =
        switch (firing.standing()) {
          case Standing.Damaged _, Standing.Baseless _ -> "";
          case Standing.Nowhere _ ->
              " A trigger stays written down when the code no longer has it; pynenc could not call"
                  + " it.";
          case Standing.Unlooked _ ->
              " It is only written down, by every pynenc up to 0.4; conditions named one by one, with"
                  + " the logic of the trigger, are looked at.";
          case Standing.Again _ -> AGAIN + (isStopped() ? turn() : "");
          case Standing.Met met -> met(met);
          case Standing.Partly _ -> isStopped() ? turn() : "";
          case Standing.SwitchedOff _ -> "";
          case Standing.Stopped _ -> times.more(firing.turn()) + runs();
          case Standing.Lost lost -> lost(lost);
          case Standing.Missed _ -> runs() + next();
          case Standing.Fired _ -> next();
          case Standing.NotMet _ -> runs() + next();
          case Standing.Untold _ -> found() + next();
        };
    return more + doubt();
  }

  private String met(Standing.Met met) {
    return times.more(firing.turn())
        + met.claimed()
            .map(
                at ->
                    " A run was claimed at "
                        + times.past(at)
                        + " of which no record is kept: its call failed or goes on, or only the record was not written.")
            .orElse("")
        + met.served()
            .map(
                run -> " The service ran at " + times.moment(run.start()) + " and left it waiting.")
            .orElse("");
  }

  private static String lost(Standing.Lost lost) {
    return switch (lost.claim()) {
      case Claim.Made _ ->
          " The run was claimed, but nothing is recorded of it: its call failed, its runner was"
              + " killed before it could be, or only the record was not written. pynenc does not try"
              + " again.";
      case Claim.None _ ->
          " No run was claimed: it was lost before anything was started, unless this trigger was"
              + " written down only after that; no store tells when it was.";
      case Claim.Unknown _ ->
          " Whether a run was claimed cannot be told: this store keeps that for a minute. It was"
              + " lost before anything was started, its call failed, or only the record was not"
              + " written.";
    };
  }

  private String turn() {
    return " " + times.text(firing.turn());
  }

  private String runs() {
    return firing
        .last()
        .flatMap(TriggerRun::executedAt)
        .map(at -> " It fired last at " + times.past(at) + ".")
        .orElse(" Runs: " + never + ".");
  }

  private String found() {
    return firing.upon().stream()
        .flatMap(one -> one.found().stream())
        .max(Instant::compareTo)
        .map(at -> " It was found due at " + times.past(at) + ".")
        .orElse("");
  }

  private String next() {
    return DueText.sentence(firing, times);
  }

  /** A condition that is met stands in place of all that follows it. */
  private String doubt() {
    boolean isSettled =
        firing.standing() instanceof Standing.Met
            || firing.standing() instanceof Standing.Damaged
            || firing.known() == Waiting.Known.ALL;
    return isSettled
        ? ""
        : switch (firing.known()) {
          case ALL -> "";
          case EARLIER ->
              " Which conditions are met was looked for"
                  + firing.asOf().map(at -> " at " + times.past(at)).orElse(" a while ago")
                  + ": what was met since is not known.";
          case FIRST -> " There is too much to look at all that waits.";
          case LOOKED_FOR -> " Which conditions are met is being looked for still.";
          case UNTOLD -> " Which conditions are met is not known.";
        };
  }
}
