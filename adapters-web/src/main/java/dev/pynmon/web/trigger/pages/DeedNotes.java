package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.NextDue;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.pictures.triggermap.MapNotes;
import dev.pynmon.pictures.triggermap.TriggerNote;
import dev.pynmon.pictures.triggermap.TriggerNote.State;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;
import java.util.Optional;

/**
 * What triggers did, for the map.
 *
 * @param deeds the same for the list
 */
record DeedNotes(TriggerDeeds deeds) implements MapNotes {
  private static final int YEAR = "2026-".length();
  private static final int LETTERS = 17;

  /** As much of the smaller ones has room in a box. */
  private static final int SMALL = 20;

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
    FiringMark mark = deeds.mark(trigger);
    Optional<String> last = deeds.last(trigger).map(this::last);
    String known = last.orElseGet(deeds::never);
    String often = often(trigger);
    String whole =
        "Trigger " + name(trigger) + ": " + deeds.view(trigger).firingClaim() + of(known, often);
    return mark.word().isEmpty()
        ? quiet(last, often, whole)
        : new TriggerNote(mark.word(), fitting(known), whole, mark.state());
  }

  private static String fitting(String known) {
    return known.length() <= SMALL ? known : "no run known";
  }

  private String last(TriggerRun run) {
    return run.executedAt().map(at -> TimeText.age(at, deeds.now())).orElse("time not known");
  }

  /** How often it was not run says less than why no run of it is known. */
  private TriggerNote quiet(Optional<String> last, String often, String whole) {
    return last.map(at -> new TriggerNote(at, often, whole, State.QUIET))
        .orElseGet(() -> wrapped(deeds.never(), whole));
  }

  private static TriggerNote wrapped(String words, String whole) {
    int aside = words.indexOf(" (");
    int end =
        aside > 0
            ? aside
            : words.length() <= LETTERS ? words.length() : words.lastIndexOf(' ', LETTERS);
    return new TriggerNote(
        words.substring(0, end), words.substring(end).strip(), whole, State.QUIET);
  }

  private static String of(String last, String often) {
    return " Last run: " + last + (often.isEmpty() ? "." : "; " + often + ".");
  }

  private String often(Trigger trigger) {
    return deeds.often(trigger).replace("at least ", "≥ ");
  }

  private static String name(StoredTrigger trigger) {
    return ShortId.of(trigger.id());
  }

  @Override
  public String due(String condition, TaskCondition.Cron cron) {
    return switch (deeds.next(condition, cron)) {
      case NextDue.NoTime _ -> "";
      case NextDue.At next -> moment(next.at());
      case NextDue.AtOnce _ -> "at next look";
      case NextDue.Never _ -> "never due";
      case NextDue.Unread _ -> "not read";
    };
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
