package dev.pynmon.web.orchestrator;

import dev.pynmon.web.url.Url;

/**
 * Ways to other pages of a list whose pages are numbered, for the template {@code
 * orchestrator/pager}; "" where there is none.
 *
 * @param numberShown true when there is another page
 * @param numberFirst the first
 * @param numberNewer the one before
 * @param numberOlder the one behind
 * @param numberLast the last
 */
record NumberPager(
    boolean numberShown,
    String numberFirst,
    String numberNewer,
    String numberOlder,
    String numberLast) {
  static NumberPager of(int number, int pages, Url self) {
    Url bare = self.without(RunsParams.PAGE);
    return new NumberPager(
        pages > 1,
        number > 1 ? page(bare, 1) : "",
        number > 1 ? page(bare, number - 1) : "",
        number < pages ? page(bare, number + 1) : "",
        number < pages ? page(bare, pages) : "");
  }

  private static String page(Url bare, int number) {
    return bare.with(RunsParams.PAGE, number).toString();
  }
}
