package dev.pynmon.application.port.in.task;

/** In which order tasks are listed; those of equal rank by key. */
public enum TaskOrder {
  /** By key. */
  TASK,
  /** The most finished first. */
  FINISHED,
  /** The most failed first. */
  FAILED,
  /** The largest share of failures first, tasks that ended nothing last. */
  FAILURE_RATE,
  /** The most retries first. */
  RETRIES,
  /** The longest median of waiting first, tasks that began nothing last. */
  WAIT_P50,
  /** The longest 95th percentile of waiting first, tasks that began nothing last. */
  WAIT,
  /** The longest median of running first, tasks that ended nothing last. */
  RUN_P50,
  /** The longest 95th percentile of running first, tasks that ended nothing last. */
  RUN,
  /** The longest 99th percentile of running first, tasks that ended nothing last. */
  RUN_P99,
  /** The longest run first, tasks that ended nothing last. */
  RUN_MAX,
  /** The newest failure first, tasks that did not fail last. */
  LAST_FAILURE
}
