package dev.pynmon.web.app;

import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of all applications, with what a look at each showed.
 *
 * @param shown in their order
 * @param now when that was
 * @param page which part, from 1
 * @param limit how many a part holds
 * @param all how many applications there are
 */
record AppsPart(List<Seen> shown, Instant now, int page, int limit, int all) {
  private static final int LIMIT = 50;

  /**
   * An application.
   *
   * @param app it as named in lists
   * @param glance what a look at it showed; empty when it could not be looked at
   * @param now when that was
   */
  record Seen(AppSummary app, Optional<Snapshot<AppGlance>> glance, Instant now) {}

  /** The part that a visitor asks for; of a page past the end the last one, which is said. */
  static AppsPart of(Request request, AppList list, CompareAppsUseCase comparison) {
    int all = list.apps().size();
    int limit = request.params().number(Params.LIMIT, LIMIT, 1, CompareAppsUseCase.MAX_APPS);
    int page = request.params().number("page", 1, 1, Math.max(1, (all + limit - 1) / limit));
    List<AppSummary> apps = list.apps().stream().skip((page - 1L) * limit).limit(limit).toList();
    Map<AppKey, Snapshot<AppGlance>> glances =
        apps.isEmpty() ? Map.of() : comparison.compare(apps.stream().map(AppSummary::key).toList());
    return new AppsPart(
        apps.stream()
            .map(app -> new Seen(app, Optional.ofNullable(glances.get(app.key())), request.now()))
            .toList(),
        request.now(),
        page,
        limit,
        all);
  }

  /** True when one of them has yet to answer. */
  boolean isWaiting() {
    return shown.stream()
        .flatMap(seen -> seen.glance().stream())
        .anyMatch(Snapshot.NotYet.class::isInstance);
  }

  /** Which of all these are, in words; "" when there are no others. */
  String range() {
    int first = (page - 1) * limit + 1;
    return all > shown.size()
        ? "%s to %s by name".formatted(CountText.of(first), CountText.of(first - 1 + shown.size()))
        : "";
  }

  Pager pager(Links links) {
    Url plain = links.withoutApp().area("apps");
    Url self = limit == LIMIT ? plain : plain.with(Params.LIMIT, limit);
    return Pager.numbered(self, page, (all + limit - 1) / limit);
  }
}
