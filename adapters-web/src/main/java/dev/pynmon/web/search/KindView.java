package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.domain.app.Answer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What was found of one kind, for the template {@code search/hits}.
 *
 * @param kindId marks its card
 * @param kindLabel what the kind is called
 * @param kindIcon its picture
 * @param kindCount how many there are
 * @param kindHits the matches
 */
record KindView(
    String kindId, String kindLabel, String kindIcon, String kindCount, List<HitRow> kindHits) {

  /** The kind, if anything of it was found. */
  static <T> List<KindView> of(
      String label, String icon, Answer<Matches<T>> found, Function<T, HitRow> row) {
    return found.available().stream()
        .filter(matches -> !matches.items().isEmpty())
        .map(
            matches ->
                new KindView(
                    label.toLowerCase(Locale.ROOT).replace(' ', '-'),
                    label,
                    icon,
                    ScopeText.count(matches),
                    matches.items().stream().map(row).toList()))
        .toList();
  }
}
