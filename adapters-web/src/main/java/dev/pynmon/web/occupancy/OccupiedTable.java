package dev.pynmon.web.occupancy;

import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.text.CountText;
import java.util.List;
import java.util.function.Function;

/**
 * What was occupied, slice by slice, for the template {@code occupancy/table}: what the picture
 * draws.
 *
 * @param occupiedLabel the whole in a sentence
 * @param occupiedRows oldest first; only slices in which something was occupied
 */
public record OccupiedTable(String occupiedLabel, List<SlotRow> occupiedRows) {
  /**
   * The table.
   *
   * @param href the address of what was there in a slice
   */
  public static OccupiedTable of(OccupancyText text, Function<OccupancySlice, String> href) {
    return new OccupiedTable(
        text.label(),
        text.occupancy().slices().stream().map(slice -> SlotRow.of(slice, href)).toList());
  }

  /** A slice of time; a category that is not counted or did not occur is empty. */
  public record SlotRow(
      String slotTime,
      String slotHref,
      String slotTotal,
      String slotRegistered,
      String slotPending,
      String slotRunning,
      String slotTasks) {
    static SlotRow of(OccupancySlice slice, Function<OccupancySlice, String> href) {
      return new SlotRow(
          OccupancyText.clock(slice),
          href.apply(slice),
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
