package dev.pynmon.domain.rerun;

/** Kinds of reasons why one of many is not run again. */
public enum BulkReason {
  /** No component knows it. */
  UNKNOWN,
  /** Its record cannot be read. */
  DAMAGED,
  /** It has not ended yet, so it would run twice. */
  NOT_ENDED,
  /** Its status is not the one that was seen any more. */
  CHANGED,
  /** It was run again before, as far as this monitor knows. */
  RUN_AGAIN,
  /** Another one that is run again calls it anew, or one that was run again did. */
  CALLED,
  /** It is of a task of pynenc's own, which was not named. */
  CORE_TASK,
  /** The same call waits already, or another of its task that pynenc takes for the same. */
  WAITING,

  /** Another of the same run is the same call to its task, and stands for it while that waits. */
  SAME_CALL,
  /** The task is not among those that the application is known to have. */
  TASK_UNKNOWN,
  /** A referenced argument is gone. */
  ARGUMENT_GONE,
  /** An argument cannot be changed to what it is to be. */
  EDIT,
  /** There can be no such queue or priority. */
  QUEUE,
  /** A registered one has other arguments, and the task raises then. */
  DIFFERENT_CALL,
  /** A component is missing, or nothing can be written to it. */
  STORE,
  /** There are more than may be run again at once. */
  OVER_LIMIT
}
