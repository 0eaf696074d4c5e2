package dev.pynmon.web.part;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.pictures.text.CountText;
import java.util.Optional;

/** What a list says of what was found: which rows of how many, and why there are none. */
public final class FoundText {
  /** Where no row was found, but not all was looked at. */
  public static final String NONE_SO_FAR = "None found so far";

  /** How many there are in all, where nobody counts them. */
  public static final Answer<Count> UNCOUNTED = new Answer.Available<>(Count.uncounted());

  private static final String NONE_LOOKED_AT = "None of those looked at so far matches.";

  private FoundText() {}

  /** What is missing, of a list without rows, of which {@code one} is a row: an invocation, say. */
  public static String emptyTitle(Page<?> page, boolean isFiltered, String one) {
    if (goesOn(page)) {
      return NONE_SO_FAR;
    }
    return isFiltered ? "No " + one + " matches" : "No " + one + " yet";
  }

  /** The same of a list that is made in the background. */
  public static String emptyTitle(
      Snapshot<? extends Page<?>> listed, boolean isFiltered, String one) {
    return listed.isComplete()
        ? listed.value().map(page -> emptyTitle(page, isFiltered, one)).orElse(NONE_SO_FAR)
        : NONE_SO_FAR;
  }

  /** That of what was asked for there is none, as far as was looked: {@code none}, with a dot. */
  public static String noneMatches(Page<?> page, String none) {
    return goesOn(page) ? NONE_LOOKED_AT : none;
  }

  private static boolean goesOn(Page<?> page) {
    return page.searchedBackTo().isPresent() || page.next().isPresent();
  }

  /** Why; without a filter the sentence that tells when a first row appears. */
  public static String emptyText(Page<?> page, boolean isFiltered, String whenOneAppears) {
    return isFiltered || goesOn(page)
        ? noneMatches(page, "Nothing that the store holds fits all that is chosen above.")
        : whenOneAppears;
  }

  /**
   * Which rows are shown.
   *
   * @param skipped how many come before; empty where nobody knows
   * @param total how many there are, as far as that is told
   */
  public static String foot(Page<?> page, Optional<Integer> skipped, Answer<Count> total) {
    int rows = page.items().size();
    return rows == 0 ? "No rows." : shown(rows, skipped) + of(total) + ".";
  }

  private static String shown(int rows, Optional<Integer> skipped) {
    return skipped
        .map(
            before ->
                "Rows " + CountText.of(before + 1L) + " to " + CountText.of((long) before + rows))
        .orElse(CountText.of(rows, "row"));
  }

  private static String of(Answer<Count> total) {
    return total
        .available()
        .filter(FoundText::tells)
        .map(count -> " of " + CountText.of(count))
        .orElse("");
  }

  /** That there may be any number of them is nothing to say. */
  public static boolean tells(Count count) {
    return !count.isUncounted();
  }
}
