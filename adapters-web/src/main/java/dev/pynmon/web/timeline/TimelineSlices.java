package dev.pynmon.web.timeline;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.pictures.occupancy.OccupancyLinks;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;

/**
 * Leads from a slice of what was occupied to the timeline of that slice.
 *
 * @param all the timeline without ids
 * @param exact the same of the invocations that are shown; its ids are named where they are few
 */
record TimelineSlices(Url all, Url exact) implements OccupancyLinks {
  /** Of an address that is repeated in each link. */
  private static final int SHORT = 1_000;

  @Override
  public String of(TimeWindow window) {
    Url few = exact.toString().length() <= SHORT ? exact : all;
    return TimelineAddress.at(window, few).toString();
  }

  @Override
  public String of(OccupancySlice slice) {
    return of(slice.slice());
  }

  @Override
  public String withIds(OccupancySlice slice) {
    return exact.toString().length() <= SHORT || slice.ids().isEmpty()
        ? of(slice)
        : TimelineAddress.at(slice.slice(), InvocationIds.in(all, slice.ids())).toString();
  }
}
