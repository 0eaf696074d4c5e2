package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A timeline that keeps up, while its visitor does something and while its server is slow. */
@InBrowser(InBrowser.PICTURES)
@Tag("browser")
class TimelineFollowIT {
  private static final String TIMELINE = "/invocations/timeline";
  private static final Pattern ASKED = Pattern.compile(TIMELINE);
  private static final String FAILED = ".timeline .inv[data-status=FAILED]";
  private static final String OLD = "svg.timeline[data-old]";
  private static final int TICK = 11_000;

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Site site;

  @BeforeAll
  static void start() {
    chromium = Chromium.shared();
    site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder), "--now", "2026-11-24T14:46:00Z");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void nowAndThen_thePictureIsRenewed_andAddressAndSelectionStay() {
    visit(
        (page, _) -> {
          open(page, TIMELINE);
          String id = page.locator(FAILED).first().getAttribute("data-invocation-id");
          press(page.locator(FAILED).first());
          assertThat(page.locator("#timeline-panel .panel")).isVisible();
          String address = page.url();
          page.route(ASKED, TimelineFollowIT::answer);
          markOld(page);
          page.clock().runFor(TICK);

          assertThat(page.locator(OLD)).hasCount(0);
          assertThat(page.url()).isEqualTo(address);
          assertThat(page.locator(".timeline .inv.sel")).hasAttribute("data-invocation-id", id);
          assertThat(page.locator("#timeline-panel .panel")).hasAttribute("data-invocation-id", id);
        });
  }

  @Test
  void slowAnswer_isWaitedFor() {
    visit(
        (page, held) -> {
          open(page, TIMELINE);
          hold(page, held);
          markOld(page);
          page.clock().runFor(TICK);
          page.waitForCondition(() -> !held.isEmpty());
          // Else times move on a pixel, and are drawn, hundreds of times.
          page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
          page.clock().runFor(2 * TICK);

          assertThat(held).hasSize(1);
          answer(held.getFirst());
          assertThat(page.locator(OLD)).hasCount(0);
          page.clock().runFor(8 * TICK); // less than five times as long as it took
          assertThat(held).hasSize(1);
        });
  }

  @Test
  void whatIsTypedAndNotSent_isWaitedFor() {
    visit(
        (page, held) -> {
          open(page, TIMELINE);
          hold(page, held);
          page.locator("main .ask [name=q]").fill("task:");
          page.locator("h1").click();
          page.clock().runFor(4 * TICK);

          assertThat(page.locator("#as-of")).containsText("Waits for you");
          assertThat(held).isEmpty();
        });
  }

  @Test
  void selectedWhileAPageIsUnderWay_anotherIsAskedFor() {
    visit(
        (page, held) -> {
          open(page, TIMELINE);
          hold(page, held);
          markOld(page);
          page.clock().runFor(TICK);
          page.waitForCondition(() -> !held.isEmpty());
          String id = page.locator(FAILED).first().getAttribute("data-invocation-id");
          press(page.locator(FAILED).first());
          answer(held.getFirst());
          page.waitForCondition(
              () -> {
                page.clock().runFor(1_000);
                return held.size() > 1;
              });

          assertThat(page.locator(OLD)).hasCount(1);
          assertThat(held.getLast().request().url()).endsWith("selected=" + id);
        });
  }

  @Test
  void betweenTwoReadings_timesMoveOn_untilItIsPaused_orNothingIsToMove() {
    visit(
        (page, held) -> {
          page.route("**/live", TimelineFollowIT::tell);
          page.setViewportSize(1024, 768);
          page.emulateMedia(
              new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
          open(page, TIMELINE);
          hold(page, held);
          assertThat(page.locator("#as-of")).containsText("Live");
          page.clock().runFor(4_000);
          assertThat(page.locator("svg.timeline.slides")).hasCount(1);
          assertThat(slid(page)).isLessThan(-5);
          assertThat(isSeen(page.locator("svg.timeline > .tl-plot > .tm:not(.cut)").last()))
              .isTrue();
          page.locator("#as-of button").click();
          double slid = slid(page);
          page.clock().runFor(4_000);

          assertThat(slid(page)).isEqualTo(slid);
        });
  }

  private static void tell(Route stream) {
    String news = "retry: 600000\n\nevent: news\ndata: {\"pace\":2}\n\n";
    stream.fulfill(new Route.FulfillOptions().setContentType("text/event-stream").setBody(news));
  }

  /** Whether nothing covers it, nor is it cut off. */
  private static boolean isSeen(Locator text) {
    return (boolean)
        text.evaluate(
            """
            text => {
              const { x, y, width, height } = text.getBoundingClientRect();
              return document.elementFromPoint(x + width / 2, y + height / 2) === text;
            }""");
  }

  private static double slid(Page page) {
    return ((Number)
            page.locator("svg.timeline > .tl-plot")
                .evaluate(
                    "times => parseFloat(getComputedStyle(times).getPropertyValue('--slid'))"))
        .doubleValue();
  }

  @Test
  void drawing_isNotInterrupted() {
    visit(
        (page, held) -> {
          open(page, TIMELINE);
          hold(page, held);
          page.locator("[data-tl=drag]").click();
          markOld(page);
          page.clock().runFor(TICK);
          page.waitForCondition(() -> !held.isEmpty());
          drawOver(page.locator("svg.timeline"), page);
          answer(held.getFirst());
          page.clock().runFor(4 * TICK);
          assertThat(page.locator("#as-of")).containsText("Waits for you");

          assertThat(held).hasSize(1);
          assertThat(page.locator(OLD + " .brush")).hasCount(1);
        });
  }

  @Test
  void draggingTheWindow_isNotInterrupted() {
    visit(
        (page, held) -> {
          open(page, TIMELINE + "?time_range=1m");
          hold(page, held);
          markOld(page);
          drawOver(page.locator(".strip svg"), page);
          page.clock().runFor(4 * TICK);

          assertThat(page.locator(".strip .grab[transform]")).hasCount(1);
          assertThat(page.locator(OLD)).hasCount(1);
          assertThat(held).isEmpty();
        });
  }

  @Test
  void noAnswer_isSaid_untilTheNextOne() {
    visit(
        (page, _) -> {
          open(page, TIMELINE);
          page.route(ASKED, Route::abort);
          page.locator("[data-tl=out]").click();
          assertThat(page.locator("#timeline .note[role=status]"))
              .hasText(Pattern.compile("before"));
          assertThat(page.locator("#timeline[aria-busy]")).hasCount(0);

          page.unroute(ASKED);
          page.goBack();
          assertThat(page.locator("#timeline .note")).hasCount(0);
        });
  }

  /** The pointer goes along most of it, and is not let go. */
  private static void drawOver(Locator picture, Page page) {
    BoundingBox box = picture.boundingBox();
    page.mouse().move(box.x + box.width * 0.9, box.y + box.height / 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.5, box.y + box.height / 2);
  }

  private static void markOld(Page page) {
    page.locator("svg.timeline").evaluate("picture => (picture.dataset.old = '')");
  }

  /** With what is read later, which is something else. */
  private static void answer(Route route) {
    String page = site.get(route.request().url().replace(site.address(), "")).body();
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("text/html")
            .setBody(page.replace("<h1>", "<h1 data-later>")));
  }

  private static void hold(Page page, List<Route> held) {
    page.route(ASKED, held::add);
  }

  private static void press(Locator group) {
    group.locator("g").last().locator("rect, path, circle").last().click();
  }

  private static void visit(BiConsumer<Page, List<Route>> doing) {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      context.addInitScript("delete window.SharedWorker");
      context.route("**/live", Route::abort);
      Page page = context.newPage();
      page.clock().install();
      doing.accept(page, new ArrayList<>());
    }
  }

  private static void open(Page page, String path) {
    page.navigate(site.address() + path);
  }
}
