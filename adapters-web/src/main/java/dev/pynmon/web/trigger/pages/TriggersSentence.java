package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.triggermap.TriggerNote.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What triggers there are and how they stand, in a sentence.
 *
 * @param all the triggers, or the first of very many; one at least
 * @param deeds what they did
 */
record TriggersSentence(Page<StoredTrigger> all, TriggerDeeds deeds) {
  private static final String MISSED =
      " pynenc starts a task only shortly after its time, while a runner is there, and a lone one"
          + " only in a part of each cycle.";

  /** For example "12 triggers start 9 tasks; 1 missed its last three times." */
  String claim() {
    List<String> parts = new ArrayList<>(List.of(starts()));
    add(
        parts,
        wrong(Standing.Missed.class),
        " missed its last three times",
        " missed their last three times");
    add(
        parts,
        wrong(Standing.Lost.class),
        " was due and lost its run",
        " were due and lost their runs");
    add(
        parts,
        wrong(Standing.Met.class),
        " has waited too long to be used up",
        " have waited too long to be used up");
    add(
        parts,
        wrong(Standing.Again.class),
        " is to fire again upon the same",
        " are to fire again upon the same");
    add(parts, wrong(Standing.Unlooked.class), " can never fire", " can never fire");
    add(
        parts,
        count(deeds::isOfNobody),
        " calls a task that the code does not register",
        " call a task that the code does not register");
    add(parts, damaged(), " cannot be read", " cannot be read");
    stopped().ifPresent(turn -> parts.add("none can fire, for " + TurnWords.claim(turn)));
    return String.join("; ", parts) + ".";
  }

  private String starts() {
    long tasks = readable().flatMap(trigger -> trigger.task().stream()).distinct().count();
    int known = all.items().size();
    String called = CountText.of(tasks, "task");
    return all.next().isPresent()
        ? "More than " + CountText.of(known, "trigger") + "; the first start " + called
        : CountText.of(known, "trigger") + (known == 1 ? " starts " : " start ") + called;
  }

  private static void add(List<String> parts, long count, String one, String several) {
    if (count > 0) {
      parts.add(CountText.of(count) + (count == 1 ? one : several));
    }
  }

  private long count(Predicate<Trigger> which) {
    return readable().filter(which).count();
  }

  private long wrong(Class<? extends Standing> how) {
    return count(trigger -> isWrong(trigger) && how.isInstance(deeds.firing(trigger).standing()));
  }

  private boolean isWrong(Trigger trigger) {
    return deeds.mark(trigger).state() == State.WRONG;
  }

  /** Whose turn it is, where that is nobody's: then it is so for all. */
  private Optional<Turn> stopped() {
    return readable().map(deeds::firing).map(Firing::turn).filter(Turn::isNobodys).findFirst();
  }

  private long damaged() {
    return all.items().size() - readable().count();
  }

  private Stream<Trigger> readable() {
    return all.items().stream().flatMap(trigger -> trigger.readable().stream());
  }

  /** Upon what, and why some may have missed their times. */
  String text() {
    Map<String, Long> kinds = new TreeMap<>();
    readable()
        .flatMap(trigger -> trigger.conditions().stream())
        .distinct()
        .flatMap(id -> deeds.condition(id).stream())
        .flatMap(stored -> stored.readable().stream())
        .map(Condition::what)
        .forEach(what -> kinds.merge(kind(what), 1L, Long::sum));
    List<String> words = new ArrayList<>();
    kinds.forEach((kind, count) -> words.add(CountText.of(count, kind)));
    return (words.isEmpty() ? "" : " They wait for " + String.join(", ", words) + ".") + why();
  }

  private String why() {
    return stopped()
        .map(new TurnWords(deeds.now())::more)
        .orElse(wrong(Standing.Missed.class) == 0 ? "" : MISSED);
  }

  private static String kind(TaskCondition what) {
    return switch (what) {
      case TaskCondition.Cron _ -> "cron expression";
      case TaskCondition.Event _ -> "event condition";
      case TaskCondition.Status _ -> "status condition";
      case TaskCondition.Result _ -> "result condition";
      case TaskCondition.Failure _ -> "exception condition";
      case TaskCondition.Composite _ -> "composite condition";
      case TaskCondition.Other _ -> "other condition";
    };
  }

  /** The colour of the answer. */
  String tone() {
    boolean fine =
        count(deeds::isOfNobody) + damaged() == 0
            && stopped().isEmpty()
            && readable().noneMatch(this::isWrong);
    return fine ? "" : "st-failed";
  }
}
