package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.web.text.CountText;
import java.util.List;

/**
 * What was occupied, slice by slice: what the picture below the lanes draws.
 *
 * @param occupiedLabel the whole in a sentence
 * @param occupiedRows oldest first; only slices in which something was occupied
 */
record OccupiedTable(String occupiedLabel, List<SlotRow> occupiedRows) {
  static OccupiedTable of(OccupancyText text, OccupancyUrls urls) {
    return new OccupiedTable(
        text.label(),
        text.occupancy().slices().stream().map(slice -> SlotRow.of(slice, urls)).toList());
  }

  /** A slice of time; a category that is not counted or did not occur is empty. */
  record SlotRow(
      String slotTime,
      String slotHref,
      String slotTotal,
      String slotRegistered,
      String slotPending,
      String slotRunning,
      String slotTasks) {
    static SlotRow of(OccupancySlice slice, OccupancyUrls urls) {
      return new SlotRow(
          OccupancyText.clock(slice),
          urls.of(slice),
          CountText.of(slice.total()),
          count(slice, OccupancyCategory.REGISTERED),
          count(slice, OccupancyCategory.PENDING),
          count(slice, OccupancyCategory.RUNNING),
          OccupancyText.tasks(slice));
    }

    private static String count(OccupancySlice slice, OccupancyCategory category) {
      int count = slice.of(category);
      return count == 0 ? "" : CountText.of(count);
    }
  }
}
