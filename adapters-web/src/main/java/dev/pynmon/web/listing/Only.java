package dev.pynmon.web.listing;

import dev.pynmon.web.url.Href;

/**
 * Leads from a value of a row to those only that share it, for the templates {@code listing/only}
 * and {@code listing/end}.
 *
 * @param onlyHref the link; none for a button of the form around the table
 * @param onlyAdd what the button adds to the query; "" for a link
 */
record Only(Href onlyHref, String onlyAdd) {
  static Only link(Href to) {
    return new Only(to, "");
  }

  static Only button(String condition) {
    return new Only(Href.NONE, condition);
  }
}
