package dev.pynmon.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wide pictures and tables on a screen of 390 px: readable, and with what matters in sight. */
@InBrowser
@Tag("browser")
class PhoneIT {
  private static final double SCREEN = 390;
  private static final Offset<Double> PIXEL = within(1.5);

  @TempDir private static Path folder;
  private static Site site;
  private static Returning visitor;

  @BeforeAll
  static void start() {
    List<Path> stores = new ArrayList<>(SqliteFixture.SHOP4.copyTo(folder));
    stores.addAll(SqliteFixture.SPLIT.copyTo(folder));
    site = Site.over(folder, stores, "--app", "shop4", "--now", "2026-11-24T14:46:00Z");
    visitor = Returning.to(site, Chromium.shared().browser(), View.SMALL_LIGHT);
  }

  @AfterAll
  static void stop() {
    visitor.close();
    site.close();
  }

  @Test
  void picturesOfTheAtomicService_are1To1_atTheirNewestEnd_withTheNamesKept() {
    visit(
        "/runners/atomic-service/timeline",
        page -> {
          assertAtNewestEnd(page, ".newest .pic.service", 1_154);
          Locator names = page.locator(".newest .tl-stick");
          assertThat(names.boundingBox().x).isLessThan(40);
          page.locator(".newest").evaluate("frame => frame.scrollBy(-300, 0)");
          assertThat(names.boundingBox().x).isLessThan(40);
          assertThat(names.boundingBox().height)
              .isCloseTo(page.locator(".pic.service").boundingBox().height, PIXEL);
        });
  }

  @Test
  void lifeOfAnInvocation_is1To1_atItsNewestEnd() {
    Golden golden = SqliteFixture.SHOP4.golden();
    visit(
        "/invocations/" + golden.invocations().firstKey(),
        page -> assertAtNewestEnd(page, ".newest .life", 1_140));
  }

  @Test
  void occupancyOfAWorkflow_is1To1_atItsNewestEnd_withTheNumbersKept() {
    visit(
        "/workflows/" + SqliteFixture.SHOP4.golden().workflowTypes().getFirst(),
        page -> {
          assertAtNewestEnd(page, ".newest .pic.own", 978);
          BoundingBox numbers = page.locator(".newest .numbers").first().boundingBox();
          assertThat(numbers.x).isLessThan(40);
          assertThat(numbers.width).isCloseTo(38, PIXEL);
        });
  }

  @Test
  void mapOfTriggers_is1To1_inItsFrame_withItsTableAClickAway() {
    visit(
        "/triggers/",
        page -> {
          Locator map = page.locator(".tg-frame svg");
          assertThat((Double) map.evaluate("picture => picture.getScreenCTM().a + 1e-9"))
              .isCloseTo(1, within(0.01));
          assertThat(map.boundingBox().x).isLessThan(40);
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
          assertInSight(page.locator("#map a[href='#triggers-h']"));
        });
  }

  @Test
  void failures_showWholeExceptionsAndTheirCount() {
    visit(
        "/failures/?time_range=1w",
        page -> {
          Locator row = page.locator("table.rows-s tbody tr").first();
          assertInSight(row.locator("td.num a").first());
          assertInSight(row.locator("td.num a.again-link"));
          assertInSight(row.locator("td.msg .id"));
          assertThat(row.locator("td.msg").evaluate("cell => cell.scrollWidth - cell.clientWidth"))
              .isEqualTo(0);
        });
  }

  @Test
  void blockingInvocations_showWhoWaits() {
    visit(
        "/apps/split/orchestrator/",
        page -> {
          Locator row = page.locator("#orchestrator-state table.rows-s tbody tr").first();
          assertInSight(row.locator("th a"));
          assertInSight(row.locator("td.flow li").first());
        });
  }

  @Test
  void logExplorer_canBeSentTo() {
    visit("/log-explorer/", page -> assertInSight(page.locator(".log-form .main")));
  }

  private static void assertAtNewestEnd(Page page, String picture, double width) {
    Locator first = page.locator(picture).first();
    BoundingBox box = first.boundingBox();
    assertThat(box.width).isCloseTo(width, PIXEL);
    assertThat((Double) first.evaluate("picture => picture.getScreenCTM().a + 1e-9"))
        .isCloseTo(1, within(0.01));
    assertThat(box.x + box.width).isLessThan(SCREEN).isGreaterThan(SCREEN - 60);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  private static void assertInSight(Locator part) {
    BoundingBox box = part.boundingBox();
    assertThat(box.x).isNotNegative();
    assertThat(box.x + box.width).isLessThanOrEqualTo(SCREEN);
  }

  private static void visit(String path, Consumer<Page> looking) {
    visitor.visit(
        page -> {
          page.navigate(site.address() + path);
          looking.accept(page);
        });
  }
}
