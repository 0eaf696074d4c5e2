package dev.pynmon.pictures.occupancy;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.pictures.scale.TimeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A way from a part of what was occupied to the invocations that were there.
 *
 * @param href the list of invocations
 * @param title what was there
 * @param x where the part begins
 * @param width how wide it is
 */
public record OccupancyLink(String href, String title, double x, double width) {
  private static final int MOST_TOGETHER = 64;

  /**
   * A link for each slice with the ids of its invocations where these are few, else without ids;
   * for several slices in a row where there are more than this number, none where even that is
   * more.
   *
   * @param most how many links there may be
   * @param ids how many ids they may name: these are long, and many of them repeat
   */
  public static List<OccupancyLink> atMost(
      OccupancyText text, TimeScale scale, OccupancyLinks urls, int most, int ids) {
    List<OccupancySlice> slices = text.occupancy().slices();
    int together = 1;
    while (Math.ceilDiv(slices.size(), together) > most && together < MOST_TOGETHER) {
      together *= 2;
    }
    if (Math.ceilDiv(slices.size(), together) > most) {
      return List.of();
    }
    if (together > 1) {
      return merged(slices, scale, urls, together);
    }
    boolean few = slices.stream().mapToInt(slice -> slice.ids().size()).sum() <= ids;
    return each(slices, scale, few ? urls::withIds : urls::of);
  }

  private static List<OccupancyLink> each(
      List<OccupancySlice> slices, TimeScale scale, Function<OccupancySlice, String> href) {
    return slices.stream()
        .map(slice -> of(slice.slice(), href.apply(slice), OccupancyText.of(slice), scale))
        .toList();
  }

  private static List<OccupancyLink> merged(
      List<OccupancySlice> slices, TimeScale scale, OccupancyLinks urls, int together) {
    List<OccupancyLink> links = new ArrayList<>();
    for (int i = 0; i < slices.size(); i += together) {
      List<OccupancySlice> some = slices.subList(i, Math.min(slices.size(), i + together));
      TimeWindow window =
          new TimeWindow(some.getFirst().slice().from(), some.getLast().slice().to());
      links.add(of(window, urls.of(window), OccupancyText.of(some), scale));
    }
    return links;
  }

  private static OccupancyLink of(TimeWindow part, String href, String title, TimeScale scale) {
    double x = scale.x(part.from());
    return new OccupancyLink(href, title, x, scale.x(part.to()) - x);
  }
}
