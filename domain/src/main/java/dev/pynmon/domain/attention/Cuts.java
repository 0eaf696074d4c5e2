package dev.pynmon.domain.attention;

import dev.pynmon.domain.query.Moment;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a task began to fail more or less often: of all ways to cut its time, that with which what
 * happened was to be expected most. Two cuts have to make it fifty times as likely, so that chance
 * makes few. Cost: by the square of the moments, of which there are few: {@link Moment#PARTS}.
 */
final class Cuts {
  private static final double LEAST_GAIN = Math.log(50) / 2;

  /** How many ended, and failed, before each moment. */
  private final long[] ended;

  private final long[] failed;

  private Cuts(List<Moment> moments) {
    this.ended = new long[moments.size() + 1];
    this.failed = new long[moments.size() + 1];
    for (int i = 0; i < moments.size(); i++) {
      ended[i + 1] = ended[i] + moments.get(i).ended().ended();
      failed[i + 1] = failed[i] + moments.get(i).ended().failed();
    }
  }

  /** The moments with which what lies between two cuts begins, the newest first. */
  static List<Integer> begins(List<Moment> moments) {
    return new Cuts(moments).begins();
  }

  private List<Integer> begins() {
    int[] begin = new int[ended.length];
    double[] least = new double[ended.length];
    for (int to = 1; to < ended.length; to++) {
      least[to] = Double.MAX_VALUE;
      for (int from = 0; from < to; from++) {
        double cut = least[from] + LEAST_GAIN;
        // A surprise is never less than nothing, so most are not worked out.
        if (cut < least[to] && cut + surprise(from, to) < least[to]) {
          least[to] = cut + surprise(from, to);
          begin[to] = from;
        }
      }
    }
    List<Integer> begins = new ArrayList<>();
    for (int to = ended.length - 1; to > 0; to = begin[to]) {
      begins.add(begin[to]);
    }
    return begins;
  }

  /** How little this was to be expected where the share that failed was the same all the time. */
  private double surprise(int from, int to) {
    long all = ended[to] - ended[from];
    long bad = failed[to] - failed[from];
    return part(bad, all) + part(all - bad, all);
  }

  private static double part(long some, long all) {
    return some == 0 ? 0 : some * Math.log((double) all / some);
  }
}
