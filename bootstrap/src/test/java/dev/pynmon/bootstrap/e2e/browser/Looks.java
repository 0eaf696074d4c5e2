package dev.pynmon.bootstrap.e2e.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What must be true of every page that a browser shows. */
final class Looks {
  /**
   * One script for all, since each asking is a way through three processes. Pictures come from a
   * file of their own: what it does not have, or not for this page, is empty.
   */
  private static final String FAULTS =
      """
      () => {
        const all = selector => [...document.querySelectorAll(selector)];
        const root = document.documentElement;
        const sideways = root.scrollWidth - root.clientWidth;
        const end = document.querySelector('.bar-end').getBoundingClientRect().left;
        const isEmpty = box => !box.width && !box.height;
        const names = ['for', 'aria-labelledby', 'aria-describedby'];
        const named = names.flatMap(name =>
            all(`[${name}]`).flatMap(e => e.getAttribute(name).trim().split(/\\s+/)));
        const isOnce = id => all('#' + CSS.escape(id)).length === 1;
        const isHandled = document.evaluate( // by the browser's own search: attributes are many
            'boolean(//@*[starts-with(name(), "on")])', document, null, XPathResult.BOOLEAN_TYPE).booleanValue;
        const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const isSeen = (frame, [x]) => !frame
            || (frame.getBoundingClientRect().left <= x && x <= frame.getBoundingClientRect().right);
        const isSmall = box => box.width < 23.5 || box.height < 23.5;
        const shown = (box, frame) => { // the end of a long name is: its beginning is cut off
          if (!frame) return box;
          const { left, right } = frame.getBoundingClientRect();
          const from = Math.max(left, box.left);
          return new DOMRect(from, box.top, Math.max(0, Math.min(right, box.right) - from), box.height);
        };
        const layer = e => e.closest('.panels, .ft-panel, .top, .menu, dialog');
        const targets = all('a[href], button, input, select, textarea, summary')
            .filter(e => !e.closest('svg') && e.checkVisibility())
            .map(e => ({ e, box: shown(e.getBoundingClientRect(), e.closest('.clip')) }))
            .filter(({ box }) => box.width > 1 && box.bottom > 0)
            .map(({ e, box }) => ({ e, box, at: middle(box), small: isSmall(box) }))
            .filter(({ e, at }) => isSeen(e.closest('.scroll'), at));
        const isInText = e => getComputedStyle(e).display.startsWith('inline')
            && e.parentElement.textContent.trim() !== e.textContent.trim();
        const apart = ([x, y], box) =>
            Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
        const isNear = (one, other) => apart(one.at, other.box) < 12
            || other.small && Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) < 23.5;
        const band = y => Math.floor(y / 48);
        const bands = new Map(); // nearly all pairs are far apart: each is held against those beside it alone
        for (const one of targets) {
          for (let at = band(one.box.top - 24); at <= band(one.box.bottom + 24); at++) {
            bands.has(at) ? bands.get(at).push(one) : bands.set(at, [one]);
          }
        }
        const cramped = targets
            .filter(one => one.small && bands.get(band(one.at[1])).some(other => other !== one
                && isNear(one, other) && layer(other.e) === layer(one.e)
                && !other.e.contains(one.e) && !one.e.contains(other.e)))
            .filter(one => !isInText(one.e))
            .map(({ e }) => e.outerHTML.slice(0, 120));
        const faults = [
          [sideways > 0, 'scrolls sideways by ' + sideways],
          [all('.crumbs > *').some(e => e.getBoundingClientRect().right > end + 1),
              'has a path that runs into the end of the bar'],
          [all('[style], style').length > 0 || isHandled,
              'has inline styles or handlers'],
          [all('use').some(e => e.checkVisibility() && isEmpty(e.getBBox())),
              'has pictures that are not drawn'],
          [all('h1').length !== 1 || all('main').length !== 1,
              'has not exactly one h1 and one main'],
          [cramped.length > 0,
              'has targets too near to one another (WCAG 2.5.8): ' + cramped.slice(0, 3).join(', ')],
          [[...new Set(named)].some(id => !isOnce(id)),
              'is named by what is not there once'],
        ];
        return faults.filter(([found]) => found).map(([, words]) => words);
      }
      """;

  private Looks() {}

  /** What is wrong with the page as it is shown now. */
  static List<String> of(Page page, String name) {
    List<?> faults = (List<?>) page.evaluate(FAULTS);
    return faults.stream().map(fault -> name + " " + fault).toList();
  }
}
