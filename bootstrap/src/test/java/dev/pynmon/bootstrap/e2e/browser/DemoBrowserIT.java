package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.Extent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the demo in a real browser, at a time that stands still. */
@InBrowser
@Tag("browser")
class DemoBrowserIT {
  private static final String NOW = "2026-11-24T14:45:10Z";
  private static final String SHOP = "/apps/shop";
  private static final String REPORTS = "/apps/reports";
  private static final String PLACE_ORDER = SHOP + "/workflows/shop.orders.place_order";
  private static final List<String> LISTS =
      List.of(
          "/invocations/",
          "/tasks/",
          "/events/",
          "/trigger-runs/",
          "/failures/",
          "/workflows/",
          "/workflows/runs",
          "/runners/",
          "/client-data-store/",
          "/state-backend/",
          "/invocations/?q=task:shop.*%20registered:%3E-2h",
          "/events/?q=event:order*",
          "/trigger-runs/?q=task:shop.*",
          "/failures/?q=exception:*",
          "/tasks/?q=task:*order*",
          "/workflows/runs?q=type:shop.*",
          "/runners/?q=class:*Runner");
  private static final int USUAL = 1440;
  private static final List<Integer> WIDTHS = List.of(1920, 1488, USUAL, 1401, 1280);
  private static final String INVOCATION = "/invocations/[0-9a-f-]{36}";

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Site site;
  private static Map<String, String> pages;

  @BeforeAll
  static void start() {
    chromium = Chromium.shared();
    site = Site.ofDemo(folder, "--now", NOW);
    // On a busy machine it may take longer than a page waits; each asking waits as long again.
    Await.until(() -> !site.get("/").body().contains("still being made up"));
    pages = pages();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("demo-dashboard", SHOP + "/");
    pages.put("demo-invocations", SHOP + "/invocations/");
    pages.put("demo-invocation-running", first(SHOP + "/invocations/?status=RUNNING", INVOCATION));
    pages.put("demo-attention", SHOP + "/attention");
    pages.put("demo-failures", SHOP + "/failures/?time_range=1d");
    pages.put("demo-differences", SHOP + "/failures/differences?q=status:failed");
    pages.put("demo-tasks", SHOP + "/tasks/");
    pages.put("demo-task", SHOP + "/tasks/shop.payments.charge");
    pages.put("demo-gone", SHOP + "/runners/gone");
    pages.put("demo-triggers", SHOP + "/triggers/");
    pages.put("demo-client-data", first(SHOP + "/client-data-store/", ".*/entry\\?key=.*"));
    if (Extent.askedBy(System.getenv()).isFull()) { // kinds that BrowserIT shows, too
      pages.put("demo-apps", "/apps/");
      pages.put("demo-invocations-failed", SHOP + "/invocations/?status=FAILED");
      pages.put("demo-invocation-failed", first(SHOP + "/invocations/?status=FAILED", INVOCATION));
      pages.put("demo-invocation-family", first(task("shop.orders.place_order"), INVOCATION));
      pages.put("demo-search", SHOP + "/search/?q=exception:*timeout*");
      pages.put("demo-workflow", PLACE_ORDER);
      pages.put("demo-workflow-run", first(PLACE_ORDER, "/workflows/runs/[0-9a-f-]{36}"));
      pages.put("demo-broker", SHOP + "/broker/");
      pages.put("demo-orchestrator", SHOP + "/orchestrator/");
      pages.put("demo-runners", SHOP + "/runners/");
      pages.put("demo-atomic-service", SHOP + "/runners/atomic-service/timeline");
      pages.put("demo-atomic-service-schedule", SHOP + "/runners/atomic-service/scheduling");
      pages.put("demo-queue", SHOP + "/broker/queue?queue=bulk");
      pages.put("demo-state-backend", SHOP + "/state-backend/");
      pages.put("demo-client-data-store", SHOP + "/client-data-store/");
      pages.put("demo-other-dashboard", REPORTS + "/");
      pages.put("demo-other-invocations", REPORTS + "/invocations/");
      pages.put("demo-other-invocation", first(REPORTS + "/invocations/", INVOCATION));
    }
    return pages;
  }

  private static String task(String name) {
    return SHOP + "/invocations/?task_id=" + name;
  }

  /** The first link of a page that looks so. */
  private static String first(String page, String link) {
    return site.get(page).links().stream()
        .filter(one -> one.matches(".*" + link))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyPage_worksForEverybody() {
    List<View> views = List.of(View.WIDE_DARK, View.SMALL_LIGHT);

    assertThat(new Tour(site, pages, views).complaints(chromium.browser())).isEmpty();
  }

  @Test
  void everyList_beginsHighOnThePage_andFitsIt_withoutScriptToo() {
    for (boolean script : List.of(true, false)) {
      try (BrowserContext context =
          chromium.browser().newContext(new NewContextOptions().setJavaScriptEnabled(script))) {
        Page page = context.newPage();
        boolean narrowing = true;
        for (String list : script ? LISTS : withoutScript()) {
          List<Integer> widths = widths(script, list);
          assertFits(page, list, narrowing ? widths : widths.reversed());
          narrowing = !narrowing; // each is loaded as wide as the one before was seen last
        }
      }
    }
  }

  /** Each list; in a full run those of queries, too, which are made of the same parts. */
  private static List<String> withoutScript() {
    boolean isFull = Extent.askedBy(System.getenv()).isFull();
    return LISTS.stream().filter(list -> isFull || !list.contains("?")).toList();
  }

  /** Two where others have the same parts: without script, and lists of queries. */
  private static List<Integer> widths(boolean script, String list) {
    boolean isFull = Extent.askedBy(System.getenv()).isFull();
    return isFull || script && !list.contains("?") ? WIDTHS : List.of(USUAL, WIDTHS.getLast());
  }

  private static void assertFits(Page page, String list, List<Integer> widths) {
    page.setViewportSize(widths.getFirst(), 900);
    page.navigate(site.address() + SHOP + list);
    for (int width : widths) {
      if (page.viewportSize().width != width) {
        page.setViewportSize(width, 900);
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("%s at %d", list, width)
          .isEqualTo(width);
      if (width == USUAL) {
        assertThat(page.locator("main tbody tr").first().boundingBox().y)
            .as(list)
            .isLessThanOrEqualTo(260);
      }
    }
  }

  @Test
  void query_isSavedRenamedAskedAndDeleted_byKeyboardAlone() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(site.address() + SHOP + "/tasks/?q=task:*charge");
      Locator saved = page.locator(".saved > summary");
      saved.waitFor();

      saved.press("Enter");
      page.getByLabel("Name of the query").waitFor();
      page.keyboard().type("Charges");
      type(page, "Enter");
      page.getByText("Saved as Charges").waitFor();
      page.locator(".saved button:text('Rename')").press("Enter");
      page.keyboard().type("All charges");
      type(page, "Enter");
      page.getByText("Renamed to All charges").waitFor();
      assertThat(Axe.barriers(page, List.of(View.WIDE_LIGHT))).isEmpty();

      page.navigate(site.address() + SHOP + "/tasks/");
      page.locator("form.ask input[name=q]").focus();
      page.locator("[role=option]:has-text('All charges')").waitFor();
      type(page, "Escape");
      saved.press("Enter");
      page.locator(".saved a:has-text('All charges')").press("Enter");
      page.waitForURL("**/tasks?q=task%3A*charge");
      saved.press("Enter");
      page.locator(".saved button:text('Delete')").press("Enter");
      page.locator(".saved a").waitFor(new WaitForOptions().setState(DETACHED));
      type(page, "Escape");
      PlaywrightAssertions.assertThat(saved).isFocused();
    }
  }

  private static void type(Page page, String... keys) {
    Stream.of(keys).forEach(page.keyboard()::press);
  }

  @Test
  void search_answersWhileTyping_andLooksOnUntilItIsStopped() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(site.address() + SHOP + "/search/");
      page.locator("#find input").pressSequentially("charge");
      page.locator("[role=option]:has-text('shop.payments.charge')").waitFor();

      AtomicInteger looks = new AtomicInteger();
      page.route(
          "**/search/further**",
          route -> route.fulfill(new FulfillOptions().setBody(look(looks.incrementAndGet()))));
      page.locator("#find input").fill("nowhere-to-be-found");
      page.locator("#find button").click();
      page.waitForURL("**/search/?q=nowhere-to-be-found");
      page.evaluate(
          "part => { const old = document.getElementById('looking'); old.outerHTML = part;"
              + " htmx.process(document.getElementById('looking')); }",
          look(0));
      page.getByText("Still looking. look 2").waitFor();
      page.locator("#look-stop").click();
      PlaywrightAssertions.assertThat(page.getByText("Look further")).isVisible();
      PlaywrightAssertions.assertThat(page.locator("#look-stop")).isHidden();
    }
  }

  /** What a store of any size may answer, however fast it is. */
  private static String look(int turn) {
    return """
        <div id="looking" data-looking hx-get="/search/further?turn=%d" hx-trigger="load delay:200ms" hx-swap="outerHTML">
        <span><span data-on hidden>Still looking. </span>look %1$d</span>
        <button type="button" id="look-stop" data-stop hidden>Stop</button><a href="/search/">Look further</a></div>
        """
        .formatted(turn);
  }
}
