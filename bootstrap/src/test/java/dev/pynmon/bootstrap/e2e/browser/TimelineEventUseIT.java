package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event is opened beside the timeline, below an invocation, and each closes by itself. */
@Tag("browser")
class TimelineEventUseIT extends TimelineVisitor {
  private static final String EMITTER = "12797444-dc1e-4350-b194-b82de169fd57";
  private static final String EVENT = "9fdf690d-619d-4005-8e8f-0bbfe4b95e78";
  private static final String MARKER = ".event-marker-link[data-event-id='" + EVENT + "']";
  private static final String INVOCATION = "#timeline-panel .panel";
  private static final String PANEL = "#timeline-event .panel";
  private static final String WINDOW =
      TIMELINE + "?start_date=2026-11-24T14:44:00Z&end_date=2026-11-24T14:45:20Z";

  @Test
  void click_showsTheEventInPlace_andTheAddressKnows() {
    visitEvents(
        page -> {
          page.evaluate("window.same = true");
          page.locator(MARKER + " .marker").click();

          assertThat(page.locator(PANEL)).hasAttribute("data-shown-event", EVENT);
          assertThat(page.locator(PANEL)).containsText("2026-11-24 14:");
          assertThat(page.locator(PANEL + " pre .key").first()).isVisible();
          assertThat(page).hasURL(Pattern.compile("[?&]focus_event=" + EVENT));
          assertThat(page.locator(".timeline .focus .focus-ring")).hasCount(1);
          assertThat(page.locator(MARKER + ".focus")).hasCount(1);
          assertThat(page.locator("svg.timeline.fits .marker-code").first()).isHidden();
          BoundingBox swatch = page.locator("svg.timeline.fits .swatch").first().boundingBox();
          assertThat(swatch.width).isCloseTo(swatch.height, within(0.1));
          assertThat(page.evaluate("window.same")).isEqualTo(true);
        });
  }

  @Test
  void enterAndEscape_openAndCloseThePanel_andNoStepIsLeft() {
    visitEvents(
        page -> {
          page.locator(MARKER).focus();
          page.keyboard().press("Enter");
          assertThat(page.locator(PANEL)).isVisible();
          page.keyboard().press("Enter");
          assertThat(page.locator(PANEL + " h2")).isFocused();
          page.keyboard().press("Escape");

          assertThat(page.locator(PANEL)).hasCount(0);
          assertThat(page.locator(".timeline .focus-ring")).hasCount(0);
          assertThat(page).not().hasURL(Pattern.compile("focus_event="));
          assertThat(page.locator(MARKER)).isFocused();
          page.goForward();
          assertThat(page.locator(PANEL)).hasAttribute("data-shown-event", EVENT);
          page.goBack();
          assertThat(page.locator(PANEL)).hasCount(0);
        });
  }

  @Test
  void eventAndInvocation_areDockedTogether_andCloseEachByItself() {
    visitEvents(
        page -> {
          page.locator(MARKER + " .marker").click();
          page.locator(PANEL + " [data-invocation-id='" + EMITTER + "'] a.id").click();

          assertThat(page.locator(INVOCATION)).hasAttribute("data-invocation-id", EMITTER);
          assertThat(page).hasURL(Pattern.compile("selected=" + EMITTER));
          BoundingBox invocation = page.locator(INVOCATION).boundingBox();
          BoundingBox event = page.locator(PANEL).boundingBox();
          assertThat(event.x).isEqualTo(invocation.x);
          assertThat(event.y).isGreaterThan(invocation.y + invocation.height);
          page.locator("h1").focus();
          page.locator("[data-event-close]").click();
          assertThat(page.locator(PANEL)).hasCount(0);
          assertThat(page.locator(INVOCATION)).isVisible();
          assertThat(page).not().hasURL(Pattern.compile("focus_event="));
          assertThat(page.locator(INVOCATION + " [data-tl=go]"))
              .not()
              .hasAttribute("href", Pattern.compile("focus_event="));
        });
  }

  @Test
  void escape_closesWhatTheFocusIsOn_elseTheEventFirst() {
    visit(
        page -> {
          open(page, WINDOW + "&selected=" + EMITTER + "&focus_event=" + EVENT);
          assertThat(page.locator(PANEL)).isVisible();
          assertThat(page.locator(INVOCATION)).isVisible();
          page.locator(".timeline .inv[data-invocation-id='" + EMITTER + "']").focus();
          page.keyboard().press("Escape");
          assertThat(page.locator(INVOCATION)).hasCount(0);
          assertThat(page.locator(PANEL)).isVisible();
          page.keyboard().press("Escape");
          assertThat(page.locator(PANEL)).hasCount(0);

          open(page, WINDOW + "&selected=" + EMITTER + "&focus_event=" + EVENT);
          assertThat(page.locator(PANEL)).isVisible();
          assertThat(page.locator(INVOCATION)).isVisible();
          page.locator(".timeline-container").focus();
          page.keyboard().press("Escape");
          assertThat(page.locator(PANEL)).hasCount(0);
          assertThat(page.locator(INVOCATION)).isVisible();
        });
  }

  @Test
  void zoom_isTheSecondsAroundIt_andBothStayOpen() {
    visit(
        page -> {
          open(page, WINDOW + "&focus_event=" + EVENT);
          page.evaluate("window.same = true");
          assertThat(page.locator(PANEL)).isVisible();
          Locator bar = page.locator(".timeline .inv[data-invocation-id='" + EMITTER + "']");
          bar.focus();
          page.keyboard().press("Enter");
          assertThat(page.locator(INVOCATION)).isVisible();
          page.locator(PANEL + " [data-tl=go]").click();

          assertThat(page).hasURL(Pattern.compile("time_range=custom&.*resolution=100ms"));
          assertThat(page).hasURL(Pattern.compile("selected=" + EMITTER));
          assertThat(page.locator(MARKER + ".focus")).hasCount(1);
          assertThat(page.locator(PANEL)).isVisible();
          assertThat(page.locator(INVOCATION)).isVisible();
          assertThat(page.evaluate("window.same")).isEqualTo(true);
        });
  }

  @Test
  void chip_closesTheEvent_andOtherLinksKeepIt() {
    visit(
        page -> {
          open(page, WINDOW + "&focus_event=" + EVENT);
          assertThat(page.locator(PANEL)).isVisible();
          page.locator("[data-tl=out]").click();
          assertThat(page).hasURL(Pattern.compile("focus_event=" + EVENT));
          assertThat(page.locator(PANEL)).isVisible();
          page.locator("[data-drops=focus_event]").click();
          assertThat(page.locator(PANEL)).hasCount(0);
          assertThat(page).not().hasURL(Pattern.compile("focus_event="));
        });
  }

  @Test
  void tick_isALinkToTheRunOfTheAtomicService() {
    visitEvents(
        page -> {
          Locator tick = page.locator(".event-marker-link[data-trigger-run-id]").first();
          String run = tick.getAttribute("data-atomic-service-run-id");
          tick.focus();
          page.keyboard().press("Enter");

          assertThat(page).hasURL(site.address() + "/runners/atomic-service/runs/" + run);
        });
  }

  @Test
  void withoutScript_anEventIsALinkToItsPage() {
    visitWithoutScript(
        page -> {
          open(page, WINDOW);
          page.locator(MARKER).focus();
          page.keyboard().press("Enter");

          assertThat(page).hasURL(site.address() + "/events/" + EVENT);
        });
  }

  @Test
  void onAPhone_thePanelsStandBelowOneAnother() {
    visit(
        page -> {
          View.SMALL_LIGHT.show(page);
          open(page, WINDOW + "&selected=" + EMITTER + "&focus_event=" + EVENT);
          assertThat(page.locator(PANEL)).isVisible();
          assertThat(page.locator(INVOCATION)).isVisible();

          assertThat(page.locator(PANEL).boundingBox().y)
              .isGreaterThan(page.locator(INVOCATION).boundingBox().y);
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        });
  }

  private static void visitEvents(Consumer<Page> doing) {
    visit(
        page -> {
          open(page, WINDOW);
          doing.accept(page);
        });
  }
}
