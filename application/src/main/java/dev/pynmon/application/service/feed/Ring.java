package dev.pynmon.application.service.feed;

import dev.pynmon.domain.task.Change;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest changes, each with a number. Who remembers the number of the next one is told what
 * came since, unless that is forgotten or was never read. Safe for concurrent use.
 */
final class Ring {
  private final int room;
  private final Deque<Change> newest = new ArrayDeque<>();
  private long end;

  /** Since which number nothing is missing. */
  private long whole;

  Ring(int room) {
    this.room = room;
  }

  /** The number that the next change will have. */
  synchronized long end() {
    return end;
  }

  synchronized void add(Collection<Change> changes) {
    newest.addAll(changes);
    end += changes.size();
    while (newest.size() > room) {
      newest.removeFirst();
    }
    whole = Math.max(whole, end - newest.size());
  }

  /** Something that follows was not read: nobody who is here already is told of it. */
  synchronized void skip() {
    newest.clear();
    end++;
    whole = end;
  }

  /** The changes of this number and those behind it; empty when one of them is not known. */
  synchronized Optional<List<Change>> since(long number) {
    return number < whole || number > end
        ? Optional.empty()
        : Optional.of(newest.stream().skip(newest.size() - (end - number)).toList());
  }
}
