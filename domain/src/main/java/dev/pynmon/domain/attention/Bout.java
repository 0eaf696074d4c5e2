package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Moment;
import java.time.Instant;
import java.util.List;

/**
 * The time for which a task fails as it does at present. Whether that is a burst is judged by no
 * less than the whole present: what just began was looked for, and is little.
 *
 * @param task the task
 * @param begin when it began
 * @param isLong true where that was before the present
 * @param told what ended since then, and before
 * @param judged the same, of the whole present at least
 * @param lately what ended in the present, and before the bout
 */
record Bout(
    TaskKey task, Instant begin, boolean isLong, Contrast told, Contrast judged, Contrast lately) {

  /**
   * The bout of a task.
   *
   * @param moments when what ended, oldest first
   * @param present when the present began
   * @param least how many have to fail
   */
  static Bout of(TaskKey task, List<Moment> moments, Instant present, long least) {
    Instant begin = begin(Phase.of(moments), present, least);
    boolean isLong = begin.isBefore(present);
    Contrast told = contrast(moments, begin);
    Contrast lately = contrast(moments, present);
    return new Bout(
        task,
        begin,
        isLong,
        told,
        isLong ? told : lately,
        isLong ? new Contrast(lately.now(), told.before()) : lately);
  }

  /**
   * The newest bad phase that reaches into the present, with the bad ones right before it: what was
   * over then, however bad it was, is no part of it.
   *
   * @param phases the newest first
   */
  private static Instant begin(List<Phase> phases, Instant present, long least) {
    List<Phase> newest =
        phases.stream().dropWhile(each -> each.reaches(present) && !each.isBad(least)).toList();
    return newest.isEmpty() || !newest.getFirst().reaches(present)
        ? present
        : newest.stream()
            .takeWhile(each -> each.isOfOneWith(newest.getFirst()))
            .reduce((_, older) -> older)
            .map(Phase::begin)
            .orElse(present);
  }

  /** The same, told from a later moment on. */
  Bout from(Instant moment, List<Moment> moments) {
    return new Bout(task, moment, isLong, contrast(moments, moment), judged, lately);
  }

  private static Contrast contrast(List<Moment> moments, Instant begin) {
    return new Contrast(
        Phase.ended(moments.stream().filter(each -> !each.from().isBefore(begin)).toList()),
        Phase.ended(moments.stream().filter(each -> each.from().isBefore(begin)).toList()));
  }
}
