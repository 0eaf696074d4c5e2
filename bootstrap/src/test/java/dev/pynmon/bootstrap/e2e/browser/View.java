package dev.pynmon.bootstrap.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import dev.pynmon.testkit.Extent;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** How a page is looked at. */
enum View {
  WIDE_LIGHT(1_440, 900, ColorScheme.LIGHT),
  WIDE_DARK(1_440, 900, ColorScheme.DARK),
  MIDDLE_LIGHT(1_200, 800, ColorScheme.LIGHT),
  SMALL_LIGHT(390, 844, ColorScheme.LIGHT),
  SMALL_DARK(390, 844, ColorScheme.DARK);

  /** Each size and each scheme that people use for long; axe takes longest of all. */
  private static final Set<View> HELD_AGAINST_AXE = EnumSet.of(WIDE_LIGHT, WIDE_DARK, SMALL_DARK);

  private static final Map<Page, ColorScheme> SCHEMES =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final int width;
  private final int height;
  private final ColorScheme scheme;

  View(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  BrowserContext open(Browser browser) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en")
                .setTimezoneId("UTC"));
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    return context;
  }

  /**
   * Shows in this way what was perhaps loaded in another. Whoever looks at a page through views
   * changes no colours by other means: a page that has these already is not styled anew.
   */
  Page show(Page page) {
    if (SCHEMES.put(page, scheme) != scheme) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
    return fit(page);
  }

  /**
   * Shows a page in this size, in the colours that it has just now: for what does not depend on
   * them. To change those of a whole page takes as long as to load it.
   */
  Page fit(Page page) {
    ViewportSize size = page.viewportSize();
    if (size.width != width || size.height != height) {
      page.setViewportSize(width, height);
    }
    return page;
  }

  /** Whether barriers are looked for here; in a full run they are in every view. */
  boolean isHeldAgainstAxe() {
    return HELD_AGAINST_AXE.contains(this) || Extent.askedBy(System.getenv()).isFull();
  }

  boolean isSmall() {
    return width < 600;
  }

  /** Behind the name of a page. */
  String inWords() {
    return " in " + label();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
