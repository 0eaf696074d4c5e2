package dev.pynmon.application.service.rerun.bulk;

import java.util.Optional;

/** What people want of a run, the last thing each time. Safe for concurrent use. */
final class Wishes {
  /** What is wanted. */
  enum Wish {
    GO,
    PAUSE,
    STOP,
    LEAVE
  }

  /**
   * What is wanted, and who does.
   *
   * @param by empty where nobody has to be named
   */
  record Wanted(Wish wish, Optional<String> by) {}

  private volatile Wanted last = new Wanted(Wish.GO, Optional.empty());

  Wanted last() {
    return last;
  }

  /** Whoever stopped it is obeyed, whatever is wanted later. */
  synchronized void want(Wish wish, Optional<String> by) {
    if (last.wish() != Wish.STOP) {
      last = new Wanted(wish, by);
    }
  }
}
