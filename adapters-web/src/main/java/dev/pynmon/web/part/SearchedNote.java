package dev.pynmon.web.part;

import dev.pynmon.domain.query.Page;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * That a list was looked for in a part of the store only, for the template {@code part/searched}.
 *
 * @param searchedText how far was looked
 * @param searchedFurther where the search goes on; none where it does not
 * @param searchedPart the part of the page that goes on by itself when it is asked to; none where
 *     that is not offered
 * @param searchedGoesOn whether it was asked to and goes on
 */
public record SearchedNote(
    String searchedText, Href searchedFurther, Href searchedPart, boolean searchedGoesOn) {
  /** The note below a page of a list; none where it was looked far enough. */
  public static List<SearchedNote> of(Page<?> page, Pager pager) {
    return page
        .searchedBackTo()
        .map(moment -> "Looked back to " + TimeText.dated(moment) + " so far.")
        .map(text -> new SearchedNote(text, pager.after(), Href.NONE, false))
        .stream()
        .toList();
  }

  /** The same, where the part of this address goes on by itself. */
  public SearchedNote goingOn(Href part, boolean goesOn) {
    return new SearchedNote(searchedText, searchedFurther, part, goesOn);
  }
}
