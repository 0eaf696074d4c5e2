package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page in a real browser: nothing fails, nothing overflows, and everybody can use it. Leaves
 * pictures in {@code target/screenshots}.
 */
class BrowserTest {
  private static final String NOW = "2026-11-24T14:46:00Z";
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Site site;
  private static Map<String, String> pages;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    List<Path> stores = new ArrayList<>(SqliteFixture.SHOP4.copyTo(folder));
    stores.addAll(SqliteFixture.SHOP_THREAD.copyTo(folder));
    stores.add(folder.resolve("not-there-yet.sqlite"));
    site = Site.over(folder, stores, "--app", "shop4", "--now", NOW);
    pages = pages(SqliteFixture.SHOP4.golden());
  }

  @AfterAll
  static void stop() {
    site.close();
    chromium.close();
  }

  private static Map<String, String> pages(Golden golden) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("dashboard", "/");
    pages.put("apps", "/apps/");
    pages.put("invocations", "/invocations/");
    pages.put("invocations-filtered", "/invocations/?status=FAILED&time_range=1w");
    pages.put("invocations-none", "/invocations/?status=bogus");
    pages.put("invocation", page(golden, i -> i.state().status().status() == KnownStatus.SUCCESS));
    pages.put("invocation-failed", page(golden, i -> i.exception().isPresent()));
    pages.put("invocation-family", page(golden, i -> !i.children().isEmpty()));
    pages.put("broker", "/broker/");
    pages.put("queue", "/broker/queue?queue=bulk");
    pages.put("state-backend", "/state-backend/");
    pages.put("client-data-store", "/client-data-store/");
    pages.put("not-found", "/nowhere");
    pages.put("bad-parameter", "/invocations/?limit=many");
    pages.put("other-app", "/apps/shop-thread/");
    pages.put("other-invocations", "/apps/shop-thread/invocations/");
    return pages;
  }

  private static String page(Golden golden, Predicate<GoldenInvocation> wanted) {
    InvocationId id =
        golden.invocations().values().stream().filter(wanted).findFirst().orElseThrow().id();
    return "/invocations/" + id;
  }

  @ParameterizedTest
  @EnumSource
  void everyPage_worksForEverybody(View view) {
    try (BrowserContext context = view.open(chromium.browser())) {
      Page page = context.newPage();
      List<String> complaints = complaints(page);
      pages.forEach(
          (name, path) -> {
            page.navigate(site.address() + path);
            complaints.addAll(Looks.of(page, name));
            page.screenshot(picture(name, view));
            complaints.addAll(barriers(page, name));
          });
      assertThat(complaints).isEmpty();
    }
  }

  private static Page.ScreenshotOptions picture(String name, View view) {
    return new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(PICTURES.resolve(name + "-" + view.label() + ".png"));
  }

  /** Collects whatever the browser complains about while pages are visited. */
  private static List<String> complaints(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onPageError(error -> complaints.add(page.url() + " throws " + error));
    page.onConsoleMessage(
        message -> {
          boolean expected = message.text().matches("Failed to load resource.* 40[04] .*");
          if (Set.of("error", "warning").contains(message.type()) && !expected) {
            complaints.add(page.url() + " logs " + message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site.address())) {
            complaints.add(page.url() + " asks " + request.url());
          }
        });
    return complaints;
  }

  private static List<String> barriers(Page page, String name) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(rule -> name + " breaks " + describe(rule))
            .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + " at "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }
}
