package dev.pynmon.pictures.occupancy;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancySlice;

/** Where the parts of an occupancy lead. */
public interface OccupancyLinks {
  /** To those that changed in a time. */
  String of(TimeWindow window);

  /** To those that changed in a slice. */
  String of(OccupancySlice slice);

  /** To exactly those that were there in a slice. */
  String withIds(OccupancySlice slice);
}
