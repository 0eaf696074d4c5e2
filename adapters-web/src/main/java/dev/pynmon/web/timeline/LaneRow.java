package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.StatusFamily;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.lane.DensityBar;
import dev.pynmon.pictures.timeline.lane.Lane;
import java.util.List;

/**
 * A lane in the table: of each family the most that one slice of time saw.
 *
 * @param laneName what it is called
 * @param laneDetail where it runs
 * @param laneCounts how many ended well, ran, waited and were in trouble
 */
record LaneRow(String laneName, String laneDetail, List<String> laneCounts) {
  /** In the order of the columns. */
  private static final List<StatusFamily> COUNTED =
      List.of(StatusFamily.DONE, StatusFamily.ACTIVE, StatusFamily.WAITING, StatusFamily.TROUBLE);

  static LaneRow of(Lane lane) {
    return new LaneRow(
        SafeText.name(lane.label().title()),
        SafeText.name(lane.label().detail()),
        COUNTED.stream().map(family -> most(lane, family)).toList());
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
