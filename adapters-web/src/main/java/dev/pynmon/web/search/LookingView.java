package dev.pynmon.web.search;

import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;

/**
 * How far was looked, for the template {@code search/looking}.
 *
 * @param lookSaid in words
 * @param lookNext the part that looks on by itself; none where it ends
 * @param lookFurther the page that looks on; none where nothing is left to look at
 * @param lookList all of it as a list; none where all is shown
 */
record LookingView(String lookSaid, Href lookNext, Href lookFurther, Href lookList) {
  static LookingView of(Found found, Links links) {
    Looking looking = found.looking();
    return new LookingView(
        said(found),
        found.goesOn() ? Href.to(looking.part(links)) : Href.NONE,
        found.canGoOn() ? Href.to(looking.page(links)) : Href.NONE,
        found.isMore() && !found.canGoOn() ? list(looking.text(), links) : Href.NONE);
  }

  /** The list of what a query holds of. */
  static Href list(String text, Links links) {
    return Href.to(links.area("invocations").with("q", text));
  }

  private static String said(Found found) {
    String number = CountText.of(found.looking().looked(), "invocation");
    if (!found.isMore()) {
      return "Looked at all that may match: " + number + ".";
    }
    return found
        .backTo()
        .map(
            moment ->
                "Looked at the newest "
                    + number
                    + ", back to "
                    + TimeText.clock(moment, found.asOf())
                    + TimeText.zone(moment)
                    + ".")
        .orElse(
            "The newest "
                + CountText.of(found.looking().found().size())
                + " are shown; there may be more.");
  }
}
