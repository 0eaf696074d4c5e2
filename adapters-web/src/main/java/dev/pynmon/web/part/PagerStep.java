package dev.pynmon.web.part;

import dev.pynmon.web.url.Href;

/**
 * A way to another part of a list.
 *
 * @param pagerHref that part; none where there is none
 * @param pagerText what it is called
 * @param pagerRel what it is to this one, as links say it; "" for nothing
 */
public record PagerStep(Href pagerHref, String pagerText, String pagerRel) {
  /** To one of the ends. */
  static PagerStep end(Href end, String text) {
    return new PagerStep(end, text, "");
  }

  /** To what comes before. */
  static PagerStep before(Href before, String text) {
    return new PagerStep(before, text, "prev");
  }

  /** To what follows. */
  static PagerStep after(Href after, String text) {
    return new PagerStep(after, text, "next");
  }
}
