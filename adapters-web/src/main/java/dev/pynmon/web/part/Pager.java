package dev.pynmon.web.part;

import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * Ways to other parts of a list, for the template {@code part/pager}.
 *
 * @param pagerShown true when there is another part
 * @param pagerSteps to the beginning, to what comes before, to what follows, and to the end where
 *     its place is known
 */
public record Pager(boolean pagerShown, List<PagerStep> pagerSteps) {
  private static final String PAGE = "page";

  /** For a list in the order of time, the newest first. */
  public static Pager newestFirst(Url self, Page<?> page, PageRequest asked) {
    return newestFirst(self, page, asked, RowsBefore.UNTOLD);
  }

  /** The same, of which further pages say which rows they show. */
  public static Pager newestFirst(Url self, Page<?> page, PageRequest asked, RowsBefore rows) {
    return of(self, page, asked, rows, List.of("Newest", "Newer", "Older"));
  }

  /** For a list in any other order. */
  public static Pager plain(Url self, Page<?> page, PageRequest asked) {
    return of(self, page, asked, RowsBefore.UNTOLD, List.of("First", "Previous", "Next"));
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
        List.of(
            PagerStep.end(page > 1 ? Href.to(first) : Href.NONE, words.get(0)),
            PagerStep.before(
                page > 1 ? Href.to(bare.with(PAGE, page - 1)) : Href.NONE, words.get(1)),
            PagerStep.after(
                page < pages ? Href.to(bare.with(PAGE, page + 1)) : Href.NONE, words.get(2)),
            PagerStep.end(
                page < pages ? Href.to(bare.with(PAGE, pages)) : Href.NONE, words.get(3))));
  }

  private static boolean isFirst(PageRequest asked) {
    return asked instanceof PageRequest.Skip skip && skip.skip() == 0;
  }

  private static Pager of(
      Url self, Page<?> page, PageRequest asked, RowsBefore rows, List<String> words) {
    Url bare = self.without(PAGE, "after", "before");
    Href previous =
        page.previous().map(at -> Href.to(rows.above(bare.with("before", at)))).orElse(Href.NONE);
    Href next =
        page.next().map(at -> Href.to(rows.below(bare.with("after", at), page))).orElse(Href.NONE);
    Href start = isFirst(asked) && !previous.leads() ? Href.NONE : Href.to(bare);
    return new Pager(
        start.leads() || next.leads(),
        List.of(
            PagerStep.end(start, words.get(0)),
            PagerStep.before(previous, words.get(1)),
            PagerStep.after(next, words.get(2))));
  }

  /** What comes before; none where nothing does. */
  public Href before() {
    return pagerSteps.get(1).pagerHref();
  }

  /** What follows; none where nothing does. */
  public Href after() {
    return pagerSteps.get(2).pagerHref();
  }
}
