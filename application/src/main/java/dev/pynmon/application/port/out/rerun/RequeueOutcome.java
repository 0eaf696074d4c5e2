package dev.pynmon.application.port.out.rerun;

/** What became of an attempt to put an invocation back into a queue. */
public enum RequeueOutcome {
  /** A message was pushed. */
  QUEUED,
  /** Its status is another by now. */
  CHANGED,
  /** A message of it waits. */
  HAS_MESSAGE,
  /** Another waits for it, so runners take it without a message. */
  AWAITED,
  /** Its queues hold more messages than are searched. */
  TOO_MANY_MESSAGES
}
