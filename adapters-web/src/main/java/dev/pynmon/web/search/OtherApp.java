package dev.pynmon.web.search;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.web.page.Visit;
import dev.pynmon.web.text.AppText;
import java.util.List;

/**
 * Another application to search, for the template {@code search/search}.
 *
 * @param otherHref the same search there
 * @param otherName what it is called
 */
record OtherApp(String otherHref, String otherName) {
  private static final int MOST = 20;

  /** The first of them. */
  static List<OtherApp> of(Visit visit, String text) {
    return visit.current().list().apps().stream()
        .filter(app -> !app.key().equals(visit.app().key()))
        .limit(MOST)
        .map(app -> of(visit, app, text))
        .toList();
  }

  private static OtherApp of(Visit visit, AppSummary app, String text) {
    return new OtherApp(
        visit.links().forApp(app.key()).area("search").with("q", text).toString(),
        AppText.name(app));
  }
}
