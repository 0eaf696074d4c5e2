package dev.pynmon.web.trigger;

import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * What met the conditions of a trigger together.
 *
 * @param causesNamed the first of it, {@value #MOST} at most
 * @param causesMore how many more did; "" for none
 */
public record CausesText(List<CauseLink> causesNamed, String causesMore) {
  /** Nothing is told. */
  public static final CausesText NONE = new CausesText(List.of(), "");

  private static final int MOST = 5;

  /** These, in their order. */
  public static CausesText of(List<Participant> causes, Links links) {
    int more = causes.size() - MOST;
    return new CausesText(
        causes.stream().limit(MOST).map(one -> CauseLink.of(one, links)).toList(),
        more > 0 ? "and " + CountText.of(more) + " more" : "");
  }
}
