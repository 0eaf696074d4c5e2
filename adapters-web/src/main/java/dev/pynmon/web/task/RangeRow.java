package dev.pynmon.web.task;

import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.url.Url;
import java.util.Arrays;
import java.util.List;

/**
 * A time to choose, for the template {@code task/ranges}.
 *
 * @param rangeText its short word
 * @param rangeTitle the same in words
 * @param rangeHref the page for it
 * @param rangeChosen true when it is the one that is shown
 */
public record RangeRow(String rangeText, String rangeTitle, String rangeHref, boolean rangeChosen) {
  /**
   * All times.
   *
   * @param chosen the one that is shown
   * @param self the page
   */
  public static List<RangeRow> of(Preset chosen, Url self) {
    Url bare = self.without(Ranges.PARAMETER, "page");
    return Arrays.stream(Preset.values())
        .map(
            range ->
                new RangeRow(
                    range.code(),
                    Ranges.text(range),
                    bare.with(Ranges.PARAMETER, range.code()).toString(),
                    range == chosen))
        .toList();
  }
}
