package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What visitors do with the timeline, with and without script. */
@Tag("browser")
class TimelineUseIT extends TimelineVisitor {
  private static final String NOTE_SHIFTS =
      """
      window.shift = 0;
      window.note = entries => entries.forEach(entry => (window.shift += entry.value));
      window.shifts = new PerformanceObserver(list => window.note(list.getEntries()));
      window.shifts.observe({ type: 'layout-shift', buffered: true });
      """;

  /** After two frames all that moved is noted, or waits to be. */
  private static final String SHIFT =
      """
      new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
        .then(() => { window.note(window.shifts.takeRecords()); return window.shift; })
      """;

  @Test
  void page_opensWithoutAJump_andTheKeyboardComesToWhatWentOnBeforeWhoDidIt() {
    visit(
        page -> {
          page.addInitScript(NOTE_SHIFTS);
          open(page, TIMELINE);
          assertThat(page.locator("[data-tl=drag]")).isVisible();
          assertThat(((Number) page.evaluate(SHIFT)).doubleValue()).isLessThan(0.05);

          page.locator(".timeline-container").focus();
          page.keyboard().press("Tab");
          assertThat(page.locator(".timeline .inv:focus")).hasCount(1);
          page.locator("a.inv, a.service, a.event-marker-link").last().focus();
          page.keyboard().press("Tab");
          assertThat(page.locator("#tl-lanes a:focus")).hasCount(1);
        });
  }

  @Test
  void skipLink_leadsBehindThePicture() {
    visit(
        page -> {
          open(page, TIMELINE);
          page.locator("html")
              .evaluate("it => addEventListener('hashchange', () => (it.dataset.skipped = ''))");
          page.locator("svg.timeline").evaluate("picture => (picture.dataset.old = '')");
          page.locator("a.skip.past").focus();
          page.keyboard().press("Enter");
          assertThat(page.locator("html[data-skipped]")).hasCount(1);

          assertThat(page.locator("#timeline-legend")).isFocused();
          assertThat(page.locator("#timeline[aria-busy]")).hasCount(0);
          assertThat(page.locator("svg.timeline[data-old]")).hasCount(1);
        });
  }

  @Test
  void fromASliceToABar_strangersAreDimmed() {
    visit(
        page -> {
          open(page, TIMELINE);
          page.locator(".occ .slot").first().focus();
          page.locator(".timeline .inv[data-parent-id]").first().focus();

          assertThat(page.locator(".timeline.dim-others .inv.lit")).hasCount(1);
          assertThat(page.locator(".timeline .inv.kin").first()).isAttached();
          assertThat(page.locator(".dim-absent")).hasCount(0);
        });
  }

  @Test
  void focus_lightsUpTheInvocationAndDimsStrangers() {
    visit(
        page -> {
          open(page, TIMELINE);
          Locator child = page.locator(".timeline .inv[data-parent-id]").first();
          String parent = child.getAttribute("data-parent-id");
          child.focus();

          assertThat(page.locator(".timeline.dim-others .inv.lit")).hasCount(1);
          assertThat(page.locator(".timeline .inv[data-invocation-id='" + parent + "']"))
              .hasClass(Pattern.compile("kin"));
          Locator card = page.locator("#timeline-card");
          assertThat(card).containsText(child.getAttribute("data-status"));
          assertThat(child).hasAttribute("aria-describedby", "timeline-card");
          page.locator("h1").hover();
          assertThat(card).isHidden();
          assertThat(page.locator(".dim-others")).hasCount(0);
        });
  }

  @Test
  void familyTree_floatsAndBothPicturesKnowOfOneAnother() {
    visit(
        page -> {
          open(page, TIMELINE);
          Locator child = page.locator(".timeline .inv[data-parent-id]").first();
          String parent = child.getAttribute("data-parent-id");
          child.focus();
          page.keyboard().press("Enter");
          page.locator("[data-family-open]").click();
          Locator node = page.locator(".ft-panel .ft-node[data-inv-id='" + parent + "']");
          node.hover();

          Locator group = page.locator(".timeline .inv[data-invocation-id='" + parent + "']");
          assertThat(group).hasClass(Pattern.compile("lit"));
          node.click();
          assertThat(group).hasClass(Pattern.compile("sel"));
          assertThat(page).hasURL(Pattern.compile("selected=" + parent));
          assertThat(page.locator("#timeline-panel .panel"))
              .hasAttribute("data-invocation-id", parent);
          page.locator(".timeline-container").focus();
          page.keyboard().press("-");
          assertThat(page.locator(".window")).hasText("14:38:30.000 to 14:48:30.000 UTC");
          assertThat(page.locator(".ft-panel")).isVisible();
        });
  }

  @Test
  void keys_zoomAndMoveAndBackAndForwardFollow() {
    visit(
        page -> {
          open(page, TIMELINE);
          page.evaluate("window.same = true");
          Locator frame = page.locator(".timeline-container");
          frame.focus();
          page.keyboard().press("+");
          assertThat(page.locator(".window")).hasText("14:42:15.000 to 14:44:45.000 UTC");
          assertThat(frame).isFocused();
          page.keyboard().press("ArrowRight");
          assertThat(page.locator(".window")).hasText("14:43:30.000 to 14:46:00.000 UTC");
          page.keyboard().press("-");
          assertThat(page.locator(".window")).hasText("14:42:15.000 to 14:47:15.000 UTC");

          page.goBack();
          assertThat(page.locator(".window")).hasText("14:43:30.000 to 14:46:00.000 UTC");
          page.goBack();
          page.goBack();
          assertThat(page.locator(".window")).hasText("14:41:00.000 to 14:46:00.000 UTC");
          page.goForward();
          assertThat(page.locator(".window")).hasText("14:42:15.000 to 14:44:45.000 UTC");
          assertThat(page.evaluate("window.same")).isEqualTo(true);
        });
  }

  @Test
  void drag_zoomsOnceToWhatWasDrawnOver_andEscapeDisarms() {
    visit(
        page -> {
          open(page, TIMELINE);
          Locator button = page.locator("[data-tl=drag]");
          button.click();
          assertThat(button).hasAttribute("aria-pressed", "true");
          BoundingBox box = page.locator("svg.timeline").boundingBox();
          double unit = box.width / 1154;
          page.mouse().move(box.x + (214 + 464) * unit, box.y + 60);
          page.mouse().down();
          page.mouse().move(box.x + (214 + 696) * unit, box.y + 80);
          page.mouse().up();

          assertThat(page.locator(".window"))
              .hasText(Pattern.compile("14:43:(29|30)\\.\\d{3} to 14:44:(44|45)\\.\\d{3} UTC"));
          assertThat(page).hasURL(Pattern.compile("start_date=[^&]*\\.\\d{6}Z&end_date="));
          assertThat(button).hasAttribute("aria-pressed", "false");
          button.click();
          assertThat(button).hasAttribute("aria-pressed", "true");
          page.keyboard().press("Escape");
          assertThat(button).hasAttribute("aria-pressed", "false");
        });
  }

  @Test
  void wheelZoomsAtThePointer_dragMoves_shiftSelects_andEscapeKeeps() {
    visit(
        page -> {
          open(page, TIMELINE);
          double middle = at(page, 464);
          page.mouse().move(middle, 400);
          page.keyboard().down("Control");
          page.mouse().wheel(0, -120);
          page.keyboard().up("Control");
          assertWindow(page, "14:41:3[89]", "14:45:2[01]");

          drag(page, middle, middle - at(page, 232) + at(page, 0));
          assertThat(page.locator(".tl-names")).hasCount(1);
          page.keyboard().press("Escape");
          page.mouse().up();
          assertThat(page.locator(".tl-names")).hasCount(0);
          drag(page, middle, middle - at(page, 232) + at(page, 0));
          page.mouse().up();
          assertWindow(page, "14:42:3[34]", "14:46:1[67]");

          page.keyboard().down("Shift");
          drag(page, middle, at(page, 696));
          page.mouse().up();
          page.keyboard().up("Shift");
          assertWindow(page, "14:44:2[45]", "14:45:2[01]");
          assertThat(page.locator(".sel")).hasCount(0);
        });
  }

  /** Where a place of the plot is on the screen. */
  private static double at(Page page, double x) {
    BoundingBox box = page.locator(".tl-grid").boundingBox();
    return box.x + (214 + x) * box.width / 1154;
  }

  private static void drag(Page page, double from, double to) {
    page.mouse().move(from, 400);
    page.mouse().down();
    page.mouse().move((from + to) / 2, 410);
    page.mouse().move(to, 420);
  }

  /** The picture of this window is there, no longer the one before, stretched. */
  private static void assertWindow(Page page, String from, String to) {
    assertThat(page.locator(".moving, [aria-busy=true]")).hasCount(0);
    assertThat(page.locator(".window"))
        .hasText(Pattern.compile(from + "\\.\\d{3} to " + to + "\\.\\d{3} UTC"));
  }

  @Test
  void dragBesideTheTimes_goesNowhere() {
    visit(
        page -> {
          open(page, TIMELINE);
          String address = page.url();
          page.locator("[data-tl=drag]").click();
          BoundingBox box = page.locator("svg.timeline").boundingBox();
          page.mouse().move(box.x + 20, box.y + 60);
          page.mouse().down();
          page.mouse().move(box.x + 120, box.y + 60);
          page.mouse().up();

          assertThat(page.locator("svg.timeline .brush")).hasCount(0);
          assertThat(page.url()).isEqualTo(address);
        });
  }

  @Test
  void stripPart_movesTheWindowInPlace() {
    visit(
        page -> {
          open(page, TIMELINE + "?time_range=1m");
          page.evaluate("window.same = true");
          assertThat(page.locator(".strip .step[aria-current]")).hasCount(1);
          page.locator(".strip .step").nth(12).focus();
          page.keyboard().press("Enter");

          assertThat(page.locator(".window")).hasText("14:43:00.000 to 14:44:00.000 UTC");
          assertThat(page.locator(".strip .step").nth(12)).isFocused();
          assertThat(page.locator(".strip .step").nth(12)).hasAttribute("aria-current", "true");
          assertThat(page.evaluate("window.same")).isEqualTo(true);
        });
  }

  @Test
  void brush_isDraggedAlongTheStrip() {
    visit(
        page -> {
          open(page, TIMELINE + "?time_range=1m");
          BoundingBox strip = page.locator(".strip svg").boundingBox();
          double unit = strip.width / 1154;
          double y = strip.y + strip.height / 2;
          page.mouse().move(strip.x + 1_110 * unit, y);
          page.mouse().down();
          page.mouse().move(strip.x + 1_000 * unit, y);
          page.mouse().move(strip.x + (1_110 - 928 / 15.0) * unit, y);
          page.mouse().up();

          assertThat(page.locator(".window"))
              .hasText(Pattern.compile("14:4(3:59|4:00)\\.\\d{3} to 14:4(4:59|5:00)\\.\\d{3} UTC"));
          assertThat(page.locator(".strip .grab[transform]")).hasCount(0);
        });
  }

  @Test
  void occupiedSlice_lightsUpWhatWasThere_andLeadsToTheList() {
    visit(
        page -> {
          open(page, TIMELINE);
          Locator slot = page.locator(".occ .slot").first();
          slot.focus();
          assertThat(page.locator("svg.timeline.dim-absent .inv.there").first()).isVisible();
          page.locator("h1").hover();
          assertThat(page.locator(".dim-absent")).hasCount(0);
          page.locator(FAILED).first().focus();
          assertThat(page.locator(".occ .extent").first()).isAttached();
          slot.focus();
          page.keyboard().press("Enter");

          assertThat(page).hasURL(Pattern.compile("/invocations/\\?status=.*status_mode=history"));
          assertThat(page.locator("main table tbody tr").first()).isVisible();
        });
  }

  @Test
  void filterForm_choosesATaskAndKeepsTheRest() {
    visit(
        page -> {
          open(page, TIMELINE + "?time_range=15m&show_system=0");
          page.locator("details.choose summary").click();
          page.locator("select[name=task_id]").selectOption("shop_tasks.fulfil");
          page.locator("details.choose button").click();

          assertThat(page).hasURL(Pattern.compile("task_id=shop_tasks.fulfil"));
          assertThat(page).hasURL(Pattern.compile("show_system=0"));
          assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText("fulfil")))
              .isVisible();
        });
  }

  @Test
  void withoutScript_everythingIsALink() {
    visitWithoutScript(
        page -> {
          open(page, TIMELINE);
          assertThat(page.locator("[data-tl=drag]")).isHidden();
          page.locator("[data-tl=in]").click();
          assertThat(page.locator(".window")).hasText("14:42:15.000 to 14:44:45.000 UTC");
          Locator group = page.locator(FAILED).first();
          String id = group.getAttribute("data-invocation-id");
          group.focus();
          page.keyboard().press("Enter");

          assertThat(page).hasURL(site.address() + "/invocations/" + id);
        });
  }

  @Test
  void onAPhone_thePictureScrollsAndTheNamesStay() {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
    try (BrowserContext context = chromium.browser().newContext(phone)) {
      Page page = context.newPage();
      open(page, TIMELINE);
      page.locator(".timeline-container").evaluate("frame => (frame.scrollLeft = 500)");

      Locator names = page.locator(".tl-stick");
      assertThat(names).isVisible();
      assertThat(names.boundingBox().x).isLessThan(40);
      assertThat(names.boundingBox().height)
          .as("as high as the picture beside which they stand")
          .isCloseTo(page.locator(".pic.timeline").boundingBox().height, within(0.1));
      assertThat(names.boundingBox().width).as("a third of the screen").isLessThan(130);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      double y = page.locator("svg.timeline").boundingBox().y + 60;
      CDPSession fingers = context.newCDPSession(page);
      touch(fingers, y, "touchStart", 230, 270);
      touch(fingers, y, "touchMove", 215, 295);
      touch(fingers, y, "touchMove", 200, 320);
      touch(fingers, y, "touchEnd");
      assertThat(page).hasURL(Pattern.compile("start_date=2026-11-24T14%3A4[23]"));
      assertThat(page.locator("#timeline-panels > :not(:empty), .sel")).hasCount(0);
    }
  }

  private static void touch(CDPSession fingers, double y, String type, int... places) {
    JsonArray points = new JsonArray();
    for (int i = 0; i < places.length; i++) {
      JsonObject point = new JsonObject();
      point.addProperty("x", places[i]);
      point.addProperty("y", y);
      point.addProperty("id", i + 1);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    fingers.send("Input.dispatchTouchEvent", event);
  }
}
