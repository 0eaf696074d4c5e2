package dev.pynmon.web.part;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.param.Params;
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
    int last = lastSkip(total, limit);
    params.notice(
        new Notice(
            "Page " + (skip / limit + 1) + " is past the end.",
            "Shown is page " + (last / limit + 1) + ", the last.",
            false));
    return Optional.of(new PageRequest.Skip(limit, last));
  }

  private static boolean isPastEnd(int skip, Page<?> page) {
    return skip > 0 && page.items().isEmpty() && page.searchedBackTo().isEmpty();
  }

  private static int lastSkip(Optional<Count> total, int limit) {
    long items = total.filter(Count.Exact.class::isInstance).map(Count::value).orElse(0L);
    return (int) (Math.min(Math.max(0, items - 1), PageRequest.MAX_SKIP) / limit * limit);
  }
}
