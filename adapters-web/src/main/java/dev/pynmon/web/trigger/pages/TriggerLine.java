package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.trigger.runs.RunsList;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A trigger in the list. "" and an empty list mean that there is no such thing.
 *
 * @param lineTrigger its page
 * @param lineTask what it calls
 * @param lineNobody true when the code registers no such task
 * @param lineMark what is to be said of it among many, in a word or two; "" for nothing
 * @param lineFiring whether it fired, and why not
 * @param lineJoin how its conditions are joined; "" when there is but one
 * @param lineConditions its conditions
 * @param lineArguments where its arguments come from
 * @param lineLast its newest run; at most one
 * @param lineNever what is said where none is known
 * @param lineCount how often it was run in the last day, or in as much of it as was looked at
 * @param lineWhole whether that is of the whole day
 * @param lineRuns its runs
 * @param lineNext when it is due next, in UTC; "" where no time starts it
 * @param lineNoNext why none does
 * @param lineDamage what is wrong with its record
 */
record TriggerLine(
    IdLink lineTrigger,
    TaskLink lineTask,
    boolean lineNobody,
    String lineMark,
    FiringView lineFiring,
    String lineJoin,
    List<ConditionView> lineConditions,
    String lineArguments,
    List<LastRun> lineLast,
    String lineNever,
    String lineCount,
    boolean lineWhole,
    Href lineRuns,
    String lineNext,
    String lineNoNext,
    String lineDamage) {
  private static final int MOST = 5;
  private static final int WORDS = 300;

  /**
   * The newest run of a trigger.
   *
   * @param lastRun the run
   * @param lastAt when it was executed; at most one
   */
  record LastRun(IdLink lastRun, List<TimeText> lastAt) {
    static LastRun of(TriggerRun run, Instant now, Links links) {
      return new LastRun(
          IdLink.of(run.id(), links),
          run.executedAt().map(at -> TimeText.of(at, now)).stream().toList());
    }
  }

  static TriggerLine of(StoredTrigger stored, TriggerDeeds deeds, Links links) {
    return switch (stored) {
      case DamagedTrigger damaged -> damaged(damaged, deeds, links);
      case Trigger trigger -> of(trigger, deeds, links);
    };
  }

  private static TriggerLine damaged(DamagedTrigger trigger, TriggerDeeds deeds, Links links) {
    return new TriggerLine(
        IdLink.ofTrigger(trigger.id(), links),
        TaskLink.of(Optional.empty(), links),
        false,
        "",
        deeds.view(trigger),
        "",
        List.of(),
        "",
        List.of(),
        "",
        "",
        true,
        Href.NONE,
        "",
        DueText.none(deeds.firing(trigger)),
        SafeText.name(trigger.damage().problem()));
  }

  private static TriggerLine of(Trigger trigger, TriggerDeeds deeds, Links links) {
    return new TriggerLine(
        IdLink.ofTrigger(trigger.id(), links),
        TaskLink.of(trigger.task(), links),
        deeds.isOfNobody(trigger),
        deeds.mark(trigger).word(),
        deeds.view(trigger),
        join(trigger),
        trigger.conditions().stream()
            .limit(MOST)
            .map(id -> ConditionView.of(id, deeds.condition(id), links))
            .toList(),
        trigger
            .arguments()
            .map(ArgumentProvider::words)
            .map(words -> SafeText.line(words, WORDS))
            .orElse("none"),
        deeds.last(trigger).map(run -> LastRun.of(run, deeds.now(), links)).stream().toList(),
        deeds.never(),
        deeds.count(trigger),
        deeds.isOfDay(),
        Href.to(links.area("trigger-runs").with(RunsList.TRIGGER, trigger.id())),
        DueText.cell(deeds.firing(trigger)),
        DueText.none(deeds.firing(trigger)),
        "");
  }

  private static String join(Trigger trigger) {
    int count = trigger.conditions().size();
    String among = count > MOST ? ", these among them" : "";
    return count < 2 ? "" : (trigger.needsAll() ? "all of " : "any of ") + count + among;
  }
}
