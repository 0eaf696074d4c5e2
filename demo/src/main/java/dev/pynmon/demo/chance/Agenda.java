package dev.pynmon.demo.chance;

import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * What is to happen, in the order of simulated time; what is due at the same time happens in the
 * order in which it was planned. Keeps the clock of all records: no two of them bear one time.
 */
public final class Agenda {
  private static final int LEAST_GAP = 30;
  private static final int MOST_GAP = 350;

  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private final Dice dice;
  private long now;
  private long planned;

  public Agenda(long start, Dice dice) {
    this.now = start;
    this.dice = dice;
  }

  private record Entry(long at, long number, Runnable action) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  public long now() {
    return now;
  }

  /** The time of the next record: a little later, as every write takes a while. */
  public long stamp() {
    now += dice.between(LEAST_GAP, MOST_GAP);
    return now;
  }

  public void at(long time, Runnable action) {
    planned++;
    entries.add(new Entry(Math.max(time, now), planned, action));
  }

  public void after(long delay, Runnable action) {
    at(now + delay, action);
  }

  /**
   * Lets happen all that is due until this time, this very time included.
   *
   * @param whole runs one happening at a time
   */
  public void runUntil(long time, Consumer<Runnable> whole) {
    Entry next = entries.peek();
    while (next != null && next.at() <= time) {
      entries.poll();
      now = Math.max(now, next.at());
      whole.accept(next.action());
      next = entries.peek();
    }
    now = Math.max(now, time);
  }
}
