package dev.pynmon.web.task;

import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.listing.TimeRange;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The times over which statistics are made, with the words of the list and the timeline. */
public final class Ranges {
  /** The parameter. */
  public static final String PARAMETER = "time_range";

  /** What is shown when nothing is asked for. */
  public static final Preset DEFAULT = Preset.HOUR;

  private Ranges() {}

  /** What is asked for; said when it is not known. */
  public static Preset read(Params params) {
    List<String> words = Arrays.stream(Preset.values()).map(Preset::code).toList();
    return Preset.find(params.choice(PARAMETER, words, DEFAULT.code())).orElse(DEFAULT);
  }

  /** What keeps the time in a link to a page that shows another by itself. */
  static Query query(Preset range) {
    return range == DEFAULT
        ? Query.NONE
        : new Query(List.of(new Query.Pair(PARAMETER, range.code())));
  }

  /** In words: {@code last hour}. */
  public static String text(Preset range) {
    return TimeRange.of(range.code()).label().toLowerCase(Locale.ROOT);
  }
}
