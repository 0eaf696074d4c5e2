package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.firing.CronTimes;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.triggermap.MapNotes;
import dev.pynmon.pictures.triggermap.TriggerNote;
import dev.pynmon.pictures.triggermap.TriggerNote.State;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;

/**
 * What triggers did, for the map.
 *
 * @param deeds the same for the list
 */
record DeedNotes(TriggerDeeds deeds) implements MapNotes {
  private static final int YEAR = "2026-".length();

  @Override
  public TriggerNote of(StoredTrigger stored) {
    return switch (stored) {
      case DamagedTrigger damaged ->
          new TriggerNote(
              "damaged",
              ShortId.of(damaged.id()),
              "Trigger " + name(damaged) + ": " + SafeText.name(damaged.damage().problem()),
              State.WRONG);
      case Trigger trigger -> of(trigger);
    };
  }

  private TriggerNote of(Trigger trigger) {
    String last =
        deeds
            .last(trigger)
            .flatMap(run -> run.executedAt())
            .map(at -> TimeText.age(at, deeds.now()))
            .orElseGet(() -> deeds.last(trigger).isPresent() ? "run, time lost" : deeds.never());
    String often = often(trigger);
    boolean missed = deeds.missed(trigger);
    String whole = "Trigger " + name(trigger) + ", last run: " + last + of(often);
    return missed
        ? new TriggerNote("missed", last, whole + ". Its last three times passed.", State.WRONG)
        : new TriggerNote(last, often, whole, State.QUIET);
  }

  private static String of(String often) {
    return often.isEmpty() ? "" : ", " + often;
  }

  private String often(Trigger trigger) {
    String count = deeds.count(trigger);
    return count.isEmpty() ? "" : count.replace("at least ", "≥ ") + " in a day";
  }

  private static String name(StoredTrigger trigger) {
    return ShortId.of(trigger.id());
  }

  @Override
  public String due(String expression) {
    return CronTimes.of(expression)
        .map(times -> times.after(deeds.now()).map(this::moment).orElse("never due"))
        .orElse("not read");
  }

  /** The clock where that is enough, else the date with it. */
  private String moment(Instant at) {
    String clock = TimeText.clock(at);
    boolean today = TimeText.date(at).equals(TimeText.date(deeds.now()));
    return "due "
        + (today ? clock : TimeText.date(at).substring(YEAR) + " " + clock.substring(0, 5));
  }

  @Override
  public boolean isOfNobody(TaskKey task) {
    return deeds.isOfNobody(task);
  }
}
