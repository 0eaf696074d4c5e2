package dev.pynmon.web.search;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.AppText;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * Another application to search, for the template {@code search/search}.
 *
 * @param otherHref the same search there
 * @param otherName what it is called
 */
record OtherApp(Href otherHref, String otherName) {
  private static final int MOST = 20;

  /** The first of them. */
  static List<OtherApp> of(Request request, String text) {
    return request.current().list().apps().stream()
        .filter(app -> !app.key().equals(request.app().key()))
        .limit(MOST)
        .map(app -> of(request, app, text))
        .toList();
  }

  private static OtherApp of(Request request, AppSummary app, String text) {
    return new OtherApp(
        Href.to(request.links().forApp(app.key()).area("search").with(FilterNames.QUERY, text)),
        AppText.name(app));
  }
}
