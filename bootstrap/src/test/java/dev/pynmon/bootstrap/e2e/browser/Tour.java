package dev.pynmon.bootstrap.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.Extent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A visit to pages with a browser. Leaves pictures in {@code target/screenshots}: of what is wrong,
 * and in a full run of all.
 *
 * @param site where they are
 * @param pages their addresses by the names of their pictures
 */
record Tour(Site site, Map<String, String> pages) {
  private static final Path PICTURES = Path.of("target", "screenshots");

  /** What is wrong with any page: it fails, overflows, or not everybody can use it. */
  List<String> complaints(Browser browser, View view) {
    try (BrowserContext context = view.open(browser)) {
      Page page = context.newPage();
      List<String> complaints = listen(page);
      pages.forEach((name, path) -> visit(page, name, view, complaints));
      return complaints;
    }
  }

  private void visit(Page page, String name, View view, List<String> complaints) {
    int before = complaints.size();
    page.navigate(site.address() + pages.get(name));
    complaints.addAll(Looks.of(page, name));
    boolean pictured = complaints.size() > before || Extent.askedBy(System.getenv()).isFull();
    if (pictured) {
      page.screenshot(picture(name, view));
    }
    if (view.isHeldAgainstAxe()) {
      Axe.barriers(page, view).forEach(barrier -> complaints.add(name + " breaks " + barrier));
    }
    if (complaints.size() > before && !pictured) {
      page.reload(); // it was thinned
      page.screenshot(picture(name, view));
    }
  }

  private static Page.ScreenshotOptions picture(String name, View view) {
    return new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(PICTURES.resolve(name + "-" + view.label() + ".png"));
  }

  /** Collects whatever the browser complains about while pages are visited. */
  private List<String> listen(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onPageError(error -> complaints.add(page.url() + " throws " + error));
    page.onConsoleMessage(
        message -> {
          boolean expected = message.text().matches("Failed to load resource.* 40[04] .*");
          if (Set.of("error", "warning").contains(message.type()) && !expected) {
            complaints.add(page.url() + " logs " + message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site.address())) {
            complaints.add(page.url() + " asks " + request.url());
          }
        });
    return complaints;
  }
}
