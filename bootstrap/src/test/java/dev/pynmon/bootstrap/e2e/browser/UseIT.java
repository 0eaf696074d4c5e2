package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What visitors do on the pages, with and without script. */
@InBrowser(InBrowser.USE)
@Tag("browser")
class UseIT {
  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Site site;
  private static Returning visitor;

  @BeforeAll
  static void start() {
    chromium = Chromium.shared();
    List<Path> stores = new ArrayList<>(SqliteFixture.SHOP4.copyTo(folder));
    stores.addAll(SqliteFixture.SHOP_THREAD.copyTo(folder));
    site = Site.over(folder, stores, "--app", "shop4");
    visitor = Returning.to(site, chromium.browser(), View.WIDE_LIGHT);
  }

  @AfterAll
  static void stop() {
    visitor.close();
    site.close();
  }

  @Test
  void statusChip_filtersAtOnce_andWhoChoseItByKeyIsStillThere() {
    visitor.visit(
        page -> {
          open(page, "/invocations/");
          page.locator("label.chip", new Page.LocatorOptions().setHasText("FAILED")).click();

          assertThat(page).hasURL(site.address() + "/invocations/?limit=50&status=FAILED");
          assertOnlyFailed(page);
          page.locator("input[name=status][value=SUCCESS]").focus();
          page.keyboard().press("Space");
          assertThat(page).hasURL(Pattern.compile("status=SUCCESS"));
          assertThat(page.locator("input[name=status][value=SUCCESS]")).isFocused();
        });
  }

  @Test
  void hiddenColumn_staysHidden_andAPageThatWasLeftShowsItsAddressAgain() {
    visitor.visit(
        page -> {
          open(page, "/invocations/?status=FAILED");
          page.getByText("Columns").click();
          page.getByLabel("Retries").uncheck();
          assertThat(page.locator(".inv th:nth-child(8)")).isHidden();
          page.locator("main input[name=q]").fill("typed, not sent");
          page.locator("select[name=task_id]").selectOption(new SelectOption().setIndex(1));
          open(page, "/tasks/");
          page.goBack();

          assertThat(page.locator("main input[name=q]")).hasValue("");
          assertThat(page.locator("select[name=task_id]")).hasValue("");
          assertThat(page.locator(".inv th:nth-child(8)")).isHidden();
          assertThat(page.locator(".inv th:nth-child(9)")).isVisible();
        });
  }

  @Test
  void withoutScript_theButtonFilters() {
    visitor.visitWithoutScript(
        page -> {
          open(page, "/invocations/");
          page.locator("input[name=status][value=FAILED]").check();
          page.locator("form#filters button").click();

          assertOnlyFailed(page);
        });
  }

  private static void assertOnlyFailed(Page page) {
    Locator badges = page.locator("#invocation-table tbody .pynmon-status-badge");
    assertThat(badges).hasCount(8);
    assertThat(badges.allInnerTexts()).containsOnly("FAILED");
  }

  @Test
  void largeValue_isCopiedWhole() {
    visitor.visit(
        page -> {
          page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
          open(page, "/client-data-store/");
          page.locator("a.id").first().click();
          Locator file = page.locator("a[download]");
          Locator copy =
              page.getByRole(
                  AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy").setExact(true));
          copy.click();

          assertThat(copy).hasAttribute("title", "Copied");
          String whole = site.get(file.getAttribute("href").replace(site.address(), "")).body();
          assertThat(whole).hasSizeGreaterThan(1_024);
          assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(whole);
        });
  }

  @Test
  void theme_isRememberedByTheServer() {
    visitor.visit(
        page -> {
          open(page, "/");
          page.locator("[data-theme-switch] button[value=dark]").click();
          assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");

          assertThat(open(page, "/broker/")).contains("data-bs-theme=\"dark\"");
        });
  }

  @Test
  void application_isSwitchedFromAnyPage() {
    visitor.visit(
        page -> {
          open(page, "/broker/");
          page.locator("details.app summary").click();
          page.locator("#app-menu a", new Page.LocatorOptions().setHasText("shop-thread")).click();

          assertThat(page.locator("details.app summary")).containsText("shop-thread");
          open(page, "/");
          assertThat(page.locator("details.app summary")).containsText("shop-thread");
        });
  }

  @Test
  void twoBrowsers_onDifferentApplications_doNotInfluenceEachOther() {
    visitor.visit(
        first -> {
          try (BrowserContext other = View.WIDE_LIGHT.open(chromium.browser())) {
            Page second = other.newPage();
            open(first, "/switch-app/shop-thread");
            open(second, "/switch-app/shop4");
            open(first, "/broker/");
            open(second, "/broker/");

            assertThat(first.locator("details.app summary")).containsText("shop-thread");
            assertThat(second.locator("details.app summary")).containsText("shop4");
            open(second, "/apps/shop-thread/broker/");
            assertThat(second.locator("details.app summary")).containsText("shop-thread");
            open(second, "/broker/");
            assertThat(second.locator("details.app summary")).containsText("shop4");
          }
        });
  }

  @Test
  void slash_leadsToTheSearchBox_andEnterToWhatIsMeant() {
    String id = SqliteFixture.SHOP4.golden().invocations().firstKey().value();
    visitor.visit(
        page -> {
          open(page, "/apps/shop4/broker/");
          page.keyboard().press("/");
          assertThat(page.locator("#q")).isFocused();
          page.keyboard().type(id.substring(0, 13) + "/");
          assertThat(page.locator("#q")).hasValue(id.substring(0, 13) + "/");
          page.keyboard().press("Backspace");
          page.keyboard().press("Enter");

          assertThat(page).hasURL(site.address() + "/apps/shop4/invocations/" + id);
        });
  }

  @Test
  void keysAndRows_leadToAnInvocation_andBack() {
    visitor.visit(
        page -> {
          open(page, "/apps/shop4/broker/");
          page.evaluate("performance.now = () => 0"); // a letter behind g counts for a moment alone
          page.keyboard().press("g");
          page.keyboard().press("i");
          assertThat(page.locator("h1")).containsText("Invocations");
          page.waitForLoadState(); // keys are known by then
          page.keyboard().press("?");
          assertThat(page.locator("dialog.keys")).isVisible();
          page.keyboard().press("Escape");
          assertThat(page.locator("dialog.keys")).isHidden();
          page.keyboard().press("j");
          page.keyboard().press("j");
          page.keyboard().press("k");
          Locator rows = page.locator("#invocation-table tbody tr");
          assertThat(rows.first().locator("a.id")).isFocused();
          String first = rows.first().getAttribute("data-invocation-id");
          page.keyboard().press("Enter");
          assertThat(page).hasURL(site.address() + "/apps/shop4/invocations/" + first);
          page.goBack();
          assertThat(rows.first().locator("a.id")).isFocused();
          page.keyboard().press("x");
          rows.nth(1).locator("input.choose").check();
          assertThat(page.locator(".chosen [role=status]")).hasText("2 chosen");
          rows.nth(1).locator("input.choose").uncheck();
          assertThat(page.locator(".chosen a").first())
              .hasAttribute("href", "/apps/shop4/invocations/?inv_ids=" + first);
          assertThat(page.locator(".chosen a").nth(1))
              .hasAttribute("href", Pattern.compile("/timeline\\?inv_ids=.*&start_date=.*Z&end"));
          page.keyboard().press("Escape");
          assertThat(page.locator("input.choose")).hasCount(0);
          String second = rows.nth(1).getAttribute("data-invocation-id");
          rows.nth(1).click(new Locator.ClickOptions().setPosition(3, 3)); // beside all links

          assertThat(page).hasURL(site.address() + "/apps/shop4/invocations/" + second);
          open(page, "/apps/shop4/events/");
          page.keyboard().press("j"); // an event, not what narrows the list to its state
          assertThat(page.locator("tr[data-event-id]").first().locator("a.id").first()).isFocused();
        });
  }

  @Test
  void zoneIsRemembered_andALinkThatIsCopiedSaysFromWhenToWhen() {
    visitor.visit(
        page -> {
          page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
          open(page, "/invocations/?time_range=1h&q=registered:-2h");
          page.locator(".zone summary").click();
          page.locator(".zone [name=other]").fill("Asia/Kolkata");
          page.locator(".zone button", new Page.LocatorOptions().setHasText("Set")).click();
          assertThat(page.locator(".zone summary")).containsText("IST");
          assertThat(page).hasURL(Pattern.compile("time_range=1h"));
          assertThat(copiedLink(page))
              .contains(
                  "/apps/shop4/invocations?",
                  "time_range=custom",
                  "&start_date=20",
                  "&end_date=20",
                  "q=registered%3A20");

          open(page, "/failures/");
          page.navigate(copiedLink(page));

          assertThat(page.locator("main .note")).containsText("A fixed window, from 20");
          assertThat(page.locator("#as-of button")).hasCount(0);
        });
  }

  /** Of the button, which says so for two seconds, and to whoever does not see it for longer. */
  private static String copiedLink(Page page) {
    page.locator(".bar-end button", new Page.LocatorOptions().setHasText("Copy link")).click();
    assertThat(page.locator(".visually-hidden[role=status]").last()).hasText("Copied");
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  @Test
  void withoutScript_theSearchBoxFinds() {
    visitor.visitWithoutScript(
        page -> {
          open(page, "/");
          page.locator("#q").fill("nothing like it");
          page.locator("#q").press("Enter");

          assertThat(page.locator("main h2")).containsText("Nothing in shop4 matches");
          assertThat(page.locator("#q")).hasValue("nothing like it");
        });
  }

  @Test
  void onAPhone_theMenuLeadsToAnArea() {
    visitor.visit(
        page -> {
          View.SMALL_LIGHT.show(page);
          open(page, "/");
          assertThat(page.locator("#nav")).isHidden();
          page.locator("a[href='#nav']").click();
          page.locator("#nav nav a", new Page.LocatorOptions().setHasText("Broker")).click();

          assertThat(page.locator("h1")).containsText("Broker");
        });
  }

  @Test
  void firstTab_leadsToTheContent() {
    visitor.visit(
        page -> {
          open(page, "/");
          page.keyboard().press("Tab");
          assertThat(page.locator(".skip")).isFocused();
          page.keyboard().press("Enter");

          assertThat(page.locator("main")).isFocused();
        });
  }

  @Test
  void storeThatComesLater_showsUpByItself(@TempDir Path other) throws Exception {
    Path later = other.resolve("later.sqlite");
    try (Site waiting = Site.over(other, List.of(later));
        BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = context.newPage();
      page.navigate(waiting.address() + "/");
      assertThat(page.locator("main")).containsText(later.toString());
      Files.copy(SqliteFixture.SHOP4.copyFileTo(other), later);

      assertThat(page.locator("main h1")).hasText(Pattern.compile("Dashboard"));
    }
  }

  private static String open(Page page, String path) {
    return page.navigate(site.address() + path).text();
  }
}
