package dev.pynmon.application.port.in.rerun;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why an invocation is not run again.
 *
 * @param kind of what kind
 * @param reason a sentence for people
 * @param subject the argument, queue or component that it is about, {@code priority} for a
 *     priority; "" for none
 * @param each where several arguments are wrong, what is wrong with each, by their names; else none
 */
public record RerunRefusal(Kind kind, String reason, String subject, Map<String, String> each) {
  public RerunRefusal {
    each = Collections.unmodifiableMap(new LinkedHashMap<>(each));
  }

  /** Of one reason. */
  public RerunRefusal(Kind kind, String reason, String subject) {
    this(kind, reason, subject, Map.of());
  }

  /** Kinds of reasons. */
  public enum Kind {
    /** A referenced argument is gone. */
    ARGUMENT_GONE,
    /** Its record cannot be read. */
    DAMAGED,
    /** A component is missing, or its plugin writes nothing. */
    STORE,
    /** The broker is of a pair with pynenc that cannot work. */
    BROKEN_PAIR,
    /** An argument cannot be changed to that. */
    EDIT,
    /** There can be no such queue or priority. */
    QUEUE,
    /** A registered one has other arguments, and the task raises then. */
    DIFFERENT_CALL
  }
}
