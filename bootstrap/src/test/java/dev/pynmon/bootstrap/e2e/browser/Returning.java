package dev.pynmon.bootstrap.e2e.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.pynmon.bootstrap.e2e.Site;
import java.util.List;
import java.util.function.Consumer;

/**
 * Somebody who comes again and again, each time as a stranger who left nothing but the files that
 * pages share: to fetch and read these anew takes a quarter of what a page does. And to the same
 * page: to open another one each time takes two fifths more.
 */
final class Returning implements AutoCloseable {
  /** Keys that are held while others are pressed. */
  private static final List<String> HELD = List.of("Control", "Shift");

  private final BrowserContext context;
  private final String origin;
  private final View view;
  private final Page page;
  private final CDPSession session;

  private Returning(BrowserContext context, String origin, View view) {
    this.context = context;
    this.origin = origin;
    this.view = view;
    this.page = context.newPage();
    this.session = context.newCDPSession(page);
    page.addInitScript("sessionStorage.setItem('pynmon-paused', '1')");
  }

  static Returning to(Site site, Browser browser, View view) {
    return new Returning(view.open(browser), site.address(), view);
  }

  /**
   * One visit, on a page that is in front, for one behind another hears of no focus; and paused, so
   * that what is pointed at stays where it is, and nothing is read and drawn meanwhile.
   */
  void visit(Consumer<Page> doing) {
    page.bringToFront();
    forget();
    doing.accept(page);
  }

  /** The same by somebody whose browser runs no script. */
  void visitWithoutScript(Consumer<Page> doing) {
    visit(
        without -> {
          runScripts(false);
          try {
            doing.accept(without);
          } finally {
            runScripts(true);
          }
        });
  }

  private void runScripts(boolean are) {
    JsonObject what = new JsonObject();
    what.addProperty("value", !are);
    session.send("Emulation.setScriptExecutionDisabled", what);
  }

  /**
   * What was routed, pressed, resized, stored and gone through by the visitor before. What one had
   * run in each page that is loaded, the next has run there, too.
   */
  private void forget() {
    page.unrouteAll();
    page.mouse().up();
    HELD.forEach(page.keyboard()::up);
    page.navigate(origin + "/favicon.ico");
    page.mouse().move(0, 0);
    view.show(page);
    page.evaluate("sessionStorage.clear()");
    session.send("Page.resetNavigationHistory");
    context.clearCookies();
    context.clearPermissions();
    JsonObject what = new JsonObject();
    what.addProperty("origin", origin);
    what.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
    session.send("Storage.clearDataForOrigin", what);
  }

  @Override
  public void close() {
    context.close();
  }
}
