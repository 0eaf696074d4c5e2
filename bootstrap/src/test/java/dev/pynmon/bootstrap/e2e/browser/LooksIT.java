package dev.pynmon.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That pages look right says something only if it is seen when they do not. */
@InBrowser
@Tag("browser")
class LooksIT {
  private static final String RIGHT =
      """
      <!doctype html><html lang="en"><head><title>Right</title></head><body>
      <table class="bar-end" align="right"><tr><td>Bar</td></tr></table>
      <nav class="crumbs" aria-labelledby="r r2"><a href="/" id="r2">Path</a></nav>
      <main><h1>Right</h1><svg><rect id="r" width="9" height="9"></rect><use href="#r"></use></svg>
      </main></body></html>
      """;

  private static final String WRONG =
      """
      <!doctype html><html lang="en"><head><title>Wrong</title></head><body onclick="go()">
      <p class="bar-end">Bar</p><table class="crumbs" width="2008"><caption>Path</caption></table>
      <main aria-labelledby="w x"><h1 id="w">Wrong</h1><h1>Twice</h1><svg><use href="#none"></use></svg></main></body></html>
      """;

  @Test
  void pageThatLooksRight_isNotComplainedAbout() {
    assertThat(complaints(RIGHT)).isEmpty();
  }

  @Test
  void eachFault_isNamed() {
    assertThat(complaints(WRONG))
        .containsExactly(
            "page scrolls sideways by 576",
            "page has a path that runs into the end of the bar",
            "page has inline styles or handlers",
            "page has pictures that are not drawn",
            "page has not exactly one h1 and one main",
            "page is named by what is not there once");
  }

  @Test
  void smallTargets_areApart() {
    String small = "<input type=\"checkbox\">";

    assertThat(complaints(RIGHT.replace("</main>", "<p>" + small + "</p></main>"))).isEmpty();
    assertThat(complaints(RIGHT.replace("</main>", "<p>" + small + small + "</p></main>")))
        .containsExactly(
            "page has targets too near to one another (WCAG 2.5.8): " + small + ", " + small);
  }

  private static List<String> complaints(String content) {
    try (BrowserContext context = View.WIDE_LIGHT.open(Chromium.shared().browser())) {
      Page page = context.newPage();
      page.setContent(content);
      return Looks.of(page, "page");
    }
  }
}
