package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that keep up with what happens, without a reload. */
@InBrowser
class LiveUseTest {
  private static final String LIST = "/apps/shop4/invocations/?limit=10";

  /** What a worker asks for cannot be answered here. */
  private static final String ALONE = "delete window.SharedWorker";

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Site site;

  @BeforeAll
  static void start() {
    chromium = Chromium.shared();
    site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder)).ready();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(site.address() + path);
    page.evaluate("window.same = true");
    return page;
  }

  /** Another invocation, registered anew from this one of those that failed. */
  private static void register(int number) {
    String failed =
        site.get("/apps/shop4/invocations/?status=FAILED").links().stream()
            .filter(link -> link.matches(".*/invocations/[0-9a-f-]{36}"))
            .distinct()
            .skip(number)
            .findFirst()
            .orElseThrow();
    assertThat(site.post(failed + "/rerun", "").status()).isEqualTo(200);
  }

  @Test
  void list_countsWhatIsNew_andShowsItWhenAsked() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = open(context, LIST);
      assertThat(page.locator("#as-of")).containsText("Live");
      Locator first = page.locator("#invocation-table tbody tr").first();
      String before = first.getAttribute("data-invocation-id");
      register(0);
      Locator fresh = page.locator(".bar-end button", named("1 new"));
      assertThat(fresh).isVisible();
      assertThat(first).hasAttribute("data-invocation-id", before);
      fresh.click();

      assertThat(first.locator(".st")).containsText("REGISTERED");
      assertThat(fresh).isHidden();
      assertThat(page.evaluate("window.same")).isEqualTo(true);
    }
  }

  @Test
  void listThatFollows_showsWhatIsNew_andWhoTypesIsWaitedFor() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = open(context, LIST);
      Locator first = page.locator("#invocation-table tbody tr").first();
      String before = first.getAttribute("data-invocation-id");
      page.locator(".bar-end button", named("Follow")).click();
      page.locator("main [name=q]").fill("task:");
      register(1);
      assertThat(page.locator("#as-of")).containsText("Waits for you");
      assertThat(first).hasAttribute("data-invocation-id", before);
      page.locator("h1").click();

      assertThat(first).not().hasAttribute("data-invocation-id", before);
      assertThat(page.locator("main [name=q]")).hasValue("task:");
    }
  }

  @Test
  void pausedPage_staysAsItIs_untilItGoesOn() {
    try (BrowserContext context = View.SMALL_DARK.open(chromium.browser())) {
      Page paused = open(context, "/apps/shop4/broker/");
      Page other = open(context, "/apps/shop4/broker/");
      assertThat(paused.locator("#as-of")).containsText("Live");
      paused.locator("#as-of button").click();
      assertThat(paused.locator("#as-of")).containsText("Paused");
      String before = paused.locator("main").innerText();
      register(2);
      other.waitForCondition(() -> !other.locator("main").innerText().equals(before));
      assertThat(paused.locator("main").innerText()).isEqualTo(before);
      paused.locator("#as-of button").click();

      paused.waitForCondition(() -> !paused.locator("main").innerText().equals(before));
      assertThat(paused.locator("#as-of")).containsText("Live");
    }
  }

  @Test
  void moreTabsThanABrowserHasConnections_keepUp_allOfThem() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      List<Page> tabs =
          IntStream.range(0, 8).mapToObj(i -> open(context, "/apps/shop4/broker/")).toList();
      String before = tabs.getFirst().locator("main").innerText();
      register(3);
      tabs.forEach(
          tab -> {
            tab.waitForCondition(() -> !tab.locator("main").innerText().equals(before));
            assertThat(tab.locator("#as-of")).containsText("Live");
          });
    }
  }

  @Test
  void storeThatIsSilent_isSaid_howeverWellTheStreamBeats() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      String told =
          """
          event: silence
          data: {"as_of":"2026-11-24T14:00:00Z","problem":"It did not answer."}

          event: beat
          data: {}

          """;
      context.addInitScript(ALONE);
      context.route(
          "**/live",
          route ->
              route.fulfill(
                  new Route.FulfillOptions().setContentType("text/event-stream").setBody(told)));
      Page page = open(context, "/apps/shop4/");

      assertThat(page.locator("#as-of")).containsText("The store does not answer");
    }
  }

  @Test
  void streamThatIsRefused_isDoneWithout_andTheFamilyInItsPanelStays() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      context.addInitScript(ALONE);
      context.route("**/live", Route::abort);
      Page page = context.newPage();
      page.clock().install();
      page.navigate(site.address() + inAFamily());
      page.locator("[data-family-open]").first().click();
      Locator node = page.locator(".ft-panel .ft-node").first();
      assertThat(node).isVisible();
      String before = page.locator("#as-of time").innerText();
      page.clock().runFor(60_000);

      assertThat(page.locator("#as-of")).containsText("Asks every 10 s");
      page.waitForCondition(() -> !page.locator("#as-of time").innerText().equals(before));
      assertThat(node).isVisible();
      assertThat(page.locator("[data-family-open]").first()).isVisible();
    }
  }

  private static String inAFamily() {
    return site.get("/apps/shop4/invocations/?status=FAILED").links().stream()
        .filter(link -> link.matches(".*/invocations/[0-9a-f-]{36}"))
        .distinct()
        .filter(link -> site.get(link).body().contains("data-family-open"))
        .findFirst()
        .orElseThrow();
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
