package dev.pynmon.bootstrap.e2e.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.pynmon.bootstrap.e2e.Site;
import java.util.function.Consumer;

/**
 * Somebody who comes again and again, each time as a stranger who left nothing but the files that
 * pages share: to fetch and read these anew takes a quarter of what a page does. A page that stays
 * open keeps the process that the others are shown by, and what it compiled.
 */
final class Returning implements AutoCloseable {
  private final BrowserContext context;
  private final String origin;

  private Returning(BrowserContext context, String origin) {
    this.context = context;
    this.origin = origin;
    context.newPage().navigate(origin + "/favicon.ico");
  }

  static Returning to(Site site, Browser browser, View view) {
    return new Returning(view.open(browser), site.address());
  }

  /**
   * One visit, in a page of its own: in front, for a page behind another hears of no focus; and
   * paused, so that what is pointed at stays where it is, and nothing is read and drawn meanwhile.
   */
  void visit(Consumer<Page> doing) {
    try (Page page = context.newPage()) {
      page.bringToFront();
      page.addInitScript("sessionStorage.setItem('pynmon-paused', '1')");
      forget(page);
      doing.accept(page);
    }
  }

  private void forget(Page page) {
    context.clearCookies();
    context.clearPermissions();
    JsonObject what = new JsonObject();
    what.addProperty("origin", origin);
    what.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
    CDPSession session = context.newCDPSession(page);
    session.send("Storage.clearDataForOrigin", what);
    session.detach();
  }

  @Override
  public void close() {
    context.close();
  }
}
