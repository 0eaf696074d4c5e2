package dev.pynmon.bootstrap.e2e.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.demo.SimulationPlugin;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.testkit.Await;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * At a time that stands still, the pages of the demo show what its store tells, no more, no less,
 * and links of every kind lead somewhere.
 */
@Order(2)
class DemoPagesIT {
  /** A busy moment: something waits in the queues of both applications. */
  private static final String NOW = "2026-11-24T09:16:30Z";

  private static final StoreUrl DEMO =
      StoreUrl.parse("simulation:seed=1,volume=20000,speed=1,later=1");
  private static final Pattern STATUS =
      Pattern.compile(
          "data-status=\"([A-Z_]+)\"(?:(?!</tr>).)*<a href=[^>]*>([\\d,]+)</a></td></tr>",
          Pattern.DOTALL);
  private static final Pattern QUEUE =
      Pattern.compile(
          "<th scope=\"row\"><a class=\"id\"[^>]*>([^<]+)</a></th>"
              + "<td class=\"num\">(?:<span class=\"t3\">|<a class=\"plain\"[^>]*>)?([\\d,]+)");
  private static final Pattern ROW = Pattern.compile("<tr data-invocation-id=\"([^\"]+)\"");
  private static final Pattern RECENT =
      Pattern.compile("<th scope=\"row\"><a class=\"id\" [^>]*title=\"([^\"]+)\"");

  @TempDir private static Path folder;

  private static Site site;
  private static Store store;

  @BeforeAll
  static void open() {
    Clock clock = Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC);
    store =
        new SimulationPlugin()
            .open(
                DEMO,
                new BackendContext(
                    "demo", clock, Duration.ofMinutes(1), true, Map.of(), Runnable::run));
    site = Site.ofDemo(folder, "--now", NOW, "--volume", "20000");
    Await.until(() -> !site.get("/").body().contains("still being made up"));
  }

  @AfterAll
  static void close() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "reports"})
  void pages_showWhatTheStoreTells(String name) {
    StoreApp app = store.open(new AppId(name));
    String dashboard = site.get("/apps/" + name + "/").body();
    String broker = site.get("/apps/" + name + "/broker/").body();
    String list = site.get("/apps/" + name + "/invocations/?limit=50").body();

    assertThat(numbers(STATUS, dashboard)).hasSizeGreaterThan(2).isEqualTo(totals(app));
    assertThat(waiting(dashboard)).isNotEmpty().isEqualTo(queues(app));
    assertThat(waiting(broker)).isEqualTo(queues(app));
    assertThat(texts(ROW, list)).isEqualTo(newest(app, 50));
    assertThat(texts(RECENT, section(dashboard, "recent-h"))).isEqualTo(newest(app, 10));
  }

  @Test
  void linksOfEveryKind_answer() {
    Map<String, Answer> seen = site.crawl(Kinds.oneOfEachApp(), CrawlIT.STARTS);

    assertThat(seen).hasSizeGreaterThan(50);
    assertThat(seen.get("/apps/").links()).contains("/apps/shop/", "/apps/reports/");
    assertThat(seen.entrySet())
        .filteredOn(page -> !page.getKey().contains("/timeline"))
        .filteredOn(page -> !page.getKey().contains("/export/"))
        .allMatch(page -> page.getValue().body().length() < 250_000, "under 250 KB");
  }

  private static Map<String, Long> totals(StoreApp app) {
    return app
        .orchestrator()
        .available()
        .orElseThrow()
        .statuses()
        .totals()
        .byStatus()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(one -> one.getKey().toString(), Map.Entry::getValue));
  }

  private static Map<String, Long> queues(StoreApp app) {
    return app.broker().available().orElseThrow().queues().sizes(100).stream()
        .collect(Collectors.toMap(size -> size.queue().toString(), size -> size.waiting().value()));
  }

  private static List<String> newest(StoreApp app, int many) {
    return app
        .orchestrator()
        .available()
        .orElseThrow()
        .statuses()
        .page(StatusFilter.ALL, PageRequest.first(many))
        .items()
        .stream()
        .map(state -> state.id().value())
        .toList();
  }

  /** Without the queues that are there for their runners alone. */
  private static Map<String, Long> waiting(String page) {
    Map<String, Long> waiting = numbers(QUEUE, page);
    waiting.values().removeIf(size -> size == 0);
    return waiting;
  }

  private static Map<String, Long> numbers(Pattern named, String page) {
    return named
        .matcher(page)
        .results()
        .collect(
            Collectors.toMap(
                found -> found.group(1), found -> Long.valueOf(found.group(2).replace(",", ""))));
  }

  private static List<String> texts(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(found -> found.group(1)).toList();
  }

  /** What lies below this heading. */
  private static String section(String page, String heading) {
    String start = page.substring(page.indexOf("id=\"" + heading));
    return start.substring(0, start.indexOf("</section>"));
  }
}
