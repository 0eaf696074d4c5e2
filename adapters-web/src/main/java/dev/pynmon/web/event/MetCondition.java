package dev.pynmon.web.event;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;

/**
 * A condition that an event met.
 *
 * @param metHref its page; none where its id could not be asked for
 * @param metText its filter, what tells it from others on the same code; or all of its id
 * @param metTitle its id
 */
record MetCondition(Href metHref, String metText, String metTitle) {
  private static final int LENGTH = 24;

  /** Beside its code. */
  static MetCondition of(String id, String code, Links links) {
    String start = "event#" + code + "#";
    String text = id.startsWith(start) ? id.substring(start.length()) : id;
    return new MetCondition(href(id, links), SafeText.line(text, LENGTH), SafeText.id(id));
  }

  /** By itself. */
  static MetCondition whole(String id, Links links) {
    return new MetCondition(href(id, links), SafeText.whole(id), SafeText.id(id));
  }

  private static Href href(String id, Links links) {
    return new Href(PageLinks.condition(id, links));
  }
}
