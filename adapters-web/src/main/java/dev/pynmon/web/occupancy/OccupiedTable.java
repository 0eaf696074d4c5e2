package dev.pynmon.web.occupancy;

import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.url.Href;
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

  /**
   * A slice of time.
   *
   * @param slotTime when it was
   * @param slotHref what was there then
   * @param slotTotal how much was occupied
   * @param slotCounts how much was registered, pending and running; "" for what is not counted or
   *     did not occur
   * @param slotTasks by which tasks
   */
  public record SlotRow(
      String slotTime, Href slotHref, String slotTotal, List<String> slotCounts, String slotTasks) {
    /** In the order of the columns. */
    private static final List<OccupancyCategory> COUNTED =
        List.of(OccupancyCategory.REGISTERED, OccupancyCategory.PENDING, OccupancyCategory.RUNNING);

    static SlotRow of(OccupancySlice slice, Function<OccupancySlice, String> href) {
      return new SlotRow(
          OccupancyText.clock(slice),
          new Href(href.apply(slice)),
          CountText.of(slice.total()),
          COUNTED.stream().map(category -> count(slice, category)).toList(),
          OccupancyText.tasks(slice));
    }

    private static String count(OccupancySlice slice, OccupancyCategory category) {
      int count = slice.of(category);
      return count == 0 ? "" : CountText.of(count);
    }
  }
}
