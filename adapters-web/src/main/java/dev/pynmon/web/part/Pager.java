package dev.pynmon.web.part;

import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * Ways to other parts of a list, for the template {@code part/pager}; "" where there is none.
 *
 * @param pagerShown true when there is another part
 * @param pagerFirst the beginning
 * @param pagerBefore what comes before
 * @param pagerAfter what follows
 * @param pagerLast the end, where its place is known
 * @param pagerFirstText what the beginning is called
 * @param pagerBeforeText what is called what comes before
 * @param pagerAfterText what is called what follows
 * @param pagerLastText what the end is called; "" where its place is not known
 */
public record Pager(
    boolean pagerShown,
    String pagerFirst,
    String pagerBefore,
    String pagerAfter,
    String pagerLast,
    String pagerFirstText,
    String pagerBeforeText,
    String pagerAfterText,
    String pagerLastText) {
  private static final String PAGE = "page";

  /** For a list in the order of time, the newest first. */
  public static Pager newestFirst(Url self, Page<?> page, PageRequest asked) {
    return of(self, page, isFirst(asked), "Newest", "Newer", "Older");
  }

  /** For a list in any other order. */
  public static Pager plain(Url self, Page<?> page, PageRequest asked) {
    return of(self, page, isFirst(asked), "First", "Previous", "Next");
  }

  /** For a list whose pages are numbered. */
  public static Pager numbered(Url self, int page, int pages) {
    Url first = self.without(PAGE);
    return numbered(self, first, page, pages, List.of("First", "Previous", "Next", "Last"));
  }

  /**
   * The same for a list in the order of time, the newest first. Its address without a number may
   * stand for another page than the first.
   */
  public static Pager numberedNewestFirst(Url self, int page, int pages) {
    Url first = self.without(PAGE).with(PAGE, 1);
    return numbered(self, first, page, pages, List.of("Newest", "Newer", "Older", "Oldest"));
  }

  private static Pager numbered(Url self, Url first, int page, int pages, List<String> words) {
    Url bare = self.without(PAGE);
    return new Pager(
        page > 1 || page < pages,
        page > 1 ? first.toString() : "",
        page > 1 ? bare.with(PAGE, page - 1).toString() : "",
        page < pages ? bare.with(PAGE, page + 1).toString() : "",
        page < pages ? bare.with(PAGE, pages).toString() : "",
        words.get(0),
        words.get(1),
        words.get(2),
        words.get(3));
  }

  private static boolean isFirst(PageRequest asked) {
    return asked instanceof PageRequest.Skip skip && skip.skip() == 0;
  }

  private static Pager of(
      Url self, Page<?> page, boolean first, String begin, String before, String after) {
    Url bare = self.without(PAGE, "after", "before");
    String previous =
        page.previous().map(cursor -> bare.with("before", cursor).toString()).orElse("");
    String next = page.next().map(cursor -> bare.with("after", cursor).toString()).orElse("");
    boolean shown = !first || !previous.isEmpty() || !next.isEmpty();
    String start = first && previous.isEmpty() ? "" : bare.toString();
    return new Pager(shown, start, previous, next, "", begin, before, after, "");
  }
}
