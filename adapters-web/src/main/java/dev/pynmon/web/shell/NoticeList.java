package dev.pynmon.web.shell;

import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.param.Notice;
import java.util.List;

/** What the visitor should know about how the request was understood. */
final class NoticeList {
  private final Template<View> template;

  NoticeList(Html html) {
    this.template = html.template("shell/notices", View.class);
  }

  Markup render(List<Notice> notices) {
    return notices.isEmpty()
        ? Markup.EMPTY
        : template.render(new View(notices.stream().map(NoticeList::row).toList()));
  }

  private static Row row(Notice notice) {
    return new Row(notice.warning(), notice.claim(), notice.text());
  }

  /** What the template sees. */
  record View(List<Row> notices) {}

  /** One notice. */
  record Row(boolean noticeWarns, String noticeClaim, String noticeText) {}
}
