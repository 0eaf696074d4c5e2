package dev.pynmon.web.event;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;

/**
 * A condition that an event met.
 *
 * @param metHref its page; none where its id could not be asked for
 * @param metText what must be the case; or all of its id
 * @param metTitle its id
 */
record MetCondition(Href metHref, String metText, String metTitle) {
  private static final int LENGTH = 60;

  private static final int HASH = 10;
  private static final String STATIC = "static_";

  /** pynenc's word for no filter. */
  private static final String ANY = "static_no_args";

  /** In short, of an event with that code. */
  static MetCondition of(String id, String code, Links links) {
    return new MetCondition(
        href(id, links), SafeText.line(words(id, code), LENGTH), SafeText.id(id));
  }

  /** What its id says, which begins with the code. */
  private static String words(String id, String code) {
    String start = "event#" + code + "#";
    return id.startsWith(start) ? "event " + code + filter(id.substring(start.length())) : id;
  }

  /** A filter is named by a hash. */
  private static String filter(String name) {
    String hash = name.startsWith(STATIC) ? name.substring(STATIC.length()) : name;
    return name.equals(ANY) ? "" : ", filter " + SafeText.line(hash, HASH);
  }

  /** By itself. */
  static MetCondition whole(String id, Links links) {
    return new MetCondition(href(id, links), SafeText.whole(id), SafeText.id(id));
  }

  private static Href href(String id, Links links) {
    return PageLinks.condition(id, links);
  }
}
