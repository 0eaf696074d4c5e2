package dev.pynmon.bootstrap.attack.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What an attack has tried so far, and what did not hold. Safe for concurrent use. */
public final class Tally {
  private static final int EXAMPLES = 4;

  private final Map<String, Integer> faults = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();
  private final Consumer<String> figures;
  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
  private int stores;
  private int refused;
  private int breaks;

  /** Nobody looks at its figures. */
  public Tally() {
    this(_ -> {});
  }

  /**
   * A tally.
   *
   * @param figures takes each figure when it is known
   */
  public Tally(Consumer<String> figures) {
    this.figures = figures;
  }

  /** A request was answered with this status; 0 for no answer. */
  public synchronized void answered(int status) {
    statuses.merge(status, 1, Integer::sum);
  }

  /** A store was made to be looked at. */
  public synchronized void store() {
    stores++;
  }

  /** A store was not opened, and it was said why. */
  public synchronized void refused() {
    refused++;
  }

  /**
   * Something did not hold.
   *
   * @param where how to see it again; of each fault the first four are kept
   */
  public synchronized void broken(String fault, Object where) {
    breaks++;
    if (faults.merge(fault, 1, Integer::sum) <= EXAMPLES) {
      broken.add(fault + " at " + where);
    }
  }

  /** Whatever the oracle finds wrong with this answer. */
  public synchronized void judge(String target, Reply reply, Object where) {
    answered(reply.status());
    Oracle.faults(target, reply).forEach(fault -> broken(fault, where));
  }

  public synchronized void figure(String name, String value) {
    figures.accept("%-64s %s".formatted(name, value));
  }

  public synchronized int requests() {
    return statuses.values().stream().mapToInt(count -> count).sum();
  }

  public synchronized int stores() {
    return stores;
  }

  /** The first of what did not hold. */
  public synchronized List<String> broken() {
    return broken;
  }

  /** How often something did not hold. */
  public synchronized int breaks() {
    return breaks;
  }

  /** In a line. */
  public synchronized String summary() {
    return "%d requests, %d stores (%d refused at the start), answers by status %s, %d broken"
        .formatted(requests(), stores, refused, statuses, breaks);
  }
}
