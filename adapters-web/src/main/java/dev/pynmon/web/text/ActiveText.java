package dev.pynmon.web.text;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.pictures.text.CountText;

/** How many runners are active, in words: who is stale is not counted among them. */
public final class ActiveText {
  private ActiveText() {}

  /** {@code 34 active}, or {@code 34 active, 4 stale}. */
  public static String of(RunnerCounts counts) {
    Count stale = counts.stale();
    return CountText.of(counts.active())
        + " active"
        + (stale.value() == 0 ? "" : ", " + CountText.of(stale) + " stale");
  }

  /** {@code 34 active, 4 stale, 80 done}. */
  public static String withDone(RunnerCounts counts) {
    Count done = counts.done();
    return of(counts) + (done.value() == 0 ? "" : ", " + CountText.of(done) + " done");
  }

  /** {@code 34 active, 4 stale of 120 known}. */
  public static String ofKnown(RunnerCounts counts) {
    return of(counts) + " of " + CountText.of(counts.known()) + " known";
  }

  /** {@code 4 stale, } before another number; "" where there are none. */
  public static String stale(RunnerCounts counts) {
    return counts.stale().value() == 0 ? "" : CountText.of(counts.stale()) + " stale, ";
  }
}
