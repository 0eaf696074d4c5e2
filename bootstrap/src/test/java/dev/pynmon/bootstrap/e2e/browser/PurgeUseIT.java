package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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

/** Purges in a browser, from what one would do to its end, with and without script. */
@InBrowser(InBrowser.USE)
@Tag("browser")
class PurgeUseIT {
  private static final List<View> VIEWS = List.of(View.WIDE_LIGHT, View.SMALL_DARK);

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Site site;

  @BeforeAll
  static void start() {
    chromium = Chromium.shared();
    List<Path> stores = new ArrayList<>(SqliteFixture.SHOP4.copyTo(folder));
    stores.addAll(SqliteFixture.SHOP_THREAD.copyTo(folder));
    site = Site.over(folder, stores).ready();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void everything_goesWhenItsNameIsTyped() {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = context.newPage();
      page.navigate(site.address() + "/apps/shop-thread/");
      page.locator(".head a.danger").click();
      assertThat(page.locator("h1")).hasText("Purge shop-thread?");
      purge(page, "shop4", "shop-thread");

      page.navigate(site.address() + "/apps/shop-thread/purge");
      assertThat(page.locator(".answer")).containsText("Nothing is there to be purged.");
      page.navigate(site.address() + "/apps/shop4/purge");
      assertThat(page.locator("form.sure button")).hasText(Pattern.compile("Purge [0-9,]{3,}"));
    }
  }

  @Test
  void withoutScript_oneComponentGoes() {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(site.address() + "/apps/shop4/broker/");
      page.locator(".head a.danger").click();
      purge(page, "shop", "shop4");

      page.navigate(site.address() + "/apps/shop4/broker/");
      assertThat(page.locator("main")).containsText("0 waiting in");
    }
  }

  private static void purge(Page page, String wrong, String right) {
    page.locator("#confirm").fill(wrong);
    page.locator("form.sure button").click();
    assertThat(page.locator("#confirm-wrong"))
        .hasText("\"" + wrong + "\" is not it. The application is called " + right + ".");
    page.locator("#confirm").fill(right);
    page.locator("form.sure button").click();
    assertThat(page).hasURL(Pattern.compile(".*/apps/" + right + "/purges/[0-9a-f-]+"));
    assertThat(page.locator("#purge-state .note")).containsText("Done.");
  }

  @Test
  void everybodyCanUseThem() {
    List<String> barriers = new ArrayList<>();
    List<String> known = new ArrayList<>();
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = context.newPage();
      for (String path :
          List.of("/purge", "/purge/ended?age=1", "/purge/events", "/purge?only=trigger")) {
        View.WIDE_LIGHT.show(page).navigate(site.address() + "/apps/shop4" + path);
        VIEWS.forEach(view -> barriers.addAll(Looks.of(view.fit(page), path)));
        barriers.addAll(Axe.barriers(page, VIEWS, known));
      }
    }

    assertThat(barriers).isEmpty();
  }
}
