package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lines of calls are seen while the pointer, the focus or the selection is on one of both. */
@Tag("browser")
class TimelineCallsUseIT extends TimelineVisitor {
  private static final String WINDOW =
      TIMELINE + "?time_range=custom&start_date=2026-11-24T14:43:58Z&end_date=2026-11-24T14:44:08Z";
  private static final String CALLER = "1ea2310d-fac3-472f-afd1-e9c7a28954d2";
  private static final String CHILD = "13661bc4-f58c-49af-ac35-2e47e7d0a7b4";
  private static final String OTHER_CHILD = "7fb10e20-760c-42e0-9655-c7fd443acea7";

  private static Locator invocation(Page page, String id) {
    return page.locator("svg.timeline .inv[data-invocation-id='" + id + "']");
  }

  private static Locator line(Page page, String id) {
    return invocation(page, id).locator("> .call[data-relation=direct]");
  }

  private static void assertSeen(Page page, String... ids) {
    for (String id : ids) {
      assertThat(line(page, id)).hasCSS("opacity", "1");
    }
    page.waitForFunction(
        "many => [...document.querySelectorAll('svg.timeline .call')]"
            + ".filter(line => getComputedStyle(line).opacity !== '0').length === many",
        ids.length);
  }

  private static void visitCalls(String more, Consumer<Page> doing) {
    visit(
        page -> {
          openBriefed(page, WINDOW + more);
          assertThat(line(page, CHILD)).hasCount(1);
          doing.accept(page);
        });
  }

  @Test
  void pointerOnTheCaller_showsAllThatItCalled_andOnOneOfThese_itsLineAlone() {
    visitCalls(
        "",
        page -> {
          assertSeen(page);
          invocation(page, CALLER).locator(".seg-run").first().hover();
          assertSeen(page, CHILD, OTHER_CHILD);
          assertThat(page.locator("#timeline-card .facts"))
              .hasText(
                  "time14:44:00.396, goes onwaited2.40 sran7.22 s in this windowwhyConnectionError: carrier"
                      + " timeoutwithorder=8");
          assertThat(invocation(page, CALLER).locator("> title")).hasCount(0);
          invocation(page, CHILD).locator(".pt").first().hover();
          assertSeen(page, CHILD);
          page.locator("h1").hover();
          assertThat(line(page, CHILD)).hasCSS("opacity", "0");
          assertSeen(page);
        });
  }

  @Test
  void focusOnTheCallerOrTheCalled_showsThemAlike() {
    visitCalls(
        "",
        page -> {
          invocation(page, CALLER).focus();
          assertSeen(page, CHILD, OTHER_CHILD);
          invocation(page, OTHER_CHILD).focus();
          assertSeen(page, OTHER_CHILD);
        });
  }

  @Test
  void selection_keepsThemSeen_untilItEnds() {
    visitCalls(
        "",
        page -> {
          invocation(page, CALLER).focus();
          page.keyboard().press("Enter");
          assertThat(page.locator("#timeline-panel .panel")).isVisible();
          page.locator("h1").hover();
          page.locator("#q").focus();
          assertSeen(page, CHILD, OTHER_CHILD);
          page.locator("[data-panel-close]").click();
          page.locator("#q").focus();
          assertSeen(page);
        });
  }

  @Test
  void selectedInTheAddress_isSeenAtOnce_withoutAScriptToo() {
    visitCalls("&selected=" + CALLER, page -> assertSeen(page, CHILD, OTHER_CHILD));
    visitWithoutScript(
        page -> {
          open(page, WINDOW + "&selected=" + CALLER);
          assertSeen(page, CHILD, OTHER_CHILD);
          open(page, WINDOW + "&selected=" + CHILD);
          assertSeen(page, CHILD);
        });
  }

  @Test
  void legend_showsTheLineThatItNames() {
    visitCalls(
        "&selected=" + CALLER,
        page -> {
          Locator named =
              page.locator("#timeline-legend span")
                  .filter(new Locator.FilterOptions().setHasText("direct call"));
          assertThat(named.locator(".call")).hasCSS("opacity", "1");
        });
  }
}
