package dev.pynmon.web.why;

import dev.pynmon.domain.why.Evidence;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact on which an answer rests, for the template {@code why/answer}.
 *
 * @param groundKind what it is about, in a word
 * @param groundParts what is known of it, and its name first
 */
record GroundView(String groundKind, List<SaidPart> groundParts) {
  static GroundView of(Evidence evidence, Instant now, Links links) {
    Sentence name = Sentence.say("").named(evidence.subject(), "").words(" ").end();
    List<SaidPart> parts = new ArrayList<>(SaidPart.of(name, now, links));
    parts.addAll(SaidPart.of(evidence.fact(), now, links));
    String kind = evidence.subject().kind();
    return new GroundView(Character.toUpperCase(kind.charAt(0)) + kind.substring(1), parts);
  }
}
