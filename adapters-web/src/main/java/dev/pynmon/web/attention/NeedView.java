package dev.pynmon.web.attention;

import dev.pynmon.domain.attention.Need;
import dev.pynmon.domain.query.Count;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.why.SaidPart;
import java.time.Instant;
import java.util.List;

/**
 * Something that needs attention, for the template {@code attention/need}.
 *
 * @param needMark how bad it is
 * @param needNumber how many
 * @param needNoun of what
 * @param needClaim what is the matter
 * @param needFacts what that rests on; none where the claim says all
 * @param needSince since when; none where nothing tells
 * @param needWays where to look at it, and what can be done
 */
record NeedView(
    NeedMark needMark,
    String needNumber,
    String needNoun,
    List<SaidPart> needClaim,
    List<SaidPart> needFacts,
    List<SinceView> needSince,
    List<Way> needWays) {
  static NeedView of(Need need, Instant asOf, Mends mends, Links links) {
    return new NeedView(
        NeedMark.of(need.harm()),
        CountText.of(need.number().value()) + (need.number() instanceof Count.AtLeast ? "+" : ""),
        need.noun(),
        SaidPart.of(need.claim(), asOf, links),
        SaidPart.of(need.evidence(), asOf, links),
        need.since().map(since -> SinceView.of(since, asOf)).stream().toList(),
        new NeedWays(mends, links).of(need));
  }
}
