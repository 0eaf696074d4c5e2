package dev.pynmon.bootstrap.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What keeps people from using a page, by the rules of axe. Its own builder sends every element
 * that passed to us, in a second page: here only what fails leaves the browser.
 */
final class Axe {
  private static final String SCRIPT = AxeBuilder.getAxeScript();
  private static final String GRAVE =
      """
      async () => (await axe.run(document, {resultTypes: ['violations']})).violations
          .filter(rule => ['serious', 'critical'].includes(rule.impact))
          .map(rule => rule.id + ' at ' + rule.nodes.slice(0, 3).map(node => node.html).join(', '))
      """;

  private Axe() {}

  /** Each serious or critical rule that the page breaks, and up to three places where. */
  static List<String> barriers(Page page) {
    page.evaluate(SCRIPT);
    return ((List<?>) page.evaluate(GRAVE)).stream().map(String.class::cast).toList();
  }
}
