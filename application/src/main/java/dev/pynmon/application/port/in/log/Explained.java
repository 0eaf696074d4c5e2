package dev.pynmon.application.port.in.log;

import java.util.List;

/** What the stores know of a reference. */
public sealed interface Explained {
  /**
   * It is known.
   *
   * @param thing what it is
   * @param completed true when the log has the beginning of its id only
   */
  record Found(LogThing thing, boolean completed) implements Explained {}

  /**
   * The log has the beginning of an id, and it is not certain whose.
   *
   * @param ids those that it may be, {@value ExplainLogUseCase#MAX_CHOICES} at most
   * @param isMore true when there may be more
   */
  record Choice(List<String> ids, boolean isMore) implements Explained {
    public Choice {
      ids = List.copyOf(ids);
    }
  }

  /**
   * It is gone, and something else still names it.
   *
   * @param id its whole id
   * @param trace what names it
   */
  record Gone(String id, Trace trace) implements Explained {}

  /** No store knows it. */
  record Unknown() implements Explained {}

  /**
   * Nobody knows: it is of a kind that no store is asked about, there were too many, a component
   * could not be asked, or it is the beginning of an id and not all ids were looked at.
   */
  record NotLookedUp() implements Explained {}

  /** What may still name something that is gone. */
  enum Trace {
    /** The history of an invocation, its own or one that its runner had. */
    HISTORY,
    /** An invocation that it called. */
    CHILD,
    /** A workflow that it defines. */
    WORKFLOW,
    /** A run of a trigger that started it, or that it took part in. */
    TRIGGER_RUN
  }
}
