package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A card is whole at once, and stays as it is. */
@Tag("browser")
class TimelineCardIT extends TimelineVisitor {
  private static final String BRIEFS = "**/briefs?*";
  private static final String CARD = "#timeline-card";
  private static final String WHY = CARD + " [data-brief=why]";
  private static final String WITH = CARD + " [data-brief=with]";

  /** What a pointer that comes over it finds before anything else is done. */
  private static final String AT_ONCE =
      "part => { part.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, clientX: 400, clientY: 200 }));"
          + " const card = document.getElementById('timeline-card');"
          + " return { text: card.textContent, height: card.getBoundingClientRect().height }; }";

  private static void visitKnown(Consumer<Page> doing) {
    visit(
        page -> {
          openBriefed(page, TIMELINE);
          doing.accept(page);
        });
  }

  private static Locator failed(Page page) {
    return page.locator(FAILED).first();
  }

  private static double height(Page page) {
    return page.locator(CARD).boundingBox().height;
  }

  @Test
  void pointer_findsArgumentsAndExceptionInTheSameFrame_andNothingIsAskedFor() {
    visitKnown(
        page -> {
          List<String> asked = new ArrayList<>();
          page.onRequest(request -> asked.add(request.url()));

          Map<?, ?> shown = (Map<?, ?>) failed(page).evaluate(AT_ONCE);

          assertThat((String) shown.get("text")).contains("FAILED", "Error", "order=");
          page.evaluate("new Promise(done => setTimeout(done, 100))");
          assertThat(height(page)).isEqualTo(((Number) shown.get("height")).doubleValue());
          assertThat(asked).isEmpty();

          page.locator("h1").hover();
          failed(page).focus();
          assertThat(page.locator(WITH)).containsText("order=");
          assertThat(page.locator(WHY)).containsText("Error");
        });
  }

  @Test
  void whatIsNotThereYet_hasItsRoom_andTheCardDoesNotGrow() {
    visit(
        page -> {
          List<Route> held = new ArrayList<>();
          page.route(BRIEFS, held::add);
          open(page, TIMELINE);
          page.waitForCondition(() -> !held.isEmpty());
          failed(page).evaluate(AT_ONCE);
          assertThat(page.locator(WITH)).hasText("…");
          double before = height(page);

          held.forEach(Route::resume);

          assertThat(page.locator(WITH)).containsText("order=");
          assertThat(page.locator(WHY)).containsText("Error");
          assertThat(height(page)).isEqualTo(before);
        });
  }

  @Test
  void finger_isToldTheSame_untilTheSheetHasIt() {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
    try (BrowserContext context = chromium.browser().newContext(phone)) {
      Page page = context.newPage();
      List<Route> held = new ArrayList<>();
      page.route("**/panel?*", held::add);
      page.waitForResponse(BRIEFS, () -> open(page, TIMELINE));
      Locator bar = failed(page).locator("rect.seg-run").first();
      bar.evaluate(
          "bar => bar.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })");
      bar.tap();
      page.waitForCondition(() -> !held.isEmpty());

      assertThat(page.locator(WITH)).containsText("order=");
      held.forEach(Route::resume);
      assertThat(page.locator("#timeline-panel .panel")).isVisible();
      assertThat(page.locator(CARD)).isHidden();
    }
  }
}
