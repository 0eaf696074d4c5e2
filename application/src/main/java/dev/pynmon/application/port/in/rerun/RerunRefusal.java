package dev.pynmon.application.port.in.rerun;

/**
 * Why an invocation is not run again.
 *
 * @param kind of what kind
 * @param reason a sentence for people
 * @param subject the argument, queue or component that it is about, {@code priority} for a
 *     priority; "" for none
 */
public record RerunRefusal(Kind kind, String reason, String subject) {
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
