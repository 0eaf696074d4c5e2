package dev.pynmon.web.part;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows of a list come before a page of it. A place in a list does not tell, so links to
 * further pages do, sealed together with it: as many as there were when the reader left the first
 * of them, to which lists that grow have added since. Where only some of the rows are counted
 * nobody can tell whether a number is true, but that it is ours.
 *
 * @param number how many; empty where nobody knows
 * @param isSure whether they were left out one by one just now, and not told by an address
 */
public record RowsBefore(Optional<Integer> number, boolean isSure) {
  /** Nobody asks. */
  static final RowsBefore UNTOLD = new RowsBefore(Optional.empty(), false);

  private static final String NAME = "rows_before";

  private static final Pattern SEALED = Pattern.compile("(\\d{1,9})-[0-9a-f]{4}");
  private static final int SEAL = 0xffff;

  /**
   * Those before the rows of the page that was asked for. An address that tells of more than there
   * are is not believed, nor one that no link of ours leads to.
   *
   * @param total how many there are in all, as far as that is known
   */
  public static RowsBefore of(Query sent, PageRequest asked, Page<?> rows, Answer<Count> total) {
    int shown = rows.items().size();
    return switch (asked) {
      case PageRequest.Skip skip -> sure(skip.skip());
      case PageRequest.After _ ->
          told(sent(sent).filter(before -> fits((long) before + shown, total)));
      case PageRequest.Before _ when rows.previous().isEmpty() -> sure(0);
      case PageRequest.Before _ ->
          told(
              sent(sent)
                  .filter(end -> fits(end, total))
                  .map(end -> end - shown)
                  .filter(any -> any >= 0));
    };
  }

  private static RowsBefore sure(int number) {
    return new RowsBefore(Optional.of(number), true);
  }

  private static RowsBefore told(Optional<Integer> number) {
    return new RowsBefore(number, false);
  }

  private static boolean fits(long rows, Answer<Count> total) {
    return total
        .available()
        .filter(Count.Exact.class::isInstance)
        .filter(all -> all.value() < rows)
        .isEmpty();
  }

  private static Optional<Integer> sent(Query sent) {
    return sent.all(NAME).stream()
        .findFirst()
        .map(SEALED::matcher)
        .filter(Matcher::matches)
        .map(told -> Integer.parseInt(told.group(1)))
        .filter(rows -> sent.all(NAME).getFirst().equals(sealed(rows, sent)));
  }

  private static String sealed(int rows, Query place) {
    List<String> all = List.of(rows + "", first(place, "after"), first(place, "before"));
    return String.format(Locale.ROOT, "%d-%04x", rows, all.hashCode() & SEAL);
  }

  private static String first(Query query, String name) {
    return query.all(name).stream().findFirst().orElse("");
  }

  /** The parameters of the list alone. */
  public static Query without(Query sent) {
    return sent.without(Set.of(NAME));
  }

  /** The address of the list alone. */
  public static Url without(Url sent) {
    return sent.without(NAME);
  }

  /** The address of this page, which tells it as well. */
  public Url here(Url page, PageRequest asked, Page<?> rows) {
    return switch (asked) {
      case PageRequest.Skip _ -> page;
      case PageRequest.After _ -> above(page);
      case PageRequest.Before _ -> below(page, rows);
    };
  }

  /** The address of what follows these rows. */
  public Url below(Url page, Page<?> rows) {
    return telling(page, number.map(before -> before + rows.items().size()));
  }

  /** The address of what comes before them: it tells where that ends, for it may be few rows. */
  Url above(Url page) {
    return telling(page, number);
  }

  private static Url telling(Url page, Optional<Integer> before) {
    return before.map(rows -> page.with(NAME, sealed(rows, page.query()))).orElse(page);
  }

  /**
   * How many there are, where fewer were counted than are shown up to here: at least these, and no
   * more where the list ends with them and it is sure that no more come before. A page without rows
   * tells nothing of those before it.
   */
  public Answer<Count> counted(Answer<Count> total, Page<?> rows) {
    int before = number.orElse(0);
    long shown = (long) before + rows.items().size();
    boolean isEnd = isSure && rows.next().isEmpty() && rows.searchedBackTo().isEmpty();
    return rows.items().isEmpty() && before > 0
        ? total
        : total.map(count -> counted(count, shown, isEnd));
  }

  private static Count counted(Count count, long shown, boolean isEnd) {
    if (count instanceof Count.Exact || count.value() > shown) {
      return count;
    }
    return Count.of(shown, isEnd);
  }
}
