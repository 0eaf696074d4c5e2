package dev.pynmon.domain.attention;

import dev.pynmon.domain.query.Moment;
import dev.pynmon.domain.query.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which a task failed about as often all along.
 *
 * @param begin when its first moment began
 * @param last when its last did
 * @param outcome what ended in it, and before
 */
record Phase(Instant begin, Instant last, Contrast outcome) {
  /** Twice as many fail as did, or half of them succeed. */
  private static final int FAR = 2;

  /** A third as many fail as do before and after it, or less. */
  private static final int PAUSE = 3;

  /**
   * The known time of a task, cut where it began to fail more often or less, the newest first.
   *
   * @param moments when what ended, oldest first
   */
  static List<Phase> of(List<Moment> moments) {
    List<Phase> phases = new ArrayList<>();
    int to = moments.size();
    for (int from : Cuts.begins(moments)) {
      Slice before = ended(moments.subList(0, from));
      phases.add(
          new Phase(
              moments.get(from).from(),
              moments.get(to - 1).from(),
              new Contrast(ended(moments.subList(from, to)), before)));
      to = from;
    }
    return phases;
  }

  static Slice ended(List<Moment> moments) {
    return moments.stream().map(Moment::ended).reduce(Slice.NONE, Slice::plus);
  }

  /** True where something ended in it since then. */
  boolean reaches(Instant present) {
    return !last.isBefore(present);
  }

  /** True where so many failed, and far more often than in all the time before. */
  boolean isBad(long least) {
    Slice before = outcome.before();
    boolean isFar =
        before.ended() == 0 ? outcome.failsAlways() : outcome.isFar(FAR, Chance.expected(before));
    return isFar && outcome.failed() >= least;
  }

  /** True where it is bad, and not a pause between two bad ones. */
  boolean isOfOneWith(Phase bad) {
    return isBad(1) && PAUSE * outcome.share() >= bad.outcome().share();
  }
}
