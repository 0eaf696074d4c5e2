package dev.pynmon.bootstrap.e2e.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What must be true of every page that a browser shows. */
final class Looks {
  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String STYLES = "document.querySelectorAll('[style], style').length";
  private static final String HANDLERS =
      "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a =>"
          + " a.name.startsWith('on'))).length";

  /**
   * Pictures come from a file of their own: what it does not have, or not for this page, is empty.
   */
  private static final String UNDRAWN =
      "[...document.querySelectorAll('use')].filter(e => e.checkVisibility())"
          + ".filter(e => !e.getBBox().width && !e.getBBox().height).length";

  private static final String COVERED =
      "(() => { const end = document.querySelector('.bar-end').getBoundingClientRect().left;"
          + " return [...document.querySelectorAll('.crumbs > *')]"
          + ".filter(e => e.getBoundingClientRect().right > end + 1).length; })()";

  private Looks() {}

  static List<String> of(Page page, String name) {
    List<String> complaints = new ArrayList<>();
    int sideways = number(page, SIDEWAYS);
    if (sideways > 0) {
      complaints.add(name + " scrolls sideways by " + sideways);
    }
    if (number(page, COVERED) > 0) {
      complaints.add(name + " has a path that runs into the end of the bar");
    }
    if (number(page, STYLES) + number(page, HANDLERS) > 0) {
      complaints.add(name + " has inline styles or handlers");
    }
    if (number(page, UNDRAWN) > 0) {
      complaints.add(name + " has pictures that are not drawn");
    }
    if (page.locator("h1").count() != 1 || page.locator("main").count() != 1) {
      complaints.add(name + " has not exactly one h1 and one main");
    }
    return complaints;
  }

  private static int number(Page page, String script) {
    return ((Number) page.evaluate(script)).intValue();
  }
}
