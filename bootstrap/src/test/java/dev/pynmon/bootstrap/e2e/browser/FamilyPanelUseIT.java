package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import dev.pynmon.testkit.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The family tree in a panel beside the timeline. */
@Tag("browser")
class FamilyPanelUseIT extends FamilyVisitor {
  private static final String TIMELINE =
      "/invocations/timeline?start_date=2026-11-24T14:00:00Z&end_date=2026-11-24T14:20:00Z";
  private static final Pattern CHOSEN = Pattern.compile("\\bsel\\b");

  @Test
  void panel_opensFromTheTimeline_andLightsUpBothWays() {
    visit(
        page -> {
          openPanel(page, 1);
          node(page, 0).focus();
          assertThat(inv(page, 0)).hasClass(LIT);
          inv(page, 1).focus();
          assertThat(node(page, 1)).hasClass(LIT);
          assertThat(inv(page, 0)).not().hasClass(LIT);
          assertThat(node(page, 1)).hasClass(CHOSEN);
        });
  }

  @Test
  void panel_clickRecentres_andSelectsInTheTimeline() {
    visit(
        page -> {
          openPanel(page, 1);
          page.evaluate("window.same = true");
          node(page, 0).click();

          assertThat(node(page, 0)).hasAttribute("aria-current", "true");
          assertThat(page).hasURL(Pattern.compile("selected=" + family.member(0)));
          assertThat(inv(page, 0)).hasClass(CHOSEN);
          assertThat(page.locator("#timeline-panel .panel"))
              .hasAttribute("data-invocation-id", family.member(0).value());
          inv(page, 2).focus();
          page.keyboard().press("Enter");
          assertThat(node(page, 2)).hasAttribute("aria-current", "true");
          assertThat(page.evaluate("window.same")).isEqualTo(true);
        });
  }

  @Test
  void panel_loadsMoreWithoutLeavingThePage() {
    visit(
        page -> {
          Locator panel = openPanel(page, 0);
          String address = page.url();
          int before = panel.locator(".ft-node").count();
          panel.locator(".ft-load-more").first().press("Enter");

          assertThat(panel.locator(".ft-node").nth(before)).isAttached();
          assertThat(page.url()).isEqualTo(address);
        });
  }

  @Test
  void panel_isMovedResizedZoomedFoldedAndClosedByKeys() {
    visit(
        page -> {
          Locator panel = openPanel(page, 1);
          BoundingBox first = panel.boundingBox();
          panel.locator("[data-part=move]").press("ArrowLeft");
          panel.locator("[data-part=move]").press("Shift+ArrowUp");
          BoundingBox moved = panel.boundingBox();
          assertThat(moved.x).isEqualTo(first.x - 16);
          assertThat(moved.y).isEqualTo(first.y - 64);
          panel.locator("[data-part=corner]").press("ArrowLeft");
          panel.locator("[data-part=corner]").press("ArrowUp");
          BoundingBox small = panel.boundingBox();
          assertThat(small.width).isEqualTo(first.width - 16);
          assertThat(small.height).isEqualTo(first.height - 16);

          double width = node(page, 1).boundingBox().width;
          panel.locator("[data-part=frame]").press("+");
          assertThat(panel.locator("[data-part=zoom]")).hasText("115 %");
          assertThat(node(page, 1).boundingBox().width).isGreaterThan(width);
          panel.locator("[data-part=frame]").press("0");
          panel.locator("[data-part=frame]").press("-");
          assertThat(panel.locator("[data-part=zoom]")).hasText("85 %");

          panel.locator("[data-part=fold]").press("Enter");
          assertThat(panel.locator(".ft-frame")).isHidden();
          panel.locator("[data-part=fold]").press("Enter");
          assertThat(panel.locator(".ft-frame")).isVisible();
          panel.locator("[data-part=frame]").press("Escape");
          assertThat(panel).isHidden();
          assertThat(page.locator("[data-family-open]")).isFocused();
          assertThat(page.locator("#timeline-panel .panel")).isVisible();
        });
  }

  @Test
  void panel_showsWhatWasAskedForLast() {
    visit(
        page -> {
          Locator panel = openPanel(page, 1);
          Pattern first = Pattern.compile(family.member(2) + "/family-tree");
          List<Route> held = new ArrayList<>();
          page.route(first, held::add);
          inv(page, 2).focus();
          page.keyboard().press("Enter");
          page.waitForCondition(() -> !held.isEmpty());
          inv(page, 3).focus();
          page.keyboard().press("Enter");
          assertThat(panel.locator(".ft-node[aria-current]"))
              .hasAttribute("data-inv-id", family.member(3).value());
          page.waitForResponse(first, held.getFirst()::resume).finished();
          page.evaluate("new Promise(done => setTimeout(done))");

          assertThat(panel.locator(".ft-node[aria-current]"))
              .hasAttribute("data-inv-id", family.member(3).value());
        });
  }

  @Test
  void panel_staysInsideAWindowThatBecomesSmaller() {
    visit(
        page -> {
          Locator panel = openPanel(page, 1);
          panel.locator("[data-part=move]").press("ArrowLeft");
          page.setViewportSize(600, 500);
          assertThat(panel.locator("[data-part=close]")).isInViewport();
          page.reload();
          page.locator("[data-family-open]").click();

          assertThat(panel.locator("[data-part=close]")).isInViewport();
        });
  }

  @Test
  void panel_isDraggedByItsHead_andStaysInTheWindow() {
    visit(
        page -> {
          Locator panel = openPanel(page, 1);
          BoundingBox first = panel.boundingBox();
          drag(page, panel.locator("h2"), -120, -90);
          BoundingBox moved = panel.boundingBox();
          assertThat(moved.x).isEqualTo(first.x - 120);
          assertThat(moved.y).isEqualTo(first.y - 90);
          drag(page, panel.locator("[data-part=corner]"), -40, 30);
          assertThat(panel.boundingBox().width).isEqualTo(first.width - 40);
          assertThat(panel.boundingBox().height).isEqualTo(first.height + 30);
          drag(page, panel.locator("h2"), -3_000, -3_000);
          assertThat(panel.boundingBox().x).isZero();
          assertThat(panel.boundingBox().y).isZero();
        });
  }

  /** How far the left, upper, right and lower side of it went. */
  private static List<Double> went(BoundingBox from, BoundingBox to) {
    return List.of(
        to.x - from.x,
        to.y - from.y,
        to.x + to.width - from.x - from.width,
        to.y + to.height - from.y - from.height);
  }

  @Test
  void panel_isResizedAtEachEdgeAndCorner_asFarAsTheSmallestSizeAndTheWindow() {
    visit(
        page -> {
          Locator panel = openPanel(page, 1);
          Map<String, List<Double>> ways =
              Map.of(
                  "n", List.of(0.0, 20.0, 0.0, 0.0),
                  "e", List.of(0.0, 0.0, -30.0, 0.0),
                  "s", List.of(0.0, 0.0, 0.0, -20.0),
                  "w", List.of(30.0, 0.0, 0.0, 0.0),
                  "ne", List.of(0.0, 20.0, -30.0, 0.0),
                  "nw", List.of(30.0, 20.0, 0.0, 0.0),
                  "sw", List.of(30.0, 0.0, 0.0, -20.0));
          ways.forEach(
              (sides, way) -> {
                BoundingBox before = panel.boundingBox();
                Locator grip = panel.locator("[data-grip='" + sides + "']");
                drag(page, grip, way.get(0) + way.get(2), way.get(1) + way.get(3));
                assertThat(went(before, panel.boundingBox())).as(sides).isEqualTo(way);
              });
          BoundingBox before = panel.boundingBox();
          drag(page, panel.locator("[data-grip=nw]"), 3_000, 3_000);
          BoundingBox smallest = panel.boundingBox();
          assertThat(List.of(smallest.width, smallest.height)).containsExactly(320.0, 160.0);
          assertThat(smallest.x + smallest.width).isEqualTo(before.x + before.width);
          drag(page, panel.locator("[data-grip=nw]"), -3_000, -3_000);
          assertThat(List.of(panel.boundingBox().x, panel.boundingBox().y)).containsOnly(0.0);
        });
  }

  @Test
  void panel_isZoomedByTheWheelAtThePointer_andFitted() {
    visit(
        page -> {
          Locator panel = openPanel(page, 1);
          BoundingBox before = node(page, 1).boundingBox();
          page.mouse().move(before.x + 10, before.y + 10);
          page.keyboard().down("Control");
          page.mouse().wheel(0, -100);
          page.keyboard().up("Control");
          assertThat(panel.locator("[data-part=zoom]")).hasText("122 %");
          BoundingBox larger = node(page, 1).boundingBox();
          assertThat(larger.width).isGreaterThan(before.width * 1.2);
          assertThat(larger.y).isBetween(before.y - 5, before.y + 5);
          panel.locator("[data-part=fit]").click();
          assertThat(panel.locator("[data-part=zoom]"))
              .hasText(Pattern.compile("^(7[5-9]|[89]\\d|100) %$"));
          assertThat(node(page, 1)).isInViewport();
        });
  }

  @Test
  void panel_onAPageOfAnInvocation_goesAlongToTheNext_asItWasLeft() {
    visit(
        page -> {
          openPage(page, 1);
          page.locator("[data-family-open]").click();
          Locator panel = page.locator(".ft-panel");
          assertThat(panel.locator(".ft-node[aria-current]")).isVisible();
          BoundingBox first = panel.boundingBox();
          panel.locator("[data-part=move]").press("ArrowLeft");
          assertThat(went(first, panel.boundingBox())).containsExactly(-16.0, 0.0, -16.0, 0.0);
          panel.locator("[data-part=corner]").press("ArrowUp");
          panel.locator("[data-part=frame]").press("+");
          BoundingBox left = panel.boundingBox();
          panel.locator(".ft-node[data-inv-id='" + family.member(0) + "']").press("Enter");

          assertThat(page).hasURL(Pattern.compile(family.member(0) + "$"));
          assertThat(panel.locator(".ft-node[aria-current]"))
              .hasAttribute("data-inv-id", family.member(0).value());
          assertThat(went(left, panel.boundingBox())).containsOnly(0.0);
          assertThat(panel.locator("[data-part=zoom]")).hasText("115 %");
          page.goBack();
          assertThat(panel.locator(".ft-node[aria-current]"))
              .hasAttribute("data-inv-id", family.member(1).value());
          page.goForward();
          assertThat(panel.locator(".ft-node[aria-current]"))
              .hasAttribute("data-inv-id", family.member(0).value());
          panel.locator("[data-part=fold]").click();
          page.reload();
          assertThat(panel).hasCount(0);
          assertThat(page.evaluate("history.state.family")).isEqualTo(false);
          page.evaluate(
              "sessionStorage.setItem('pynmon-family-panel', '{\"left\": \"x\", \"top\": 1e9, \"zoom\":"
                  + " 99}')");
          page.locator("[data-family-open]").click();
          assertThat(panel.locator("[data-part=zoom]")).hasText("200 %");
          assertThat(panel.locator(".ft-frame")).isVisible();
          assertThat(panel.locator("[data-part=close]")).isInViewport();
        });
  }

  @Test
  void panel_onAPhone_isASheetOfWhichTheUpperEdgeMoves() {
    visit(
        page -> {
          View.SMALL_LIGHT.show(page);
          openPage(page, 1);
          page.locator("[data-family-open]").click();
          Locator panel = page.locator(".ft-panel");
          assertThat(panel.locator(".ft-node[aria-current]")).isVisible();
          BoundingBox sheet = panel.boundingBox();
          assertThat(List.of(sheet.x, sheet.width, sheet.y + sheet.height))
              .containsExactly(0.0, 390.0, 844.0);
          drag(page, panel.locator("[data-grip=n]"), 50, -100);
          assertThat(went(sheet, panel.boundingBox())).containsExactly(0.0, -100.0, 0.0, 0.0);
          panel.locator("[data-part=fold]").click();
          assertThat(panel.locator(".ft-frame")).isHidden();
          assertThat(panel.boundingBox().y + panel.boundingBox().height).isEqualTo(844);
        });
  }

  static List<List<View>> views() {
    return List.of(List.of(View.WIDE_LIGHT, View.WIDE_DARK), List.of(View.SMALL_LIGHT));
  }

  /** In the dark they are what they were before. */
  @ParameterizedTest
  @MethodSource("views")
  void panelAndTree_areForEverybody(List<View> views) {
    visit(
        page -> {
          views.getFirst().show(page);
          List<String> known = new ArrayList<>();
          openPanel(page, 1);
          assertFits(page, "family-panel", views);
          assertThat(Axe.barriers(page, views, known)).isEmpty();

          views.getFirst().show(page);
          openPage(page, 1);
          page.locator("[data-family-other]").click();
          assertThat(page.locator(".ft-lines")).isVisible();
          assertFits(page, "family-list", views);
          assertThat(Axe.barriers(page, views, known)).isEmpty();
        });
  }

  private static void assertFits(Page page, String name, List<View> views) {
    for (View view : views) {
      assertThat(view.fit(page).evaluate("document.documentElement.scrollWidth - innerWidth <= 0"))
          .isEqualTo(true);
      if (Extent.askedBy(System.getenv()).isFull()) {
        view.show(page).screenshot(picture(name, view).setFullPage(true));
      }
    }
  }

  private static void drag(Page page, Locator handle, double dx, double dy) {
    BoundingBox box = handle.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + dx / 2, y + dy / 2);
    page.mouse().move(x + dx, y + dy);
    page.mouse().up();
  }

  private static Locator openPanel(Page page, int member) {
    page.navigate(site.address() + TIMELINE);
    inv(page, member).focus();
    page.keyboard().press("Enter");
    page.locator("[data-family-open]").click();
    Locator panel = page.locator(".ft-panel");
    assertThat(node(page, member)).hasClass(Pattern.compile("focus"));
    return panel;
  }
}
