package dev.pynmon.web.occupancy;

import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.Url;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What counts as occupied, as an address says it. */
public final class Categories {
  /** The parameter. */
  public static final String NAME = "histogram_status";

  /** Chooses no status, as an empty value does, but can be seen. */
  public static final String NONE = "none";

  private static final int MOST_WORDS = 50;
  private static final List<String> ACCEPTED =
      Arrays.stream(OccupancyCategory.values()).map(OccupancyCategory::code).toList();

  private Categories() {}

  /** An address that says it, where it is not the usual. */
  public static Url in(Url url, Set<OccupancyCategory> categories) {
    String words =
        Arrays.stream(OccupancyCategory.values())
            .filter(categories::contains)
            .map(OccupancyCategory::code)
            .collect(Collectors.joining(","));
    return categories.equals(OccupancyCategory.DEFAULT)
        ? url
        : url.with(NAME, words.isEmpty() ? NONE : words);
  }

  /** What is not given is the usual, what is empty is nothing: Pynmon tells them apart. */
  public static Set<OccupancyCategory> read(Params params) {
    List<String> given = params.query().all(NAME);
    if (given.isEmpty()) {
      return OccupancyCategory.DEFAULT;
    }
    List<String> words =
        given.stream()
            .flatMap(text -> Arrays.stream(text.split(",", MOST_WORDS)))
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty() && !word.equals(NONE))
            .limit(MOST_WORDS)
            .toList();
    words.stream()
        .filter(word -> OccupancyCategory.parse(word).isEmpty())
        .forEach(word -> params.unknownWord(NAME, word, ACCEPTED));
    return OccupancyCategory.parse(String.join(",", words));
  }
}
