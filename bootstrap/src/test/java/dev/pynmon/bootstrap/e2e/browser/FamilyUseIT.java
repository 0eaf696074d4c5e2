package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What visitors do with the family tree on the page of an invocation. */
@Tag("browser")
class FamilyUseIT extends FamilyVisitor {
  @Test
  void loadMore_happensInPlace_andTheAddressKnows() {
    visit(
        page -> {
          openPage(page, 0);
          page.evaluate("window.same = true");
          int before = page.locator(".ft-node").count();
          page.locator(".ft-load-more").first().click();

          assertThat(page).hasURL(Pattern.compile("\\?expand="));
          assertThat(page.locator(".ft-node").count()).isGreaterThan(before);
          assertThat(node(page, 0)).hasAttribute("aria-current", "true");
          assertThat(page.evaluate("window.same")).isEqualTo(true);
          int now = page.locator(".ft-node").count();
          page.reload();
          assertThat(page.locator(".ft-node")).hasCount(now);
        });
  }

  @Test
  void withoutScript_loadMoreAndTheListWork() {
    visitWithoutScript(
        page -> {
          openPage(page, 0);
          int before = page.locator(".ft-node").count();
          page.locator("[data-family-other]").click();
          assertThat(page.locator(".ft-line[data-invocation-id]")).hasCount(before);
          page.locator(".ft-line a[data-expand-id]").first().focus();
          page.keyboard().press("Enter");

          assertThat(page).hasURL(Pattern.compile("\\?family=list&expand=.*#family"));
          assertThat(page.locator(".ft-line[data-invocation-id]").count()).isGreaterThan(before);
        });
  }

  @Test
  void list_takesThePlaceOfThePicture_andBack() {
    visit(
        page -> {
          openPage(page, 1);
          page.evaluate("window.same = true");
          page.locator("[data-family-other]").click();
          assertThat(page.locator(".ft-lines")).isVisible();
          assertThat(page).hasURL(Pattern.compile("family=list"));
          int before = page.locator(".ft-line[data-invocation-id]").count();
          page.locator(".ft-line a[data-expand-id]").first().click();
          assertThat(page.locator(".ft-line[data-invocation-id]").nth(before)).isVisible();
          assertThat(page.locator("[data-family-other]")).hasText("as a picture");
          page.locator("[data-family-other]").press("Enter");

          assertThat(page.locator(".ft-node").nth(before)).isAttached();
          assertThat(page.locator("[data-family-other]")).isFocused();
          assertThat(page.evaluate("window.same")).isEqualTo(true);
        });
  }

  @Test
  void keyboard_goesThroughTheTreeAndLightsItUp() {
    visit(
        page -> {
          openPage(page, 1);
          node(page, 1).focus();
          assertThat(node(page, 1)).hasClass(LIT);
          assertThat(page.locator(".ft-pic")).hasClass(Pattern.compile("dim-others"));
          assertThat(node(page, 0)).hasClass(Pattern.compile("kin"));
          assertThat(page.locator(".ft-edge.lit").first()).isAttached();
          page.keyboard().press("Tab");
          assertThat(node(page, 1)).not().hasClass(LIT);
          assertThat(page.locator(".ft-node.lit")).hasCount(1);
          page.locator("h1").hover();
          assertThat(page.locator(".ft-node.lit")).hasCount(0);
        });
  }

  @Test
  void focus_isInTheMiddleOfItsFrame() {
    visit(
        page -> {
          openPage(page, 50);
          BoundingBox frame = page.locator(".ft-frame").boundingBox();
          BoundingBox box = node(page, 50).boundingBox();

          assertThat(box.x).isBetween(frame.x, frame.x + frame.width);
          assertThat(box.y).isBetween(frame.y, frame.y + frame.height);
        });
  }

  @Test
  void pictureAndList_theLastAnswerCounts() {
    visit(
        page -> {
          openPage(page, 0);
          Pattern more = Pattern.compile("family-tree\\?expand=");
          List<Route> held = new ArrayList<>();
          page.route(more, held::add);
          page.locator(".ft-load-more").first().click();
          page.waitForCondition(() -> !held.isEmpty());
          page.locator("[data-family-other]").click();
          assertThat(page.locator(".ft-lines")).isVisible();
          page.waitForResponse(more, held.getFirst()::resume).finished();
          page.evaluate("new Promise(done => setTimeout(done))");

          assertThat(page.locator(".ft-lines")).isVisible();
          assertThat(page).hasURL(Pattern.compile("\\?family=list#family$"));
        });
  }
}
