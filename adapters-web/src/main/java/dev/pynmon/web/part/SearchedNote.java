package dev.pynmon.web.part;

import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.OptionalLong;

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
    return of("Looked back to ", page, pager);
  }

  /**
   * The same, where it is known how many were looked at.
   *
   * @param looked for this part of the list
   * @param before for all parts before it; empty where nobody knows
   */
  public static List<SearchedNote> of(long looked, OptionalLong before, Page<?> page, Pager pager) {
    String number =
        before.isPresent()
            ? "the newest " + CountText.of(before.getAsLong() + looked)
            : CountText.of(looked) + " more";
    return of("Looked at " + number + ", back to ", page, pager);
  }

  /**
   * The same of a list that need not be in the order of time. Only where a query leaves some out is
   * a page short because not all was looked at.
   *
   * @param isAsked whether there is a query
   * @param asked the part that was asked for
   * @param looked what is said where the list goes on though the page is not full
   */
  public static List<SearchedNote> of(
      boolean isAsked, Page<?> page, PageRequest asked, String looked, Pager pager) {
    Href further = asked instanceof PageRequest.Before ? pager.before() : pager.after();
    boolean stopped = isAsked && further.leads() && page.items().size() < asked.limit();
    return page.searchedBackTo().isPresent() || !stopped
        ? of(page, pager)
        : List.of(new SearchedNote(looked, further, Href.NONE, false));
  }

  private static List<SearchedNote> of(String begin, Page<?> page, Pager pager) {
    return page
        .searchedBackTo()
        .map(moment -> begin + TimeText.dated(moment) + " so far.")
        .map(text -> new SearchedNote(text, pager.after(), Href.NONE, false))
        .stream()
        .toList();
  }

  /**
   * The same, where a part of the page goes on by itself.
   *
   * @param further the page that goes on
   */
  public SearchedNote goingOn(Href further, Href part, boolean goesOn) {
    return new SearchedNote(searchedText, further, part, goesOn);
  }
}
