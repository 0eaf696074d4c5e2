package dev.pynmon.web.why;

import dev.pynmon.domain.why.Piece;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.why.WhyText;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * A part of a sentence, for the template {@code why/said}.
 *
 * @param saidWay its words, and where they lead
 * @param saidTitle all of an id that is shortened; "" for anything else
 * @param saidStored whether these are words of a store
 */
public record SaidPart(Way saidWay, String saidTitle, boolean saidStored) {
  /** The parts of a sentence in their order. */
  public static List<SaidPart> of(Sentence sentence, Instant now, Links links) {
    return sentence.pieces().stream().map(piece -> of(piece, now, links)).toList();
  }

  private static SaidPart of(Piece piece, Instant now, Links links) {
    String text = WhyText.of(piece, now);
    return piece instanceof Piece.Named named
        ? new SaidPart(new Way(SubjectLink.of(named.subject(), links), text), title(named), false)
        : new SaidPart(new Way(Href.NONE, text), "", piece instanceof Piece.Stored);
  }

  private static String title(Piece.Named named) {
    if (!named.words().isEmpty()) {
      return "";
    }
    return named.subject() instanceof Subject.OfInvocation
            || named.subject() instanceof Subject.OfRunner
        ? SafeText.id(named.subject().id())
        : "";
  }
}
