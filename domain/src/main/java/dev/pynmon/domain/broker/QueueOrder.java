package dev.pynmon.domain.broker;

/** By which rule runners take the messages of a queue (wire format, section 6). */
public enum QueueOrder {
  /** Whatever came first: the one queue of every pynenc before 0.4. */
  ARRIVAL,
  /** The highest priority, and of those the one that came first: the queues of pynenc 0.4. */
  PRIORITY,
  /** Not at all: the list of an older plugin, which the newer one that is at work does not read. */
  LEFT_BEHIND
}
