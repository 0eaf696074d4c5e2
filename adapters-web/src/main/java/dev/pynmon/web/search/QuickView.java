package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is found while somebody types, for the template {@code search/quick}.
 *
 * @param quickSaid how many there are of which kind
 * @param quickKinds what was found
 */
record QuickView(String quickSaid, List<KindView> quickKinds) {
  /** From so many characters on. */
  static final int LEAST = 3;

  static final QuickView NONE = new QuickView("", List.of());

  static QuickView of(SearchResult result, Links links) {
    List<KindView> kinds = Names.of(result, links);
    String said =
        kinds.stream()
            .map(
                kind ->
                    kind.kindLabel().toLowerCase(Locale.ROOT)
                        + " "
                        + CountText.of(kind.kindHits().size()))
            .collect(Collectors.joining(", "));
    return new QuickView(
        said.isEmpty() ? "No name and no id like this; Enter looks for it everywhere" : said,
        kinds);
  }
}
