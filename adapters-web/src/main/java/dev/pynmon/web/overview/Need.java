package dev.pynmon.web.overview;

import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;

/**
 * Something that needs attention, for the template {@code overview/body}.
 *
 * @param needMark how bad it is
 * @param needClaim what is the matter
 * @param needText the evidence
 * @param needWay where to look at it
 */
record Need(NeedMark needMark, String needClaim, String needText, Way needWay) {
  Need at(Href href, String text) {
    return new Need(needMark, needClaim, needText, new Way(href, text));
  }
}
