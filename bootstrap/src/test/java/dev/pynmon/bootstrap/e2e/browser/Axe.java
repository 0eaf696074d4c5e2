package dev.pynmon.bootstrap.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dev.pynmon.testkit.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What keeps people from using a page, by the rules of axe. Its own builder sends every element
 * that passed to us, in a second page: here only what fails leaves the browser.
 *
 * <p>The contrast of its texts takes longer than all else that is asked of a page. Where elements
 * beside one another are built alike (the same elements, classes, roles, colours and attributes)
 * and differ in words and numbers alone, it is asked of the first of them; but in a full run.
 */
final class Axe {
  private static final String SCRIPT = AxeBuilder.getAxeScript();

  /**
   * Only the rules whose breach is grave are asked, and of these all but those about colours, or
   * these alone.
   */
  private static final String ASK =
      """
      async colours => {
        const isGrave = rule => ['serious', 'critical'].includes(rule.impact);
        const isColour = rule => ['color-contrast', 'link-in-text-block'].includes(rule.id);
        const isAsked = rule =>
            isGrave(rule) && (colours === 'both' || colours === isColour(rule));
        const off = axe._audit.rules.filter(rule => !isAsked(rule));
        const found = await axe.run(document, {
            resultTypes: ['violations'],
            rules: Object.fromEntries(off.map(rule => [rule.id, {enabled: false}]))});
        return found.violations.filter(isGrave).map(rule =>
            rule.id + ' at ' + rule.nodes.slice(0, 3).map(node => node.html).join(', '));
      }
      """;

  /** Takes each element away that has the build of one before it, with the same parent. */
  private static final String REMOVE_TWINS =
      """
      () => {
        const named = ['class', 'role', 'type', 'style', 'fill'];
        const attribute = one => ' ' + one.name
            + (named.includes(one.name) ? '=' + one.value : one.value ? '=' : '');
        const build = node =>
            node.nodeType === Node.TEXT_NODE ? (node.data.trim() ? 'text' : '')
            : node.nodeType !== Node.ELEMENT_NODE ? ''
            : '<' + node.localName + [...node.attributes].map(attribute).join('') + '>'
                + [...node.childNodes].map(build).join('') + '</>';
        const thin = parent => {
          const seen = new Set();
          for (const child of [...parent.children]) {
            const own = build(child);
            if (seen.has(own)) child.remove(); else { seen.add(own); thin(child); }
          }
        };
        thin(document.body);
      }
      """;

  private Axe() {}

  /**
   * Each serious or critical rule that the page breaks in one of these views, up to three places
   * where, and the view. In the dark a page differs in its colours alone; on a small screen it is
   * made of the same elements: there one of each build is asked for all. The page is of no other
   * use then.
   */
  static List<String> barriers(Page page, List<View> views) {
    page.evaluate(SCRIPT);
    if (Extent.askedBy(System.getenv()).isFull()) {
      return ask(page, views, view -> "both");
    }
    List<View> wide = views.stream().filter(view -> !view.isSmall()).limit(1).toList();
    List<String> barriers = new ArrayList<>(ask(page, wide, view -> false));
    page.evaluate(REMOVE_TWINS);
    barriers.addAll(ask(page, views, view -> view.isSmall() ? "both" : true));
    return barriers;
  }

  private static List<String> ask(Page page, List<View> views, Function<View, Object> colours) {
    return views.stream().flatMap(view -> ask(page, view, colours.apply(view))).toList();
  }

  private static Stream<String> ask(Page page, View view, Object colours) {
    return ((List<?>) view.show(page).evaluate(ASK, colours))
        .stream().map(barrier -> barrier + view.inWords());
  }
}
