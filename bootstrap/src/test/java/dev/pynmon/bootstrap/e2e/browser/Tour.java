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
 * @param views how each is looked at: loaded in the first of them, shown in the others as to
 *     somebody who turns the screen, and for what depends on colours prefers the dark from now on
 */
record Tour(Site site, Map<String, String> pages, List<View> views) {
  private static final Path PICTURES = Path.of("target", "screenshots");

  /** What is wrong with any page: it fails, overflows, or not everybody can use it. */
  List<String> complaints(Browser browser) {
    try (BrowserContext context = views.getFirst().open(browser)) {
      Page page = context.newPage();
      Axe.attend(page);
      List<String> complaints = listen(page);
      List<String> known = new ArrayList<>();
      pages.keySet().forEach(name -> visit(page, name, known, complaints));
      return complaints;
    }
  }

  private void visit(Page page, String name, List<String> known, List<String> complaints) {
    int before = complaints.size();
    load(page, name);
    views.forEach(view -> complaints.addAll(Looks.of(view.fit(page), name + view.inWords())));
    Axe.barriers(page, views.stream().filter(View::isHeldAgainstAxe).toList(), known)
        .forEach(barrier -> complaints.add(name + " breaks " + barrier));
    if (complaints.size() > before || Extent.askedBy(System.getenv()).isFull()) {
      load(page, name); // what axe looked at was thinned
      views.forEach(view -> view.show(page).screenshot(picture(name, view)));
    }
  }

  private void load(Page page, String name) {
    views.getFirst().show(page).navigate(site.address() + pages.get(name));
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
