package dev.pynmon.web.part;

import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;

/**
 * The button that reads a part of a page again, for the template {@code part/refresh}.
 *
 * @param refreshPage the whole page, for visitors without script
 * @param refreshPart the part alone
 * @param refreshPlace the id of the element that it takes the place of
 */
public record Refresh(Href refreshPage, Href refreshPart, String refreshPlace) {
  /** The button on a page for the part of this id. */
  public static Refresh of(Url page, Url part, String place) {
    return new Refresh(Href.to(page), Href.to(part), place);
  }
}
