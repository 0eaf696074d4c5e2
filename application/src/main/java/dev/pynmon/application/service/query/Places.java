package dev.pynmon.application.service.query;

import java.util.List;

/**
 * Where what matches stands among what was looked at, asked in their order: a list may have the
 * same item more than once, as queues have a message. For one thread.
 */
final class Places<S> {
  private final List<S> lookedAt;
  private int upTo;

  Places(List<S> lookedAt) {
    this.lookedAt = lookedAt;
  }

  /** How many were looked at up to the next of those that match, with it. */
  int upTo(S match) {
    upTo += lookedAt.subList(upTo, lookedAt.size()).indexOf(match) + 1;
    return upTo;
  }
}
