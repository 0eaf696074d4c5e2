package dev.pynmon.bootstrap.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A visitor of the timeline of a real store, as of a fixed time. */
@InBrowser(InBrowser.PICTURES)
abstract class TimelineVisitor {
  static final String TIMELINE = "/invocations/timeline";
  static final String FAILED = ".timeline .inv[data-status=FAILED]";

  static Chromium chromium;
  static Site site;
  private static Returning visitor;

  @BeforeAll
  static void start(@TempDir Path folder) {
    chromium = Chromium.shared();
    site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder), "--now", "2026-11-24T14:46:00Z");
    visitor = Returning.to(site, chromium.browser(), View.WIDE_LIGHT);
  }

  @AfterAll
  static void stop() {
    visitor.close();
    site.close();
  }

  static void visit(Consumer<Page> doing) {
    visitor.visit(doing);
  }

  static void visitWithoutScript(Consumer<Page> doing) {
    visitor.visitWithoutScript(doing);
  }

  static void open(Page page, String path) {
    page.navigate(site.address() + path);
  }

  /** The same, once what its cards tell has come. */
  static void openBriefed(Page page, String path) {
    page.addInitScript(
        "window.briefed = new Promise(done => addEventListener('timeline:briefs', () => done(true), true))");
    open(page, path);
    page.evaluate("window.briefed");
  }

  static void press(Locator group) {
    group.locator("g").last().locator("rect, path, circle").last().click();
  }
}
