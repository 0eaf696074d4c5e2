package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.pictures.timeline.lane.Lane;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * That runners of a lane were last heard of at a moment.
 *
 * @param lane where they worked
 * @param runner the one of them that had the lane, else any
 * @param runners how many they are
 * @param at when they were last heard of
 * @param dead true when they count as dead, false as long as they are only stale
 * @param x where that stands
 * @param endX up to where nobody has the lane, since it was theirs; none for a lane of others, too
 * @param held how many invocations they held then
 * @param later how many of these another runner took up behind the window, as far as that was read
 * @param takenUp how many of these another runner took up, as far as the window shows
 * @param quiet true when nothing stands in the lane behind it, up to where it ends
 */
public record Loss(
    Lane lane,
    RunnerId runner,
    int runners,
    Instant at,
    boolean dead,
    double x,
    OptionalDouble endX,
    int held,
    int later,
    int takenUp,
    boolean quiet) {
  /** The same, where this is known of what stands behind it. */
  Loss inSight(boolean nothingBehind) {
    return new Loss(lane, runner, runners, at, dead, x, endX, held, later, takenUp, nothingBehind);
  }

  /** True where nothing was lost with them: they held nothing, and may have been stopped. */
  public boolean isCalm() {
    return held == 0;
  }
}
