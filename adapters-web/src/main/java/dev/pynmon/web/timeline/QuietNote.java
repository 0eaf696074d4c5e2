package dev.pynmon.web.timeline;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * The active runners that have no lane, for the template {@code timeline/quiet}.
 *
 * @param quietBefore what stands before the link
 * @param quietText how many they are, which leads to all
 * @param quietBehind what stands behind it
 * @param quietHref the list of runners
 */
record QuietNote(String quietBefore, String quietText, String quietBehind, Href quietHref) {
  private static final String NOUN = "active runner";

  /** One at most: none of them is worth no words. */
  static List<QuietNote> of(TimelineSheet sheet, Links links) {
    Href list = Href.to(links.area("runners"));
    String before = sheet.timeline().lanes().isEmpty() ? "" : "and ";
    return sheet.quiet().stream().flatMap(answer -> of(answer, before, list).stream()).toList();
  }

  private static Optional<QuietNote> of(Answer<Count> answer, String before, Href list) {
    Optional<Count> known = answer.available();
    if (known.isEmpty()) {
      return Optional.of(
          new QuietNote(
              "How many ", NOUN + "s", " have nothing in this window is not known", list));
    }
    return known
        .filter(count -> count.value() > 0 || count instanceof Count.AtLeast)
        .map(
            count ->
                new QuietNote(
                    before, CountText.of(count, NOUN), " without anything in this window", list));
  }
}
