package dev.pynmon.bootstrap.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dev.pynmon.testkit.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What keeps people from using a page, by the rules of axe. Its own builder sends every element
 * that passed to us, in a second page: here only what fails leaves the browser.
 *
 * <p>Where elements beside one another are built alike (the same elements, classes, roles, colours
 * and attributes) and differ in words and numbers alone, the first of them is asked. The contrast
 * of texts takes longer than all else, and is so asked of several pages: what all of them have,
 * such as the bar above, is asked about once; but in a full run.
 */
final class Axe {
  /**
   * Neither the text of each element that is looked at is of use, nor are the same colours read
   * anew for each, which takes a quarter of the time that contrasts do.
   */
  private static final String LEAN =
      """
      (() => {
        axe.configure({ noHtml: true });
        const Color = axe.commons.color.Color;
        const parse = Color.prototype.parseString;
        const parsed = new Map();
        Color.prototype.parseString = function (text) {
          if (!parsed.has(text)) parsed.set(text, parse.call(new Color(), text));
          const { r, g, b, alpha } = parsed.get(text);
          return Object.assign(this, { r, g, b, alpha });
        };
      })();
      """;

  private static final String SCRIPT = AxeBuilder.getAxeScript() + "\n" + LEAN;

  /**
   * What is a rule of WCAG 2.2, A or AA, or the best practice is asked, and of these all but those
   * about colours, or these alone, of what is not known; and that names begin with what is seen,
   * which is no rule of theirs yet. How large targets are depends on what is beside them, which is
   * taken away here: {@link Looks} asks that of the whole page. Of what was found the violations
   * alone are put in words: to make all of it ready to be told takes a tenth of what the rules do.
   */
  private static final String ASK =
      """
      async colours => {
        if (colours === true) axe.known.splice(0).forEach(one => one.remove());
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const isColour = rule => ['color-contrast', 'link-in-text-block'].includes(rule.id);
        const isMeant = rule => rule.id === 'label-content-name-mismatch'
            || (rule.tags.some(tag => tags.includes(tag))
                && rule.id !== 'target-size' && !rule.tags.includes('experimental'));
        const isAsked = rule => isMeant(rule) && (colours === 'both' || colours === isColour(rule));
        const asked = axe._audit.rules.filter(isAsked).map(rule => rule.id);
        const html = ({ node }) => node.element.outerHTML.slice(0, 300);
        const inWords = rule =>
            rule.id + ' at ' + rule.violations.slice(0, 3).map(html).join(', ');
        const reporter = (rules, options, done) =>
            done(rules.filter(rule => rule.violations.length).map(inWords));
        const preload = { assets: ['media'] }; // no rule that is asked reads style sheets
        return await axe.run(document, {
            reporter, preload, runOnly: {type: 'rule', values: asked}});
      }
      """;

  /**
   * Takes each element away that has the build of one before it, with the same parent: how an
   * element is built is it and what sorts are in it, without words, numbers and addresses. Of those
   * that stay, it keeps as known what stands in the same surroundings as one of this build on a
   * page before, or before it on this one (elements of the same classes and colours around it, up
   * to the whole), and tells of the others. They are many: as one text they pass three processes in
   * a fraction of the time that a list takes.
   */
  private static final String THIN =
      """
      known => {
        const named = ['class', 'role', 'type', 'style', 'fill', 'tabindex', 'scope', 'lang',
            'aria-hidden', 'aria-expanded', 'aria-current', 'aria-live'];
        const attribute = one => ' ' + one.name
            + (named.includes(one.name) ? '=' + one.value : one.value ? '=' : '');
        const tag = node =>
            '<' + node.localName + [...node.attributes].map(attribute).join('') + '>';
        const digest = text => {
          let [one, two] = [1, 2];
          for (let i = 0; i < text.length; i++) {
            one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
            two = Math.imul(two ^ text.charCodeAt(i), 0x5bd1e995) ^ (two >>> 15);
          }
          return (one >>> 0).toString(36) + '.' + (two >>> 0).toString(36);
        };
        const builds = new Map();
        const sorts = node => new Set([...node.childNodes].map(build).filter(one => one));
        const build = node => {
          if (node.nodeType !== Node.ELEMENT_NODE) {
            return node.nodeType === Node.TEXT_NODE && node.data.trim() ? 'text' : '';
          }
          if (!builds.has(node)) builds.set(node, digest(tag(node) + [...sorts(node)].join(',')));
          return builds.get(node);
        };
        const seen = new Set(known.split(' '));
        axe.known = [];
        const added = [];
        const thin = (parent, place) => {
          const before = new Set();
          for (const child of [...parent.children]) {
            if (before.has(build(child))) { child.remove(); continue; }
            before.add(build(child));
            const own = place && digest(place + build(child));
            const isKnown = own && seen.has(own);
            if (isKnown) axe.known.push(child);
            else if (own) { seen.add(own); added.push(own); }
            thin(child, own && !isKnown ? digest(place + tag(child)) : '');
          }
        };
        thin(document.body, tag(document.documentElement) + tag(document.body));
        return added.join(' ');
      }
      """;

  private Axe() {}

  /** Has it at hand in all that the page will load, so that half a megabyte is sent once. */
  static void attend(Page page) {
    page.addInitScript(SCRIPT);
  }

  /**
   * Each rule that the page breaks in one of these views, up to three places where, and the view.
   * In the dark a page differs in its colours alone. Of neighbours of one build the first is asked
   * for all: that each is named by what is there, {@link Looks} sees. The page is of no other use
   * then.
   */
  static List<String> barriers(Page page, List<View> views) {
    return barriers(page, views, new ArrayList<>());
  }

  /**
   * The same of one of several pages, which are seen in the same views.
   *
   * @param known what was built on those before, a text for each: its contrast is not asked again
   */
  static List<String> barriers(Page page, List<View> views, List<String> known) {
    if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(SCRIPT);
    }
    if (Extent.askedBy(System.getenv()).isFull()) {
      return ask(views, View::show, page, "both");
    }
    known.add((String) page.evaluate(THIN, String.join(" ", known)));
    List<String> barriers =
        new ArrayList<>(ask(ofAnySize(views).reversed(), View::fit, page, false));
    barriers.addAll(ask(views, View::show, page, true)); // the first one has this size just now
    return barriers;
  }

  /** A wide one, and those on a small screen. */
  private static List<View> ofAnySize(List<View> views) {
    Stream<View> wide = views.stream().filter(view -> !view.isSmall()).limit(1);
    List<View> wanted = Stream.concat(wide, views.stream().filter(View::isSmall)).toList();
    return views.stream().filter(wanted::contains).toList();
  }

  private static List<String> ask(
      List<View> views, BiFunction<View, Page, Page> showing, Page page, Object colours) {
    return views.stream()
        .flatMap(view -> ask(showing.apply(view, page), colours).map(one -> one + view.inWords()))
        .toList();
  }

  private static Stream<String> ask(Page page, Object colours) {
    return ((List<?>) page.evaluate(ASK, colours)).stream().map(Object::toString);
  }
}
