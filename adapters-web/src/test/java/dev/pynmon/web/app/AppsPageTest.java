package dev.pynmon.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.ComponentState.Missing;
import dev.pynmon.web.app.AppsPage.AppRow;
import dev.pynmon.web.app.AppsPage.PlaceCell;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.Site;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppsPageTest {
  @Test
  void of_shows_where_each_component_lies() {
    AppsPage page = page(FakeApps.of("a/b", "shop"));

    assertThat(page.apps())
        .extracting(AppRow::appHref)
        .containsExactly("/apps/a%2Fb/", "/apps/shop/");
    assertThat(page.apps()).extracting(AppRow::appCurrent).containsExactly(false, true);
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
            org.assertj.core.groups.Tuple.tuple("not in this version", "t3"),
            org.assertj.core.groups.Tuple.tuple("not found", "amber"),
            org.assertj.core.groups.Tuple.tuple("in process memory", "amber"),
            org.assertj.core.groups.Tuple.tuple("not supported", "amber"),
            org.assertj.core.groups.Tuple.tuple("store down", "amber"));
  }

  @Test
  void of_shows_each_store_with_its_health() {
    AppsPage page = page(FakeApps.of("shop").store(Optional.of(FakeApps.REFUSED), 0));

    assertThat(page.stores())
        .containsExactly(
            new AppsPage.StoreRow(
                "main", true, "", "SQLite", "sqlite:/data/main.sqlite", "1", "pynenc tables"),
            new AppsPage.StoreRow(
                "main",
                false,
                "does not answer",
                "SQLite",
                "sqlite:/data/main.sqlite",
                "0",
                "Nothing listens at redis-1:6379. Check that Redis runs there."));
  }

  @Test
  void page_without_any_application_is_still_a_page() {
    try (Site site = Site.of(FakeApps.waiting())) {
      assertThat(site.browse("/apps/").statusCode()).isEqualTo(200);
      assertThat(site.browse("/apps").body())
          .contains("No application yet", "Nothing listens at redis-1:6379.");
    }
  }

  private static AppsPage page(FakeApps apps) {
    return AppsPage.of(apps.list(), Optional.of(new AppKey("shop")), Links.plain(""));
  }
}
