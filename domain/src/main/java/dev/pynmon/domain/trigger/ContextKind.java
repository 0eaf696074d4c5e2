package dev.pynmon.domain.trigger;

import java.util.Arrays;

/** What met a condition (wire format, section 9.4). */
public enum ContextKind {
  /** An event was emitted. */
  EVENT("EventContext"),
  /** An invocation reached a status. */
  STATUS("StatusContext"),
  /** An invocation had a result. */
  RESULT("ResultContext"),
  /** An invocation failed with an exception. */
  EXCEPTION("ExceptionContext"),
  /** It was time. */
  CRON("CronContext"),
  /** Something that no pynenc known here writes. */
  OTHER("");

  private final String className;

  ContextKind(String className) {
    this.className = className;
  }

  /** The class of pynenc; "" for {@link #OTHER}. */
  public String className() {
    return className;
  }

  /** The kind of this class of pynenc. */
  public static ContextKind of(String className) {
    return Arrays.stream(values())
        .filter(kind -> kind != OTHER && kind.className.equals(className))
        .findFirst()
        .orElse(OTHER);
  }
}
