package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lanes are opened and closed by a finger. */
@InBrowser(InBrowser.PICTURES)
@Tag("browser")
class TimelineDoorIT {
  private static final String WINDOW =
      "/invocations/timeline?start_date=2026-11-25T20:00:00Z&end_date=2026-11-25T20:28:24Z";

  @Test
  void onAPhone_theCopyOfADoorBesideTheScrolledPicture_worksInPlace(@TempDir Path folder) {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
    try (Site site =
            Site.over(
                folder, SqliteFixture.KINDS4.copyTo(folder), "--now", "2026-11-25T20:28:24Z");
        BrowserContext context = Chromium.shared().browser().newContext(phone)) {
      Page page = context.newPage();
      page.navigate(site.address() + WINDOW);
      page.evaluate("window.same = true");
      Locator door = page.locator("#tl-lanes .door").first();
      String does = door.getAttribute("aria-label");
      door.evaluate("door => door.scrollIntoView({ block: 'center', behavior: 'instant' })");
      page.locator(".timeline-container").evaluate("frame => (frame.scrollLeft = 500)");
      BoundingBox box = door.boundingBox();
      double left = box.x - page.locator("svg.timeline").boundingBox().x;
      page.touchscreen()
          .tap(
              page.locator(".tl-stick").boundingBox().x + left + box.width / 2,
              box.y + box.height / 2);

      assertThat(page).hasURL(Pattern.compile("(open|closed)_lanes="));
      assertThat(door).not().hasAttribute("aria-label", does);
      assertThat(page.evaluate("window.same")).isEqualTo(true);
    }
  }
}
