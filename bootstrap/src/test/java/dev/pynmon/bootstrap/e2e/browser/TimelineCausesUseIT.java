package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events and what they started light up together, both ways. */
@Tag("browser")
class TimelineCausesUseIT extends TimelineVisitor {
  private static final String EMITTER = "12797444-dc1e-4350-b194-b82de169fd57";
  private static final String EVENT = "9fdf690d-619d-4005-8e8f-0bbfe4b95e78";
  private static final String MARKER = ".event-marker-link[data-event-id='" + EVENT + "']";
  private static final String LINES = ".relation[data-cause-id='" + EVENT + "']";

  @Test
  void pointerOnAnEvent_lightsItsLinesAndWhomItConcerns_andNothingElse() {
    visitEvents(
        page -> {
          assertThat(page.locator(LINES).first()).hasCSS("opacity", "0");
          page.locator(MARKER + " .marker").hover();

          assertThat(page.locator("svg.timeline.dim-untied")).hasCount(1);
          assertThat(page.locator(".timeline .inv.tied")).hasCount(related(page).size());
          for (String id : related(page)) {
            assertThat(page.locator(".timeline .inv.tied[data-invocation-id='" + id + "']"))
                .hasCount(1);
          }
          assertThat(page.locator(LINES + ".tied")).hasCount(page.locator(LINES).count());
          assertThat(page.locator(LINES).first()).hasCSS("opacity", "1");
          page.locator("h1").hover();
          assertThat(page.locator(".tied, .dim-untied")).hasCount(0);
        });
  }

  @Test
  void focusOnAnInvocation_lightsWhatItEmittedAndStarted() {
    visitEvents(
        page -> {
          page.locator(".timeline .inv[data-invocation-id='" + EMITTER + "']").focus();

          assertThat(page.locator(MARKER + ".tied")).hasCount(1);
          assertThat(page.locator(LINES + ".tied")).hasCount(page.locator(LINES).count());
        });
  }

  @Test
  void focusOnAnEvent_lightsItToo_andItIsALink() {
    visitEvents(
        page -> {
          Locator marker = page.locator(MARKER);
          marker.focus();

          assertThat(page.locator(".timeline .inv.tied")).hasCount(related(page).size());
          assertThat(marker.getAttribute("href")).endsWith("/events/" + EVENT);
        });
  }

  private static List<String> related(Page page) {
    String ids = page.locator(MARKER).getAttribute("data-related-invocation-ids");
    assertThat(ids).startsWith(EMITTER + " ");
    return List.of(ids.split(" "));
  }

  private static void visitEvents(Consumer<Page> doing) {
    visit(
        page -> {
          open(page, TIMELINE + "?start_date=2026-11-24T14:44:00Z&end_date=2026-11-24T14:45:20Z");
          doing.accept(page);
        });
  }
}
