package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.triggermap.MapCondition;

/** How a line of the map is drawn. */
public enum LineKind {
  /** From a trigger to its task, from times to a trigger. */
  PLAIN("", "time, or a call"),
  EVENT("ft-edge-event", "event"),
  STATUS("ft-edge-status_trigger", "status"),
  RESULT("ft-edge-result_trigger", "result"),
  EXCEPTION("ft-edge-exception_trigger", "exception"),
  /** Several together, or what is not known. */
  OTHER("ft-edge-trigger", "other condition");

  private final String css;
  private final String word;

  LineKind(String css, String word) {
    this.css = css;
    this.word = word;
  }

  /** The class that has its look; "" for the common one. */
  public String css() {
    return css;
  }

  /** What it stands for. */
  public String word() {
    return word;
  }

  /** That of the lines to and from a condition. */
  public static LineKind of(MapCondition condition) {
    return condition.what().map(LineKind::of).orElse(OTHER);
  }

  private static LineKind of(TaskCondition what) {
    return switch (what) {
      case TaskCondition.Cron _ -> PLAIN;
      case TaskCondition.Event _ -> EVENT;
      case TaskCondition.Status _ -> STATUS;
      case TaskCondition.Result _ -> RESULT;
      case TaskCondition.Failure _ -> EXCEPTION;
      case TaskCondition.Composite _, TaskCondition.Other _ -> OTHER;
    };
  }
}
