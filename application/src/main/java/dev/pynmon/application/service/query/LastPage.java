package dev.pynmon.application.service.query;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.Optional;

/**
 * What is read instead of a numbered page that lies behind the end of its list, in the same visit.
 */
public final class LastPage {
  private LastPage() {}

  /**
   * Which page is the last; empty when the one asked for is not past the end.
   *
   * @param read the page asked for, where it could be read
   * @param total how many items the list has; where nobody knows, its beginning is taken
   */
  public static Optional<PageRequest.Skip> insteadOf(
      PageRequest asked, Optional<? extends Page<?>> read, Optional<Count> total) {
    return asked instanceof PageRequest.Skip(int limit, int skip)
            && skip > 0
            && read.filter(LastPage::isPastEnd).isPresent()
        ? Optional.of(last(total, limit))
        : Optional.empty();
  }

  private static boolean isPastEnd(Page<?> page) {
    return page.items().isEmpty() && page.searchedBackTo().isEmpty();
  }

  private static PageRequest.Skip last(Optional<Count> total, int limit) {
    long items = total.filter(Count.Exact.class::isInstance).map(Count::value).orElse(0L);
    long skip = Math.min(Math.max(0, items - 1), PageRequest.MAX_SKIP);
    return new PageRequest.Skip(limit, (int) (skip / limit * limit));
  }
}
