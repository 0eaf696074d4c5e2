package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that keep up with what happens, without a reload. */
@InBrowser(InBrowser.USE)
@Tag("browser")
class LiveUseIT {
  private static final String LIST = "/apps/shop4/invocations/?limit=10";
  private static final String BROKER = "/apps/shop4/broker/";

  /** What a worker asks for cannot be answered here. */
  private static final String ALONE = "delete window.SharedWorker";

  private static final LocatorAssertions.HasTextOptions AS_SEEN =
      new LocatorAssertions.HasTextOptions().setUseInnerText(true);

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
      page.locator("button.chooses").click();
      page.locator("tr[data-invocation-id='" + before + "'] a").last().focus();
      page.evaluate("window.had = document.activeElement");
      String newest = first.getAttribute("data-invocation-id");
      register(4);
      assertThat(first).not().hasAttribute("data-invocation-id", newest);
      assertThat(page.evaluate("document.activeElement === had")).isEqualTo(true);
      assertThat(page.locator("#invocation-table > header > .chosen")).hasCount(1);
    }
  }

  @Test
  void pausedPage_staysAsItIs_untilItGoesOn() {
    try (BrowserContext context = View.SMALL_DARK.open(chromium.browser())) {
      Page paused = open(context, BROKER);
      Page other = open(context, BROKER);
      assertThat(paused.locator("#as-of")).containsText("Live");
      paused.locator("#as-of button").click();
      assertThat(paused.locator("#as-of [role=status]")).hasText("Paused");
      String before = paused.locator("main").innerText();
      register(2);
      assertThat(other.locator("main")).not().hasText(before, AS_SEEN);
      assertThat(paused.locator("main").innerText()).isEqualTo(before);
      paused.locator("#as-of button").click();

      assertThat(paused.locator("#as-of [role=status]")).hasText("Resumed");
      assertThat(paused.locator("main")).not().hasText(before, AS_SEEN);
      assertThat(paused.locator("#as-of")).containsText("Live");
    }
  }

  @Test
  void pageOfAnotherApplicationThanIsChosen_waits_andGoesOnWhenItsOwnIsAgain() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = open(context, BROKER);
      assertThat(page.locator("#as-of")).containsText("Live");
      String look = "document.dispatchEvent(new Event('visibilitychange'))";
      page.route("**/apps/shop4/broker/", LiveUseIT::ofAnother);
      page.evaluate(look);
      assertThat(page.locator("#as-of")).containsText("another application was chosen");
      page.unroute("**/apps/shop4/broker/");
      page.evaluate(look);

      page.locator("#as-of button:has-text('Pause')").waitFor();
      assertThat(page.locator("#as-of")).containsText("Live");
    }
  }

  private static void ofAnother(Route route) {
    APIResponse own = route.fetch();
    route.fulfill(
        new Route.FulfillOptions()
            .setResponse(own)
            .setBody(own.text().replace("/apps/shop4/live", "/apps/shop5/live")));
  }

  @Test
  void moreTabsThanABrowserHasConnections_keepUp_allOfThem() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      List<Page> tabs = IntStream.range(0, 7).mapToObj(_ -> open(context, BROKER)).toList();
      String before = tabs.getFirst().locator("main").innerText();
      register(3);
      tabs.forEach(
          tab -> {
            assertThat(tab.locator("main")).not().hasText(before, AS_SEEN);
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
      context.route("**/live", route -> tell(route, told));
      Page page = open(context, "/apps/shop4/");

      assertThat(page.locator("#as-of")).containsText("The store does not answer");
    }
  }

  private static void tell(Route stream, String told) {
    stream.fulfill(new Route.FulfillOptions().setContentType("text/event-stream").setBody(told));
  }

  @Test
  void streamThatIsRefused_isDoneWithout_andTheFamilyInItsPanelStays() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      context.addInitScript(ALONE);
      context.route("**/live", Route::abort);
      Page page = context.newPage();
      page.clock().install();
      page.navigate(site.address() + inAFamily());
      page.locator("a[data-family-other]").click();
      assertThat(page.locator("a[data-family-other]")).isFocused();
      page.locator("[data-family-open]").first().click();
      Locator node = page.locator(".ft-panel .ft-node").first();
      assertThat(node).isVisible();
      String before = page.locator("#as-of time").innerText();
      page.clock().runFor(11_000);
      assertThat(page.locator("#as-of time")).not().hasText(before);
      page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + 60_000);
      page.clock().runFor(35_000);
      assertThat(page.locator("#as-of")).containsText("Asks every 10 s");
      List<String> streams = new ArrayList<>();
      page.onRequest(request -> streams.add(request.url()));
      page.clock().runFor(40_000);
      assertThat(streams).noneMatch(url -> url.endsWith("/live"));
      page.waitForRequest("**/live", () -> page.clock().runFor(40_000)); // it is tried again
      page.clock().runFor(20_000);

      assertThat(page.locator("#as-of")).containsText("Asks every 10 s");
      assertThat(node).isVisible();
      assertThat(page.locator("[data-family-open]").first()).isVisible();
    }
  }

  /** A page that hears no stream, with a clock that is moved by hand, and what it asks for. */
  private static Page openStill(BrowserContext context, List<String> asked) {
    context.addInitScript(ALONE);
    context.route("**/live", Route::abort);
    Page page = context.newPage();
    page.clock().install();
    page.waitForRequest("**/live", () -> page.navigate(site.address() + BROKER));
    page.onRequest(request -> asked.add(request.url()));
    return page;
  }

  @Test
  void hiddenTab_asksNothing_andIsReadAnewWhenItIsLookedAt() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      List<String> asked = new ArrayList<>();
      Page page = openStill(context, asked);
      hide(page, true);
      asked.clear();
      page.clock().runFor(120_000);
      assertThat(asked)
          .allMatch(url -> url.contains("/static/")); // what the page itself is made of

      hide(page, false);
      page.waitForRequest(page.url(), () -> page.clock().runFor(1_000));
    }
  }

  private static void hide(Page page, boolean hidden) {
    page.evaluate(
        "hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
            + " document.dispatchEvent(new Event('visibilitychange')); }",
        hidden);
  }

  @Test
  void listThatLooksFurther_isLeftAlone_andKeepsUpFromThere() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      List<Route> held = new ArrayList<>();
      context.addInitScript(ALONE);
      context.route("**/live", Route::abort);
      context.route("**/invocations/?*", LiveUseIT::goesOn);
      context.route("**/invocations/table", held::add);
      Page page = context.newPage();
      page.clock().install();
      page.navigate(site.address() + LIST);
      page.locator("[data-further]").click();
      page.waitForCondition(() -> !held.isEmpty());
      page.clock().runFor(60_000);
      assertThat(page.locator("#as-of")).containsText("Waits for you");
      held.getFirst().fulfill(html(site.get("/apps/shop4/invocations/table").body()));

      assertThat(page).hasURL(site.address() + LIST + "&after=there");
      page.waitForResponse(page.url(), () -> page.clock().runFor(15_000));
      assertThat(page.locator("#as-of")).containsText("Asks");
      assertThat(page.locator("tbody tr.past")).hasCount(0);
    }
  }

  /** The list, which was looked for in a part of the store. */
  private static void goesOn(Route route) {
    String further =
        "<a href='?limit=10&after=there' data-further hx-get='/apps/shop4/invocations/table'"
            + " hx-target='closest section' hx-swap='outerHTML'>Look further</a></section>";
    route.fulfill(html(site.get(LIST).body().replaceFirst("</section>", further)));
  }

  private static Route.FulfillOptions html(String body) {
    return new Route.FulfillOptions().setContentType("text/html").setBody(body);
  }

  @Test
  void newsFromBeforeThePage_areNone_andAStreamThatBreaksIsSaid_howeverWellThePageIsRead() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      String news = "event: news\ndata: {\"pace\":2,\"as_of\":\"2026-11-24T00:00:00Z\"}\n\n";
      context.addInitScript(ALONE);
      context.route("**/live", route -> tell(route, "retry: 600000\n\n" + news));
      List<String> asked = new ArrayList<>();
      Page page = context.newPage();
      page.clock().install();
      page.clock().pauseAt("2100-01-01"); // whatever it takes to come here
      page.navigate(site.address() + BROKER);
      assertThat(page.locator("#as-of")).containsText("Live");
      page.onRequest(request -> asked.add(request.url()));
      page.route(page.url(), route -> answer(route, "read anew"));
      page.clock().runFor(7_000);
      assertThat(asked).isEmpty();
      page.clock().runFor(8_000);
      assertThat(page.locator("h1")).containsText("read anew");

      assertThat(page.locator("#as-of")).containsText("Reconnecting");
    }
  }

  @Test
  void pageOfAnotherApplication_isNotShown_andNothingIsKeptWhereThatIsForbidden() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      context.addInitScript(
          "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error(); }})");
      Page page = openStill(context, new ArrayList<>());
      Locator pause = page.locator("#as-of button");
      pause.click();
      assertThat(pause).hasText("Resume");
      String foreign = site.get(BROKER).body().replace("/shop4/live", "/other/live");
      page.route(page.url(), route -> route.fulfill(html(foreign)));
      pause.click();
      assertThat(page.locator("#as-of")).containsText("another application");
      hide(page, true);
      hide(page, false);

      assertThat(pause).hasText("Reload");
    }
  }

  @Test
  void whatWasAskedBeforeAPartOfThePageWasChanged_isNotShown() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = openStill(context, new ArrayList<>());
      List<Route> held = new ArrayList<>();
      page.route(page.url(), held::add);
      page.waitForRequest(page.url(), () -> page.clock().runFor(11_000));
      page.waitForCondition(() -> !held.isEmpty());
      page.evaluate(
          "document.querySelector('main h2').dispatchEvent(new Event('htmx:afterSwap', {bubbles: true}))");
      answer(held.getFirst(), "before");
      page.waitForRequest(page.url(), () -> page.clock().runFor(60_000));
      page.waitForCondition(() -> held.size() > 1);
      assertThat(page.locator("h1")).not().containsText("before");
      answer(held.getLast(), "since then");

      assertThat(page.locator("h1")).containsText("since then");
    }
  }

  private static void answer(Route route, String title) {
    route.fulfill(html(site.get(BROKER).body().replace("<h1>", "<h1>" + title + " ")));
  }

  @Test
  void streamThatEnds_beginsAgainByItself() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      AtomicInteger streams = new AtomicInteger();
      String told = "retry: 50\n\nevent: news\ndata: {\"pace\":2}\n\n";
      context.addInitScript(ALONE);
      context.route(
          "**/live",
          route -> {
            streams.incrementAndGet();
            tell(route, told);
          });
      Page page = open(context, BROKER);
      page.waitForCondition(() -> streams.get() > 2);

      assertThat(page.locator("#as-of")).containsText("Live");
      page.navigate("about:blank"); // else one more is asked for while the browser closes
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
