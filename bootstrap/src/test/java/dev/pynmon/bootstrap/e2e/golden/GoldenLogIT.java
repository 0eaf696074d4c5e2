package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.Fixtures;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behaviours 42 to 44 and 61: a log that pynenc wrote, on the page. */
class GoldenLogIT {
  private static final String ID = "c9673cb4-9679-4997-bf8b-db2f5c9e9f45";
  private static final String RUNNER = "434af2c1-c528-4fdb-8f4f-e901ff3c4991";

  @TempDir Path folder;

  @Test
  void realLog_hasItsEntriesChipsAndReferences() {
    try (RealStore store = RealStore.of(SqliteFixture.SHOP4, folder)) {
      String page = store.explain(Fixtures.text("pynenc-0.4/worker.log")).body();

      assertThat(page)
          .contains("class=\"log parsed-section\"", "refs-section")
          .contains("<a class=\"ref chip-runner\" href=\"/runners/" + RUNNER + "\">TR 434af2c</a>")
          .contains("<a class=\"ref chip-task\" href=\"/tasks/shop_tasks.fulfil\">fulfil</a>")
          .contains("data-invocation-id=\"" + ID + "\"")
          .contains("class=\"t log-ts\" datetime=\"2026-11-24T14:43:45.003Z\"")
          .contains("log-level-INFO\">INFO<", "log-level-WARNING\">", "log-level-ERROR\">")
          .contains("invocation:<a href=\"/invocations/" + ID + "\">" + ID + "</a>")
          .contains("status:<span class=\"w st-running\">running</span>")
          .contains("58 more entries are not shown.")
          .contains("It names 95 invocations: ")
          .contains("class=\"pic log-marks\"", "class=\"m-err\"", "class=\"pic timeline\"")
          .contains("class=\"pic occ\"", "Occupied by task, pending and running: at most ");
      assertThat(page.substring(page.indexOf("<h3>Invocations")))
          .matches("(?s).*?st-failed.*?e48d39cb.*?st-success.*");
      assertThat(count(page, "<li class=\"log-line ")).isEqualTo(500);
      assertThat(page.length()).isLessThan(650_000);
    }
  }

  @Test
  void occupancyBelowTheTimeline_countsWhatIsChosen_andLeadsToTheTimelineOfASlice() {
    try (RealStore store = RealStore.of(SqliteFixture.SHOP4, folder)) {
      String log =
          "?log=2026-11-24+14:43:48+INFO+p+invocation:%s%%0A2026-11-24+14:44:18+INFO+p+x"
              .formatted(ID);
      String page = store.browse("/log-explorer/" + log).body();
      String other = store.browse("/log-explorer/" + log + "&histogram_status=registered").body();
      Matcher bar =
          Pattern.compile("href=\"([^\"]+inv_ids=" + ID + "[^\"]*)\"")
              .matcher(other.substring(other.indexOf("class=\"pic occ\"")));

      assertThat(page).contains("Occupied by task, pending and running: at most 1 at once");
      assertThat(other).contains("Occupied by task, registered: at most 1 at once");
      assertThat(bar.find()).isTrue();
      assertThat(bar.group(1))
          .contains("histogram_status=registered", "start_date=2026-11-24T14%3A4");
      assertThat(store.browse(bar.group(1).replace("&amp;", "&")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void behaviour42_eachKindLeadsToItsPage_andOneThatIsNotKnownNowhere() {
    try (RealStore store = RealStore.of(SqliteFixture.SHOP4, folder)) {
      String page =
          store
              .explain(
                  "2026-11-24 14:43:48 INFO p [TR(434af2c1)%s:shop_tasks.fulfil] workflow:%s"
                          .formatted(ID, ID)
                      + " parent-invocation:c9673cb4-… worker:434af2c1 context:StatusContext")
              .body();
      List<String> links =
          Pattern.compile(
                  "<a (?:class=\"[^\"]*\" )?href=\"(/(?:invo|runn|work|task)[^\"?&]+/[^\"]*)\"")
              .matcher(page.substring(page.indexOf("<main"), page.indexOf("</main")))
              .results()
              .map(found -> found.group(1))
              .distinct()
              .filter(link -> !link.contains("timeline"))
              .toList();

      assertThat(links)
          .containsExactlyInAnyOrder(
              "/runners/" + RUNNER,
              "/invocations/" + ID,
              "/tasks/shop_tasks.fulfil",
              "/workflows/runs/" + ID);
      assertThat(links)
          .allSatisfy(link -> assertThat(store.browse(link).statusCode()).isEqualTo(200));
    }
  }

  private static long count(String page, String part) {
    return Pattern.compile(Pattern.quote(part))
        .matcher(page)
        .results()
        .map(MatchResult::start)
        .count();
  }
}
