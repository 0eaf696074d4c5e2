package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskTrigger;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.domain.triggermap.MapCondition;
import dev.pynmon.domain.triggermap.MapTrigger;
import dev.pynmon.domain.triggermap.TriggerMap;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a map in words. */
public final class MapText {
  /** What fits into a box at the width of its letters. */
  private static final int FITS = 17;

  /** The same in small letters. */
  private static final int SMALL = 21;

  /** Of what is made of several, so many are named in its box. */
  private static final int PARTS = 5;

  /** How many names of one circle are told, and how many circles. */
  private static final int NAMES = 6;

  private static final int CIRCLES = 3;
  private static final int WORDS = 300;

  private MapText() {}

  /** How much is shown, for example "10 triggers, 9 tasks". */
  public static String count(TriggerMap map) {
    int drawn = map.triggers().size();
    return (map.left() == 0
            ? CountText.of(drawn, "trigger")
            : CountText.of(drawn) + " of " + CountText.of(drawn + map.left(), "trigger"))
        + ", "
        + CountText.of(map.tasks().size(), "task");
  }

  /** How far one thing leads to another; "" where no trigger leads to another. */
  public static String chains(TriggerMap map) {
    String chain =
        map.chain().isEmpty() ? "" : "Longest chain: " + row(map.chain().stream(), "") + ".";
    return map.circles().stream()
        .limit(CIRCLES)
        .map(circle -> " A circle: " + row(circle.stream(), SafeText.name(first(circle))) + ".")
        .collect(Collectors.joining("", chain, more(map.circles().size() - CIRCLES)))
        .strip();
  }

  private static String first(List<TaskKey> circle) {
    return circle.getFirst().value();
  }

  private static String more(int circles) {
    return circles > 0 ? " " + CountText.of(circles, "more circle") + "." : "";
  }

  private static String row(Stream<TaskKey> tasks, String end) {
    List<String> names = new ArrayList<>(tasks.map(TaskKey::value).map(SafeText::name).toList());
    int left = names.size() - NAMES;
    if (left > 0) {
      names.subList(NAMES - 1, names.size() - 1).clear();
      names.add(NAMES - 1, CountText.of(left) + " more");
    }
    if (!end.isEmpty()) {
      names.add(end);
    }
    return String.join(" → ", names);
  }

  /** What must be the case, cut to its box. */
  static String first(MapCondition condition) {
    return Fitted.line(condition.what().map(MapText::what).orElse(condition.id()), FITS);
  }

  private static String what(TaskCondition what) {
    return switch (what) {
      case TaskCondition.Cron cron -> cron.expression();
      case TaskCondition.Event event -> event.code();
      case TaskCondition.Status status -> ConditionText.listed(status.statuses(), "any");
      case TaskCondition.Result result -> result.result().isEmpty() ? "any result" : "a result";
      case TaskCondition.Failure failure ->
          ConditionText.listed(failure.exceptions(), "any exception");
      case TaskCondition.Composite composite ->
          (composite.logic() == TaskTrigger.Logic.AND ? "all of " : "any of ")
              + CountText.of(composite.parts().size());
      case TaskCondition.Other other -> other.kind();
    };
  }

  /** Of which kind it is, and when it is due. */
  static String second(MapCondition condition, MapNotes notes) {
    return Fitted.line(
        condition
            .what()
            .map(what -> kind(condition.id(), what, notes))
            .orElseGet(() -> gap(condition.stored())),
        SMALL);
  }

  private static String gap(Optional<StoredCondition> stored) {
    return stored
        .map(one -> one instanceof UnreadCondition ? "not read" : "cannot be read")
        .orElse("not kept");
  }

  private static String kind(String id, TaskCondition what, MapNotes notes) {
    return switch (what) {
      case TaskCondition.Cron cron -> "cron, " + notes.due(id, cron);
      case TaskCondition.Event event -> some("event", !event.filter().isEmpty());
      case TaskCondition.Status status -> some("status", !status.filter().isEmpty());
      case TaskCondition.Result result -> some("result", !result.filter().isEmpty());
      case TaskCondition.Failure failure -> some("exception", !failure.filter().isEmpty());
      case TaskCondition.Composite _ -> "composite";
      case TaskCondition.Other _ -> "other condition";
    };
  }

  private static String some(String kind, boolean filtered) {
    return filtered ? kind + ", filtered" : kind;
  }

  /** What a composite is made of, line by line; nothing for any other. */
  static List<String> parts(MapCondition condition) {
    return condition.what().filter(TaskCondition.Composite.class::isInstance).stream()
        .map(TaskCondition.Composite.class::cast)
        .flatMap(MapText::parts)
        .map(words -> Fitted.line(words, SMALL))
        .toList();
  }

  private static Stream<String> parts(TaskCondition.Composite composite) {
    int more = composite.parts().size() - PARTS;
    Stream<String> named = composite.parts().stream().limit(PARTS).map(MapText::part);
    return more > 0 ? Stream.concat(named, Stream.of(CountText.of(more) + " more")) : named;
  }

  /** Without the module of the task: a line leads there. */
  private static String part(TaskCondition part) {
    return switch (part) {
      case TaskCondition.Status status -> what(part) + " " + status.task().function();
      case TaskCondition.Result result -> "result " + result.task().function();
      case TaskCondition.Failure failure -> what(part) + " " + failure.task().function();
      case TaskCondition.Composite _ -> what(part);
      case TaskCondition.Cron _, TaskCondition.Event _, TaskCondition.Other _ ->
          ConditionText.words(part);
    };
  }

  /** All that is known of a condition. */
  static String whole(MapCondition condition, MapNotes notes) {
    String words = condition.what().map(ConditionText::words).orElse(condition.id());
    return SafeText.within(words, WORDS) + ", " + second(condition, notes);
  }

  /** How the conditions of a trigger go together; "" of a single one. */
  static String join(MapTrigger trigger) {
    String count = CountText.of(trigger.conditions().size() + trigger.hidden());
    return trigger.isOfSeveral() ? (trigger.needsAll() ? "all of " : "any of ") + count : "";
  }

  /** What is not drawn of a trigger; "" for nothing. */
  static String hidden(MapTrigger trigger) {
    return trigger.hidden() == 0
        ? ""
        : ", " + CountText.of(trigger.hidden()) + " of its conditions are not drawn";
  }

  /** The function, cut to its box. */
  static String function(TaskKey task) {
    return Fitted.line(task.function(), FITS + 1);
  }

  /** The module, cut to its box at the left. */
  static String module(TaskKey task) {
    return Fitted.line(task.module(), SMALL + 1);
  }
}
