package dev.pynmon.pictures.occupancy;

import dev.pynmon.domain.timeline.Occupancy;
import java.util.List;

/**
 * What all pictures of a page have in common.
 *
 * @param scale the total that is as high as the plot
 * @param ranks the colours of the tasks
 */
public record OccupancyBasis(int scale, OccupancyRanks ranks) {
  /** On which these can be compared: a total is as high, and a task looks alike in each of them. */
  public static OccupancyBasis of(List<Occupancy> all) {
    return new OccupancyBasis(OccupancyPicture.scale(all), OccupancyRanks.of(all));
  }
}
