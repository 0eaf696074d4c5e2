package dev.pynmon.web.failure;

import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.param.PastEnd;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.task.FailureRow;
import dev.pynmon.web.task.FailureText;
import dev.pynmon.web.task.ShownTime;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * A page of groups.
 *
 * @param groups all of them
 * @param page which page, from 1
 */
record GroupPart(List<FailureGroup> groups, int page) {
  /** The parameter that names the page. */
  static final String PAGE = "page";

  private static final int SIZE = 100;

  /** The first of them. */
  static GroupPart first(List<FailureGroup> groups) {
    return new GroupPart(groups, 1);
  }

  /**
   * The page asked for, or the last, which is then said. While none is known none is past the end.
   */
  static GroupPart asked(List<FailureGroup> groups, Params params) {
    int asked = params.number(PAGE, 1, 1, PageRequest.MAX_SKIP / SIZE + 1);
    int last = pages(groups);
    if (asked > last && !groups.isEmpty()) {
      PastEnd.say(asked, last, params);
    }
    return new GroupPart(groups, Math.min(asked, last));
  }

  List<FailureRow> rows(ShownTime time, boolean again, Links links) {
    return FailureRow.of(groups, new PageRequest.Skip(SIZE, skip()), time, again, links);
  }

  Pager pager(Url self) {
    return Pager.numbered(self, page, pages(groups));
  }

  boolean isCut() {
    return groups.size() > SIZE;
  }

  /** How many there are, and which of them are shown. */
  String text() {
    return isCut()
        ? "Groups "
            + CountText.of(skip() + 1)
            + " to "
            + CountText.of(Math.min(skip() + SIZE, groups.size()))
            + " of "
            + CountText.of(groups.size())
            + "."
        : FailureText.groups(groups);
  }

  private int skip() {
    return (page - 1) * SIZE;
  }

  private static int pages(List<FailureGroup> groups) {
    return Math.max(1, (groups.size() + SIZE - 1) / SIZE);
  }
}
