package dev.pynmon.web.part;

import dev.pynmon.web.url.Href;

/**
 * A way on, for the template {@code part/way}, which shows nothing where it leads nowhere.
 *
 * @param wayHref where it leads
 * @param wayText what that is called
 */
public record Way(Href wayHref, String wayText) {
  /** No way. */
  public static final Way NONE = new Way(Href.NONE, "");
}
