package dev.pynmon.demo.broker;

import dev.pynmon.demo.invocation.Job;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The messages of one queue, in the order in which runners take them. */
final class Line {
  private final TreeMap<Place, Job> jobs = new TreeMap<>();
  private final Map<Job, Place> places = new HashMap<>();
  private long last;

  private record Place(double priority, long number) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byPriority = Double.compare(other.priority, priority);
      return byPriority != 0 ? byPriority : Long.compare(number, other.number);
    }
  }

  /** What to do with a message. */
  enum Verdict {
    /** It stays where it is. */
    LEAVE,
    /** It goes, and nothing comes of it. */
    DROP,
    /** It goes, and its job is taken. */
    TAKE
  }

  /** Adds a message; where one of this job still stands, that one is as good. */
  void push(Job job) {
    if (!places.containsKey(job)) {
      Place place = new Place(job.priority(), ++last);
      places.put(job, place);
      jobs.put(place, job);
    }
  }

  /** Takes a job's message out, wherever it stands. */
  void remove(Job job) {
    Optional.ofNullable(places.remove(job)).ifPresent(jobs::remove);
  }

  boolean isEmpty() {
    return jobs.isEmpty();
  }

  /** Goes through the messages in order until one is taken. */
  Optional<Job> take(Function<Job, Verdict> judge) {
    Iterator<Job> waiting = jobs.values().iterator();
    while (waiting.hasNext()) {
      Job job = waiting.next();
      Verdict verdict = judge.apply(job);
      if (verdict != Verdict.LEAVE) {
        waiting.remove();
        places.remove(job);
      }
      if (verdict == Verdict.TAKE) {
        return Optional.of(job);
      }
    }
    return Optional.empty();
  }
}
