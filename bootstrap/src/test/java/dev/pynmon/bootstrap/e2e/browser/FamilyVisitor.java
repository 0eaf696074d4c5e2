package dev.pynmon.bootstrap.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.pynmon.bootstrap.e2e.LargeFamily;
import dev.pynmon.bootstrap.e2e.Site;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Visits a large family in a browser. */
@InBrowser(InBrowser.PICTURES)
abstract class FamilyVisitor {
  static final Path PICTURES = Path.of("target", "screenshots");
  static final Pattern LIT = Pattern.compile("\\blit\\b");

  @TempDir static Path folder;
  static LargeFamily family;
  static Site site;
  private static Returning visitor;

  @BeforeAll
  static void start() {
    Chromium chromium = Chromium.shared();
    family = new LargeFamily("family-use", 100);
    site = Site.of(folder, family.address(), "--now", "2026-11-24T14:20:00Z");
    visitor = Returning.to(site, chromium.browser(), View.WIDE_LIGHT);
  }

  @AfterAll
  static void stop() {
    visitor.close();
    site.close();
    family.close();
  }

  static Locator node(Page page, int member) {
    return page.locator(".ft-node[data-inv-id='" + family.member(member) + "']");
  }

  static Locator inv(Page page, int member) {
    return page.locator(".timeline .inv[data-invocation-id='" + family.member(member) + "']");
  }

  static void openPage(Page page, int member) {
    page.navigate(site.address() + "/invocations/" + family.member(member));
  }

  static Page.ScreenshotOptions picture(String name, View view) {
    return new Page.ScreenshotOptions()
        .setPath(PICTURES.resolve(name + "-" + view.label() + ".png"));
  }

  static void visit(Consumer<Page> doing) {
    visitor.visit(doing);
  }

  static void visitWithoutScript(Consumer<Page> doing) {
    visitor.visitWithoutScript(doing);
  }
}
