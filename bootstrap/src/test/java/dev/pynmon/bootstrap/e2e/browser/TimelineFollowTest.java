package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A timeline that follows, while its visitor does something and while its server is slow. */
@InBrowser(InBrowser.PICTURES)
class TimelineFollowTest {
  private static final String FOLLOWED = "/invocations/timeline?follow=1";
  private static final Pattern ASKED = Pattern.compile("/invocations/timeline");
  private static final String FAILED = ".timeline .inv[data-status=FAILED]";
  private static final String OLD = "svg.timeline[data-old]";
  private static final int TICK = 5_000;

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
        (page, held) -> {
          open(page, FOLLOWED);
          String id = page.locator(FAILED).first().getAttribute("data-invocation-id");
          press(page.locator(FAILED).first());
          assertThat(page.locator("#timeline-panel .panel")).isVisible();
          String address = page.url();
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
          open(page, FOLLOWED);
          hold(page, held);
          markOld(page);
          page.clock().runFor(TICK);
          page.waitForCondition(() -> !held.isEmpty());
          page.clock().runFor(4 * TICK);

          assertThat(held).hasSize(1);
          held.getFirst().resume();
          assertThat(page.locator(OLD)).hasCount(0);
        });
  }

  @Test
  void selectedWhileAPageIsUnderWay_staysInItsLinks() {
    visit(
        (page, held) -> {
          open(page, FOLLOWED);
          hold(page, held);
          markOld(page);
          page.clock().runFor(TICK);
          page.waitForCondition(() -> !held.isEmpty());
          String id = page.locator(FAILED).first().getAttribute("data-invocation-id");
          press(page.locator(FAILED).first());
          held.getFirst().resume();
          assertThat(page.locator(OLD)).hasCount(0);

          Pattern selected = Pattern.compile("[?&]selected=" + id);
          assertThat(page.locator("[data-tl=out]")).hasAttribute("href", selected);
          assertThat(page.locator("form[data-filters] input[name=selected]")).hasValue(id);
        });
  }

  @Test
  void drawing_isNotInterrupted() {
    visit(
        (page, held) -> {
          open(page, FOLLOWED);
          hold(page, held);
          page.locator("[data-tl=drag]").click();
          markOld(page);
          page.clock().runFor(TICK);
          page.waitForCondition(() -> !held.isEmpty());
          drawOver(page.locator("svg.timeline"), page);
          held.getFirst().resume();
          assertThat(page.locator("#timeline[aria-busy]")).hasCount(0);
          page.clock().runFor(4 * TICK);

          assertThat(held).hasSize(1);
          assertThat(page.locator(OLD + " .brush")).hasCount(1);
        });
  }

  @Test
  void draggingTheWindow_isNotInterrupted() {
    visit(
        (page, held) -> {
          open(page, FOLLOWED + "&time_range=1m");
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
        (page, held) -> {
          open(page, "/invocations/timeline");
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

  private static void hold(Page page, List<Route> held) {
    page.route(ASKED, held::add);
  }

  private static void press(Locator group) {
    group.locator("g").last().locator("rect, path, circle").last().click();
  }

  private static void visit(BiConsumer<Page, List<Route>> doing) {
    try (BrowserContext context = View.WIDE_LIGHT.open(chromium.browser())) {
      Page page = context.newPage();
      page.clock().install();
      doing.accept(page, new ArrayList<>());
    }
  }

  private static void open(Page page, String path) {
    page.navigate(site.address() + path);
  }
}
