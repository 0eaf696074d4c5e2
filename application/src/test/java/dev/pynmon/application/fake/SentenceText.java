package dev.pynmon.application.fake;

import dev.pynmon.domain.why.Piece;
import dev.pynmon.domain.why.Sentence;
import java.util.stream.Collectors;

/** The words of a sentence, as tests compare them. */
public final class SentenceText {
  private SentenceText() {}

  public static String text(Sentence sentence) {
    return sentence.pieces().stream().map(SentenceText::text).collect(Collectors.joining());
  }

  private static String text(Piece piece) {
    return switch (piece) {
      case Piece.Words words -> words.text();
      case Piece.Stored stored -> stored.text();
      case Piece.Named named -> named.words().isEmpty() ? named.subject().id() : named.words();
      case Piece.Lasts lasts -> lasts.span().toSeconds() + " s";
      case Piece.At at -> at.moment().toString();
    };
  }
}
