package dev.pynmon.web.part;

import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.url.Url;

/**
 * Ways to other parts of a list, for the template {@code part/pager}; "" where there is none.
 *
 * @param pagerShown true when there is another part
 * @param pagerFirst the beginning
 * @param pagerBefore what comes before
 * @param pagerAfter what follows
 * @param pagerFirstText what the beginning is called
 * @param pagerBeforeText what is called what comes before
 * @param pagerAfterText what is called what follows
 */
public record Pager(
    boolean pagerShown,
    String pagerFirst,
    String pagerBefore,
    String pagerAfter,
    String pagerFirstText,
    String pagerBeforeText,
    String pagerAfterText) {

  /** For a list in the order of time, the newest first. */
  public static Pager newestFirst(Url self, Page<?> page, PageRequest asked) {
    return of(self, page, isFirst(asked), "Newest", "Newer", "Older");
  }

  /** For a list in any other order. */
  public static Pager plain(Url self, Page<?> page, PageRequest asked) {
    return of(self, page, isFirst(asked), "First", "Previous", "Next");
  }

  /** For a list that is paged by numbers; "" where there is no such part. */
  public static Pager numbered(String first, String before, String after) {
    boolean shown = !before.isEmpty() || !after.isEmpty();
    return new Pager(shown, first, before, after, "First", "Previous", "Next");
  }

  private static boolean isFirst(PageRequest asked) {
    return asked instanceof PageRequest.Skip skip && skip.skip() == 0;
  }

  private static Pager of(
      Url self, Page<?> page, boolean first, String begin, String before, String after) {
    Url bare = self.without("page", "after", "before");
    String previous =
        page.previous().map(cursor -> bare.with("before", cursor).toString()).orElse("");
    String next = page.next().map(cursor -> bare.with("after", cursor).toString()).orElse("");
    boolean shown = !first || !previous.isEmpty() || !next.isEmpty();
    String start = first && previous.isEmpty() ? "" : bare.toString();
    return new Pager(shown, start, previous, next, begin, before, after);
  }
}
