package dev.pynmon.web.search;

import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;

/**
 * How far was looked, for the template {@code search/looking}.
 *
 * @param lookSaid in words
 * @param lookSilent what does not answer just now, in words; "" where nothing is wrong
 * @param lookNext the part that looks on by itself; none where it ends
 * @param lookDelay how long it waits before, as htmx writes it
 * @param lookFurther the page that looks on; none where nothing is left to look at
 */
record LookingView(
    String lookSaid, String lookSilent, Href lookNext, String lookDelay, Href lookFurther) {
  private static final String SOON = "200ms";

  /** What does not answer is not asked at once again. */
  private static final String LATER = "5s";

  static LookingView of(Found found, Links links) {
    Looking looking = found.looking();
    boolean canGoOn = looking.canGoOn();
    return new LookingView(
        LookingText.of(found),
        LookingText.silent(found),
        found.goesOn() ? Href.to(looking.part(links)) : Href.NONE,
        found.silent().isEmpty() ? SOON : LATER,
        canGoOn ? Href.to(looking.page(links)) : Href.NONE);
  }

  /** The list of what a query holds of. */
  static Href list(String text, Links links) {
    return Href.to(links.area("invocations").with(FilterNames.QUERY, text));
  }
}
