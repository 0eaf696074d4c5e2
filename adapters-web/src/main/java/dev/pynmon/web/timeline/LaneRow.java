package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.StatusFamily;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.lane.DensityBar;
import dev.pynmon.pictures.timeline.lane.Lane;

/**
 * A lane in the table: of each family the most that one slice of time saw.
 *
 * @param laneName what it is called
 * @param laneDetail where it runs
 * @param laneDone how many ended well
 * @param laneActive how many ran
 * @param laneWaiting how many waited
 * @param laneTrouble how many were in trouble
 */
record LaneRow(
    String laneName,
    String laneDetail,
    String laneDone,
    String laneActive,
    String laneWaiting,
    String laneTrouble) {

  static LaneRow of(Lane lane) {
    return new LaneRow(
        SafeText.name(lane.label().name()),
        SafeText.name(lane.label().detail()),
        most(lane, StatusFamily.DONE),
        most(lane, StatusFamily.ACTIVE),
        most(lane, StatusFamily.WAITING),
        most(lane, StatusFamily.TROUBLE));
  }

  private static String most(Lane lane, StatusFamily family) {
    return CountText.of(
        lane.density().stream()
            .filter(bar -> bar.family() == family)
            .mapToInt(DensityBar::count)
            .max()
            .orElse(0));
  }
}
