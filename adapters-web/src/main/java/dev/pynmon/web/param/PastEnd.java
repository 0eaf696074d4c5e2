package dev.pynmon.web.param;

import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.pictures.text.CountText;

/** What is said of a numbered page that lies behind the end of its list: the last is shown. */
public final class PastEnd {
  private PastEnd() {}

  /** Which part is shown: the one asked for, or another instead of it, which is then said. */
  public static PageRequest shown(PageRequest asked, Page<?> page, Params params) {
    return asked instanceof PageRequest.Skip numbered ? shown(numbered, page, params) : asked;
  }

  /** The same of a list that has numbered pages alone. */
  public static PageRequest.Skip shown(PageRequest.Skip asked, Page<?> page, Params params) {
    page.instead().ifPresent(last -> say(number(asked), number(last), params));
    return page.instead().orElse(asked);
  }

  private static int number(PageRequest.Skip page) {
    return page.skip() / page.limit() + 1;
  }

  /** Says that the last page is shown instead of one behind it. */
  public static void say(int asked, int last, Params params) {
    params.notice(
        new Notice(
            "Page " + CountText.of(asked) + " is past the end.",
            "Shown is page " + CountText.of(last) + ", the last.",
            false));
  }
}
