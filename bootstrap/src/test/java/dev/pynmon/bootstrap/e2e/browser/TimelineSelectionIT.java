package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keeps and what ends the selection of an invocation in the timeline. */
@Tag("browser")
class TimelineSelectionIT extends TimelineVisitor {

  @Test
  void selectedAgain_isNoNewStepOfTheHistory() {
    visit(
        page -> {
          open(page, TIMELINE);
          press(page.locator(FAILED).first());
          assertThat(page.locator("#timeline-panel .panel")).isVisible();
          Object steps = page.evaluate("history.length");
          press(page.locator(FAILED).first());

          assertThat(page.evaluate("history.length")).isEqualTo(steps);
          page.goBack();
          assertThat(page.locator("#timeline-panel .panel")).hasCount(0);
        });
  }

  @Test
  void escapeInAField_orDuringADrag_keepsWhatIsSelected() {
    visit(
        page -> {
          open(page, TIMELINE + "?time_range=1m");
          press(page.locator(".timeline .inv").last());
          assertThat(page.locator("#timeline-panel .panel")).isVisible();
          page.locator("#q").press("Escape");
          BoundingBox strip = page.locator(".strip svg").boundingBox();
          page.mouse().move(strip.x + strip.width * 0.9, strip.y + strip.height / 2);
          page.mouse().down();
          page.mouse().move(strip.x + strip.width * 0.5, strip.y + strip.height / 2);
          page.keyboard().press("Escape");
          assertThat(page.locator(".strip .grab[transform]")).hasCount(0);

          assertThat(page.locator("#timeline-panel .panel")).isVisible();
          assertThat(page).hasURL(Pattern.compile("selected="));
        });
  }

  @Test
  void clearedChip_dropsItsChoiceAlone() {
    visit(
        page -> {
          open(page, TIMELINE + "?task_id=shop_tasks.fulfil");
          press(page.locator(".timeline .inv").last());
          assertThat(page).hasURL(Pattern.compile("selected="));
          assertThat(page.locator("#timeline-panel [data-path-id]")).hasCount(2);
          assertThat(page.locator(".timeline .inv.sel.crit")).hasCount(1);
          page.locator(".chip a[aria-label='Clear: Task']").click();
          assertThat(page).not().hasURL(Pattern.compile("task_id="));
          assertThat(page).hasURL(Pattern.compile("selected="));
          page.locator(".chip a[aria-label='Clear: Selected']").click();

          assertThat(page).not().hasURL(Pattern.compile("selected="));
          assertThat(page.locator("#timeline-panel .panel")).hasCount(0);
          assertThat(page.locator(".timeline .inv.crit")).hasCount(0);
        });
  }

  @Test
  void selection_staysWhileTheWindowMoves() {
    visit(
        page -> {
          open(page, TIMELINE);
          Locator group = page.locator(FAILED).first();
          String id = group.getAttribute("data-invocation-id");
          press(group);
          assertThat(page.locator("#timeline-panel .panel")).isVisible();
          page.locator("[data-tl=out]").click();

          assertThat(page.locator(".window")).hasText("14:38:30.000 to 14:48:30.000 UTC");
          assertThat(page).hasURL(Pattern.compile("selected=" + id));
          assertThat(page.locator(".timeline .inv.sel")).hasCount(1);
          assertThat(page.locator("#timeline-panel .panel")).isVisible();
          page.goBack();
          page.goBack();
          assertThat(page.locator("#timeline-panel .panel")).hasCount(0);
        });
  }

  /** A click on its last mark: between its parts an invocation is not there. */
  @Test
  void click_showsDetailsInPlaceAndTheAddressKnows() {
    visit(
        page -> {
          open(page, TIMELINE);
          page.evaluate("window.same = true");
          Locator group = page.locator(FAILED).first();
          String id = group.getAttribute("data-invocation-id");
          press(group);

          Locator panel = page.locator("#timeline-panel .panel");
          assertThat(panel).hasAttribute("data-invocation-id", id);
          assertThat(panel.locator("ol.hist")).containsText("FAILED");
          assertThat(panel.locator("ol.hist")).containsText("ThreadRunner");
          assertThat(page).hasURL(Pattern.compile("[?&]selected=" + id));
          assertThat(page.locator(".timeline .inv.sel")).hasCount(1);
          assertThat(page.evaluate("window.same")).isEqualTo(true);
          assertDockedInTheWindow(page, panel);
        });
  }

  /** Beside the picture, or over its lower part; whatever is scrolled. */
  private static void assertDockedInTheWindow(Page page, Locator panel) {
    page.evaluate("scrollTo(0, 10000)");
    BoundingBox beside = panel.boundingBox();
    assertThat(beside.x).isGreaterThan(right(page.locator("svg.timeline").boundingBox()));
    assertThat(beside.y).isBetween(48.0, 200.0);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1_440);
    assertLegible(page, "svg.timeline .runner text");
    assertLegible(page, ".bar-names text");
    page.setViewportSize(1_200, 800);
    page.evaluate("scrollTo(0, 0)");
    BoundingBox sheet = page.locator("#timeline-panels").boundingBox();
    assertThat(sheet.y + sheet.height).isEqualTo(800);
    assertThat(sheet.height).isBetween(100.0, 370.0);
    assertThat(panel.boundingBox().y).isCloseTo(sheet.y, within(4.0));
  }

  /** Letters are as high as it takes to read them, and as wide as they are meant for that. */
  private static void assertLegible(Page page, String selector) {
    Object letters =
        page.locator(selector)
            .evaluateAll(
                """
                all => all.map(text => {
                  const scale = text.getScreenCTM().d;
                  const meant = text.getComputedTextLength() * scale;
                  return [
                    parseFloat(getComputedStyle(text).fontSize) * scale > 10.99,
                    Math.abs(text.getBoundingClientRect().width - meant) < 1,
                  ];
                })
                """);
    assertThat((List<?>) letters).isNotEmpty().allMatch(List.of(true, true)::equals);
  }

  private static double right(BoundingBox box) {
    return box.x + box.width;
  }

  @Test
  void enterAndEscape_openAndCloseThePanelAndKeepTheFocus() {
    visit(
        page -> {
          open(page, TIMELINE);
          Locator link = page.locator(FAILED).first();
          link.focus();
          page.keyboard().press("Enter");
          assertThat(page.locator("#timeline-panel .panel")).isVisible();
          page.keyboard().press("Escape");

          assertThat(page.locator("#timeline-panel .panel")).hasCount(0);
          assertThat(page).not().hasURL(Pattern.compile("selected="));
          assertThat(link).isFocused();
        });
  }
}
