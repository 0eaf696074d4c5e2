package dev.pynmon.web.occupancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.domain.timeline.TimeScale;
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
  /** What stands around address and title, about. */
  private static final int FRAME = 110;

  private static final int MOST_TOGETHER = 64;

  /** Ids are long and many of them repeat: they may not make a page so much larger. */
  private static final int MOST_FOR_IDS = 80_000;

  /**
   * A link for each slice with the ids of its invocations where that fits into so many bytes, else
   * without ids, else for several slices in a row; none where nothing fits.
   */
  public static List<OccupancyLink> fitting(
      OccupancyText text, TimeScale scale, OccupancyUrls urls, int bytes) {
    List<OccupancySlice> slices = text.occupancy().slices();
    List<OccupancyLink> exact = each(slices, scale, urls::withIds);
    if (size(exact) <= Math.min(bytes, MOST_FOR_IDS)) {
      return exact;
    }
    List<OccupancyLink> links = each(slices, scale, urls::of);
    for (int together = 2; size(links) > bytes && together <= MOST_TOGETHER; together *= 2) {
      links = merged(slices, scale, urls, together);
    }
    return size(links) > bytes ? List.of() : links;
  }

  private static long size(List<OccupancyLink> links) {
    return links.stream().mapToLong(link -> escaped(link.href) + bytes(link.title) + FRAME).sum();
  }

  private static int bytes(String title) {
    return title.getBytes(UTF_8).length;
  }

  /** Each sign between parameters takes four more. */
  private static long escaped(String href) {
    return href.length() + 4 * href.chars().filter(unit -> unit == '&').count();
  }

  private static List<OccupancyLink> each(
      List<OccupancySlice> slices, TimeScale scale, Function<OccupancySlice, String> href) {
    return slices.stream()
        .map(slice -> of(slice.slice(), href.apply(slice), OccupancyText.of(slice), scale))
        .toList();
  }

  private static List<OccupancyLink> merged(
      List<OccupancySlice> slices, TimeScale scale, OccupancyUrls urls, int together) {
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
