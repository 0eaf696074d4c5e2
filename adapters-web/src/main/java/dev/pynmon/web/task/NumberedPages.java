package dev.pynmon.web.task;

import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.url.Url;

/** Ways to other pages of a list that is known as a whole. */
final class NumberedPages {
  private NumberedPages() {}

  static Pager of(Url self, PageRequest.Skip shown, long total) {
    Url bare = self.without("page");
    int page = shown.skip() / shown.limit() + 1;
    boolean more = (long) shown.skip() + shown.limit() < total;
    return new Pager(
        page > 1 || more,
        page > 1 ? bare.toString() : "",
        page > 1 ? bare.with("page", page - 1).toString() : "",
        more ? bare.with("page", page + 1).toString() : "",
        "First",
        "Previous",
        "Next");
  }

  /** The last page that has something on it. */
  static PageRequest.Skip last(PageRequest.Skip asked, long total) {
    int skip = (int) (Math.max(0, total - 1) / asked.limit() * asked.limit());
    return new PageRequest.Skip(asked.limit(), Math.min(skip, PageRequest.MAX_SKIP));
  }
}
