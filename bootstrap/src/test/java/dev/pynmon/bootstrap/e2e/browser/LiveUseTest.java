package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that keep up with what happens, without a reload. */
@InBrowser
class LiveUseTest {
  private static final String LIST = "/apps/shop4/invocations/?limit=10";

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
  void pausedPage_staysAsItIs_untilItGoesOn() {
    try (BrowserContext context = View.SMALL_DARK.open(chromium.browser())) {
      Page page = open(context, "/apps/shop4/broker/");
      Locator waiting = page.locator("main");
      assertThat(page.locator("#as-of")).containsText("Live");
      page.locator("#as-of button").click();
      assertThat(page.locator("#as-of")).containsText("Paused");
      String before = waiting.innerText();
      register(1);
      assertThat(waiting)
          .hasText(before, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
      page.locator("#as-of button").click();

      assertThat(page.locator("#as-of")).containsText("Live");
      page.waitForCondition(() -> !waiting.innerText().equals(before));
    }
  }

  @Test
  void brokenStream_isSaid_andHeals() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      context.route("**/live", Route::abort);
      Page page = open(context, "/apps/shop4/");
      assertThat(page.locator("#as-of")).containsText("No connection");
      context.unroute("**/live");

      assertThat(page.locator("#as-of")).containsText("Live");
    }
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
