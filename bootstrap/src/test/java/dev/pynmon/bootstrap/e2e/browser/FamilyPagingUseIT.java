package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.pynmon.bootstrap.e2e.LargeFamily;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.Extent;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What visitors do with a family of which one has more children than are drawn at once. */
@InBrowser(InBrowser.PICTURES)
@Tag("browser")
class FamilyPagingUseIT {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int CHILDREN = 340;

  @TempDir private static Path folder;
  private static LargeFamily family;
  private static Site site;
  private static Returning visitor;

  @BeforeAll
  static void start() {
    family = LargeFamily.wide("family-paging", CHILDREN + 1);
    site = Site.of(folder, family.address(), "--now", "2026-11-24T14:20:00Z");
    visitor = Returning.to(site, Chromium.shared().browser(), View.WIDE_LIGHT);
  }

  @AfterAll
  static void stop() {
    visitor.close();
    site.close();
    family.close();
  }

  private static String page(int member) {
    return site.address() + "/invocations/" + family.member(member);
  }

  /** In one question: of each by itself it would be a way through three processes. */
  private static List<String> shown(Page page) {
    List<?> ids =
        (List<?>)
            page.locator(".ft-node").evaluateAll("nodes => nodes.map(node => node.dataset.invId)");
    return ids.stream().map(Object::toString).toList();
  }

  private static Locator pill(Page page, String side) {
    return page.locator("[data-family] .ft-load-more[data-children=" + side + "]");
  }

  @Test
  void clicks_leadToTheLastChildAndBack_withoutLeavingThePage() {
    visitor.visit(
        page -> {
          page.navigate(page(0));
          // Else a page goes on scrolling past what is pressed meanwhile.
          assertThat(page.locator("html")).hasCSS("scroll-behavior", "auto");
          page.evaluate("window.same = true");
          Set<String> seen = new LinkedHashSet<>(shown(page));
          while (page.locator(".ft-load-more:not([data-children])").count() > 0) {
            int before = page.locator(".ft-node").count();
            page.locator(".ft-load-more").press("Enter");
            assertThat(page.locator(".ft-node").nth(before)).isAttached();
            seen.addAll(shown(page));
          }
          assertThat(page.locator(".ft-node")).hasCount(250);

          while (pill(page, "after").count() > 0) {
            String first = page.locator(".ft-node").nth(1).getAttribute("data-inv-id");
            pill(page, "after").press("Enter");
            assertThat(page.locator(".ft-node[data-inv-id='" + first + "']")).hasCount(0);
            assertThat(pill(page, "before")).isFocused();
            assertThat(pill(page, "before")).isInViewport();
            assertThat(page.locator(".ft-node.focus")).hasCount(1);
            seen.addAll(shown(page));
          }
          assertThat(seen).hasSize(CHILDREN + 1);
          String last = family.member(CHILDREN).value();
          assertThat(page.locator(".ft-node[data-inv-id='" + last + "']")).hasCount(1);

          page.keyboard().press("Enter");
          assertThat(pill(page, "after")).isFocused();
          while (pill(page, "before").count() > 0) {
            String url = page.url();
            pill(page, "before").click();
            page.waitForURL(now -> !now.equals(url));
          }
          assertThat(page.locator(".ft-node").nth(1))
              .hasAttribute("data-inv-id", family.member(1).value());
          assertThat(page.evaluate("window.same")).isEqualTo(true);
        });
  }

  @Test
  void withoutScript_theListLeadsOnAndBack_andTheFocusStays() {
    visitor.visitWithoutScript(
        page -> {
          page.navigate(page(5) + "?family=list&children_of=" + family.member(0));
          page.locator(".ft-line a[data-children=after]").focus();
          page.keyboard().press("Enter");

          assertThat(page).hasURL(Pattern.compile("family=list.*children_skip=50#family$"));
          assertThat(page.locator(".ft-line[data-invocation-id]")).hasCount(52);
          assertThat(page.locator(".ft-line[aria-level='2']").first())
              .hasText(Pattern.compile("before these: 49"));
          assertThat(page.locator(".ft-line[aria-level='2']").first())
              .hasAttribute("aria-setsize", "53");
          assertThat(page.locator(".ft-line", lines(family.member(5).value()))).hasCount(1);
          page.locator(".ft-line a[data-children=before]").focus();
          page.keyboard().press("Enter");
          assertThat(page).hasURL(Pattern.compile("children_skip=0#family$"));
        });
  }

  private static Page.LocatorOptions lines(String id) {
    return new Page.LocatorOptions().setHasText(id.substring(0, 8)).setHasText("this invocation");
  }

  @Test
  void panelOverTheTimeline_pagesWithoutLeavingIt() {
    visitor.visit(
        page -> {
          page.navigate(
              site.address()
                  + "/invocations/timeline?start_date=2026-11-24T14:00:00Z"
                  + "&end_date=2026-11-24T14:20:00Z&selected="
                  + family.member(0));
          String address = page.url();
          page.evaluate(
              "id => document.dispatchEvent(new CustomEvent('pynmon:family', {detail: {id}}))",
              family.member(0).value());
          Locator panel = page.locator(".ft-panel");
          while (panel.locator("[data-children=before]").count() == 0) {
            Locator more = panel.locator(".ft-load-more[data-expand-id]").last();
            String followed = more.getAttribute("href");
            more.press("Enter");
            assertThat(panel.locator(".ft-load-more[href='" + followed + "']")).hasCount(0);
          }

          assertThat(panel.locator("[data-children=before]")).isFocused();
          assertThat(page.url()).isEqualTo(address);
        });
  }

  @Test
  void aPageOfChildren_isForEverybody() {
    visitor.visit(
        page -> {
          page.navigate(page(7) + "?children_of=" + family.member(0) + "&children_skip=100#family");
          for (View view : List.of(View.WIDE_LIGHT, View.WIDE_DARK, View.SMALL_LIGHT)) {
            assertThat(
                    view.fit(page)
                        .evaluate("document.documentElement.scrollWidth - innerWidth <= 0"))
                .isEqualTo(true);
            if (Extent.askedBy(System.getenv()).isFull()) {
              view.show(page).locator("#family").screenshot(picture(view));
            }
          }
        });
  }

  private static Locator.ScreenshotOptions picture(View view) {
    return new Locator.ScreenshotOptions()
        .setPath(PICTURES.resolve("family-paging-" + view.label() + ".png"));
  }
}
