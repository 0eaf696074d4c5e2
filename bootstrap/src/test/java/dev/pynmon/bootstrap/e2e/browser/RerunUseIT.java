package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Re-runs and repairs in a browser, with and without script. */
@InBrowser(InBrowser.USE)
@Tag("browser")
class RerunUseIT {
  private static final List<View> VIEWS = List.of(View.WIDE_LIGHT, View.SMALL_DARK);
  private static final String FAILED = "/apps/shop4/invocations/?status=FAILED";
  private static final String ID = "[0-9a-f-]{36}";

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

  /** The newest one of this kind that has an argument to edit. */
  private static String editable() {
    return site.get("/apps/shop4/invocations/?status=SUCCESS").links().stream()
        .filter(link -> link.matches(".*/invocations/" + ID))
        .distinct()
        .filter(link -> site.get(link + "/rerun").body().contains("<textarea"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void invocation_isRunAgainWithAnotherArgument() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = context.newPage();
      page.navigate(site.address() + editable());
      page.locator("#again").click();
      edit(page, "{\"py/object\": \"os.system\"}");
      assertThat(page.locator("#arg-0-wrong")).containsText("py/");
      assertThat(page.locator("#arg-0")).hasValue("{\"py/object\": \"os.system\"}");
      edit(page, "4711");

      assertThat(page.locator(".note .changes")).containsText("→ 4711");
      staysWhileAStoreIsDown(page);
      registered(page);
      assertThat(page.locator("main")).containsText("4711");
    }
  }

  /** What was there is not taken away by an error, and the page heals. */
  private static void staysWhileAStoreIsDown(Page page) {
    page.route("**/invocations/**", route -> route.fulfill(new FulfillOptions().setStatus(503)));
    assertThat(page.locator("#as-of")).containsText("No answer");
    page.unroute("**/invocations/**");
    assertThat(page.locator("#as-of.off")).hasCount(0);
  }

  private static void edit(Page page, String value) {
    page.locator("#arg-0").fill(value);
    page.locator("#run-again").click();
    page.waitForLoadState();
  }

  /** The new one and the old one lead to one another. */
  private static void registered(Page page) {
    assertThat(page).hasURL(Pattern.compile(".*/invocations/" + ID + "\\?rerun_of=" + ID));
    assertThat(page.locator(".note[role=status]")).containsText("Registered as a re-run of");
    assertThat(page.locator(".head .st")).containsText("REGISTERED");
    String fresh = page.url().replaceFirst("\\?.*", "");
    page.locator(".note a.id").click();
    assertThat(page.locator("section[aria-labelledby=reruns-h]")).containsText("Run again as");
    page.locator("section[aria-labelledby=reruns-h] a.id").first().click();
    assertThat(page).hasURL(fresh);
  }

  @Test
  void withoutScript_invocationIsRunAgain() {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(site.address() + FAILED);
      page.locator("#invocation-table tbody a.id").first().click();
      page.locator("#again").click();
      assertThat(page.locator(".answer")).containsText("is registered and waits");
      page.locator("#run-again").click();

      registered(page);
    }
  }

  @Test
  void many_areRunAgain_theFirstAlone() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = context.newPage();
      page.navigate(site.address() + FAILED);
      page.locator(".head a", new Page.LocatorOptions().setHasText("Run these again")).click();
      assertThat(page.locator(".answer")).containsText("would be run again");
      page.locator("#run-many").click();

      Locator state = page.locator("#run-state");
      assertThat(state.locator(".answer")).containsText("The first goes alone.");
      followed(page, state);
      state.locator("button", new Locator.LocatorOptions().setHasText("Stop")).click();
      assertThat(state.locator(".answer")).containsText("Stopped by somebody at this machine.");
      assertThat(page.locator("section[aria-labelledby=items-h] tbody tr").first())
          .containsText("REGISTERED");
      List<String> barriers = new ArrayList<>();
      List<String> known = new ArrayList<>();
      page.navigate(page.url() + "?now=registered");
      barriers.addAll(barriers(page, known));
      View.WIDE_LIGHT.show(page).navigate(site.address() + "/apps/shop4/reruns");
      barriers.addAll(barriers(page, known));
      assertThat(barriers).isEmpty();
    }
  }

  /** The page reads itself again and again, and the focus stays where it is. */
  private static void followed(Page page, Locator state) {
    state.locator("#run-stop").focus();
    page.waitForResponse(answer -> answer.url().equals(page.url()), () -> {});
    assertThat(state.locator("#run-stop")).isFocused();
  }

  private static List<String> barriers(Page page, List<String> known) {
    List<String> barriers = new ArrayList<>();
    VIEWS.forEach(view -> barriers.addAll(Looks.of(view.fit(page), page.url())));
    barriers.addAll(Axe.barriers(page, VIEWS, known));
    return barriers;
  }

  @Test
  void everybodyCanUseThem() {
    List<String> barriers = new ArrayList<>();
    List<String> known = new ArrayList<>();
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = context.newPage();
      for (String path :
          List.of(
              editable() + "/rerun",
              "/apps/shop4/broker/stranded",
              "/apps/shop4/orchestrator/scheduler",
              "/apps/shop4/reruns/plan?status=FAILED")) {
        View.WIDE_LIGHT.show(page).navigate(site.address() + path);
        barriers.addAll(barriers(page, known));
      }
      edited(page, "no json");
      assertThat(page.locator("#arg-0-wrong")).isVisible();
      barriers.addAll(barriers(page, known));
      edited(page, "4712");
      assertThat(page.locator(".note .changes")).isVisible();
      barriers.addAll(barriers(page, known));
    }

    assertThat(barriers).isEmpty();
  }

  private static void edited(Page page, String value) {
    View.WIDE_LIGHT.show(page).navigate(site.address() + editable() + "/rerun");
    edit(page, value);
  }
}
