package dev.pynmon.web.app;

import static dev.pynmon.web.testing.Samples.down;
import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Answer.Missing;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.app.AppRow.PlaceCell;
import dev.pynmon.web.app.AppsPart.Seen;
import dev.pynmon.web.part.StoreTag;
import dev.pynmon.web.part.StoreTags;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppsPageTest {
  private static final StoreTag MAIN = new StoreTags(List.of("main")).of("main");

  @Test
  void of_shows_where_each_component_lies() {
    AppsPage page = page(FakeApps.of("a/b", "shop"));

    assertThat(page.apps())
        .extracting(AppRow::placedHref)
        .containsExactly(new Href("/apps/a%2Fb/"), new Href("/apps/shop/"));
    assertThat(page.liveApps()).extracting(GlanceRow::appCurrent).containsExactly(false, true);
    assertThat(page.apps().getFirst().places())
        .hasSize(5)
        .containsOnly(
            new PlaceCell(
                "SQLiteBroker", true, "", "SQLiteBroker, sqlite:/data/main.sqlite", "main"));
  }

  @Test
  void of_says_why_a_component_cannot_be_read() {
    FakeApps apps =
        new FakeApps()
            .add("a", "0.4", new Missing<>(new Absence.InThisVersion()))
            .add("b", "0.4", new Missing<>(new Absence.NotFound(List.of("main"))))
            .add("c", "0.4", new Missing<>(new Absence.InProcess("MemBroker")))
            .add("d", "0.4", new Missing<>(new Absence.Unsupported("MongoBroker")))
            .addDown("e");

    assertThat(page(apps).apps())
        .extracting(row -> row.places().getFirst())
        .extracting(PlaceCell::placeText, PlaceCell::placeTone)
        .containsExactly(
            tuple("not in this version", "t3"),
            tuple("not found", "amber"),
            tuple("in process memory", "amber"),
            tuple("not supported", "amber"),
            tuple("store down", "amber"));
  }

  @Test
  void of_shows_each_store_with_its_health() {
    AppsPage page = page(FakeApps.of("shop").store(Optional.of(FakeApps.REFUSED), 0));

    assertThat(page.stores())
        .containsExactly(
            new StoreRow(
                MAIN,
                true,
                "",
                new StoreRow.StorePlace("SQLite", "sqlite:/data/main.sqlite"),
                "1",
                "pynenc tables"),
            new StoreRow(
                MAIN,
                false,
                "does not answer",
                new StoreRow.StorePlace("SQLite", "sqlite:/data/main.sqlite"),
                "0",
                "Nothing listens at redis-1:6379. Check that Redis runs there."));
  }

  @Test
  void of_shows_figures_that_lead_on_and_when_there_was_a_sign_of_life() {
    FakeApps apps = FakeApps.of("shop");
    apps.glances.put(Samples.app(), seen(glance(there(Optional.of(Site.NOW.minusSeconds(90))), 2)));

    GlanceRow row = page(apps).liveApps().getFirst();

    assertThat(row.appSeen()).extracting(TimeText::timeAge).containsExactly("1 m ago");
    assertThat(row.appNote()).isEmpty();
    assertThat(row.appTags()).containsExactly(MAIN);
    assertThat(row.appFigures())
        .containsExactly(
            new KeyFigureCell("1,200", "", "", new Href("/apps/shop/invocations/?status=RUNNING")),
            new KeyFigureCell("3", "", "bad", new Href("/apps/shop/failures/?time_range=1h")),
            new KeyFigureCell("0", "", "t3", Href.NONE),
            new KeyFigureCell("2", "of 4", "", new Href("/apps/shop/runners/")),
            new KeyFigureCell("1,205", "", "", new Href("/apps/shop/invocations/")));
  }

  @Test
  void of_a_sign_of_life_ahead_of_the_clock_is_shown_as_such() {
    FakeApps apps = FakeApps.of("fast", "shop");
    apps.glances.put(
        new AppKey("fast"), seen(glance(there(Optional.of(Site.NOW.plusSeconds(600))), 1)));
    apps.glances.put(Samples.app(), seen(glance(there(Optional.of(Site.NOW)), 1)));

    assertThat(page(apps).liveApps())
        .extracting(row -> row.appSeen().getFirst().timeAge(), GlanceRow::appAhead)
        .containsExactly(tuple("10 m ahead", true), tuple("0 s ago", false));
    try (Site site = Site.of(apps)) {
      assertThat(site.browse("/apps/").body())
          .contains(
              ">10 m ahead <span class=\"abs\">14:57:02</span></time>",
              "<span class=\"tag warn\">ahead of this clock</span></td>")
          .doesNotContain("none yet");
    }
  }

  @Test
  void of_folds_away_what_gave_no_sign_of_life_for_a_day() {
    FakeApps apps = FakeApps.of("alive", "dead", "never", "shop");
    apps.glances.put(new AppKey("alive"), seen(glance(there(Optional.of(Site.NOW)), 0)));
    apps.glances.put(
        new AppKey("dead"), seen(glance(there(Optional.of(Site.NOW.minusSeconds(86_401))), 0)));
    apps.glances.put(new AppKey("never"), seen(glance(there(Optional.empty()), 0)));
    apps.glances.put(
        new AppKey("shop"), seen(glance(there(Optional.of(Site.NOW.minusSeconds(86_401))), 1)));

    AppsPage page = page(apps);

    assertThat(page.liveApps()).extracting(GlanceRow::appName).containsExactly("alive", "shop");
    assertThat(page.quietApps()).extracting(GlanceRow::appName).containsExactly("dead", "never");
    assertThat(page.quietCount()).isEqualTo("2 applications");
    assertThat(page.quietOpen()).isFalse();
  }

  @Test
  void of_never_folds_away_what_did_not_answer() {
    FakeApps apps = FakeApps.of("late", "lost").addDown("shop");
    apps.glances.put(new AppKey("late"), new Snapshot.NotYet<>(Site.NOW.minusSeconds(7)));
    apps.glances.put(
        new AppKey("shop"), seen(new AppGlance(down(), down(), down(), down(), down())));

    AppsPage page = page(apps);

    assertThat(page.quietApps()).isEmpty();
    assertThat(page.liveApps())
        .extracting(GlanceRow::appName, GlanceRow::appNote, GlanceRow::appSeenText)
        .containsExactly(
            tuple("late", "has not answered since 14:46:55 UTC", ""),
            tuple("lost", "cannot be looked at", ""),
            tuple("shop", "store down", "not known"));
    assertThat(page.liveApps().getLast().appFigures())
        .containsOnly(new KeyFigureCell("?", "store down", "amber", Href.NONE));
  }

  @Test
  void of_says_when_figures_are_old() {
    FakeApps apps = FakeApps.of("shop");
    apps.glances.put(
        Samples.app(),
        new Snapshot.Taken<>(
            glance(there(Optional.of(Site.NOW)), 1), Site.NOW.minusSeconds(62), true));

    assertThat(page(apps).liveApps().getFirst().appNote()).isEqualTo("as of 14:46:00 UTC");
  }

  @Test
  void many_applications_are_shown_in_parts() {
    String[] ids = IntStream.range(0, 120).mapToObj("app-%03d"::formatted).toArray(String[]::new);
    try (Site site = Site.of(FakeApps.of(ids))) {
      String first = site.browse("/apps/").body();
      String last = site.browse("/apps/?page=9&limit=50").body();

      assertThat(first).contains("1 to 50 by name", "app-049", "href=\"/apps/?page&#61;2\"");
      assertThat(first).doesNotContain("<a href=\"/apps/app-050/\">");
      assertThat(last).contains("101 to 120 by name", "page 9 was brought down to 3.");
    }
  }

  private static Snapshot<AppGlance> seen(AppGlance glance) {
    return new Snapshot.Taken<>(glance, Site.NOW, true);
  }

  private static AppGlance glance(Answer<Optional<Instant>> sign, long active) {
    return new AppGlance(
        there(
            Samples.taken(
                new StatusTotals(Map.of(KnownStatus.RUNNING, 1_200L, KnownStatus.FAILED, 5L)))),
        there(new Count.Exact(0)),
        there(new RunnerCounts(new Count.Exact(4), new Count.Exact(active))),
        there(new Count.Exact(3)),
        sign);
  }

  @Test
  void page_without_any_application_is_still_a_page() {
    try (Site site = Site.of(FakeApps.waiting())) {
      assertThat(site.browse("/apps/").statusCode()).isEqualTo(200);
      assertThat(site.browse("/apps").body())
          .contains("No application yet", "Nothing listens at redis-1:6379.");
    }
    try (Site site = Site.of(new FakeApps().searched())) {
      assertThat(site.browse("/apps/").body())
          .contains(
              "Still looking for applications",
              "None found so far: a store is still being searched")
          .doesNotContain("No application yet");
    }
  }

  private static AppsPage page(FakeApps apps) {
    return page(apps, Site.NOW, 50);
  }

  private static AppsPage page(FakeApps apps, Instant now, int limit) {
    List<Seen> seen =
        apps.list().apps().stream()
            .limit(limit)
            .map(app -> new Seen(app, Optional.ofNullable(apps.glances.get(app.key())), now))
            .toList();
    AppsPart part = new AppsPart(seen, now, 1, limit, apps.list().apps().size());
    return AppsPage.of(apps.list(), part, Optional.of(new AppKey("shop")), Links.plain(""));
  }
}
