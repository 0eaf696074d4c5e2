package dev.pynmon.web.param;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.pictures.text.CountText;
import java.util.Optional;

/** What is shown instead of a numbered page that lies behind the end of its list. */
public final class LastPage {
  private LastPage() {}

  /**
   * The last page, which is then said; empty when the page asked for is not past the end.
   *
   * @param total how many items the list has; where nobody knows, its beginning is taken
   */
  public static Optional<PageRequest> insteadOf(
      PageRequest asked, Page<?> page, Optional<Count> total, Params params) {
    if (!(asked instanceof PageRequest.Skip(int limit, int skip)) || !isPastEnd(skip, page)) {
      return Optional.empty();
    }
    return Optional.of(of(new PageRequest.Skip(limit, skip), total, params));
  }

  /** The last page instead of this one, which is past the end; that is said. */
  public static PageRequest.Skip of(PageRequest.Skip asked, Optional<Count> total, Params params) {
    int last = lastSkip(total, asked.limit());
    say(asked.skip() / asked.limit() + 1, last / asked.limit() + 1, params);
    return new PageRequest.Skip(asked.limit(), last);
  }

  /** Says that the last page is shown instead of one behind it. */
  public static void say(int asked, int last, Params params) {
    params.notice(
        new Notice(
            "Page " + CountText.of(asked) + " is past the end.",
            "Shown is page " + CountText.of(last) + ", the last.",
            false));
  }

  private static boolean isPastEnd(int skip, Page<?> page) {
    return skip > 0 && page.items().isEmpty() && page.searchedBackTo().isEmpty();
  }

  private static int lastSkip(Optional<Count> total, int limit) {
    long items = total.filter(Count.Exact.class::isInstance).map(Count::value).orElse(0L);
    return (int) (Math.min(Math.max(0, items - 1), PageRequest.MAX_SKIP) / limit * limit);
  }
}
