package dev.pynmon.testkit.contract.why;

import dev.pynmon.domain.why.Piece;
import dev.pynmon.domain.why.Why;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * An answer in one line: its word, and its sentence with whole ids, rounded seconds, plain times.
 */
final class WhyWords {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private WhyWords() {}

  static String of(Why why) {
    return why.reason().word()
        + ": "
        + why.sentence().pieces().stream().map(WhyWords::of).collect(Collectors.joining());
  }

  private static String of(Piece piece) {
    return switch (piece) {
      case Piece.Words words -> words.text();
      case Piece.Stored stored -> stored.text();
      case Piece.Named named -> named.words().isEmpty() ? named.subject().id() : named.words();
      case Piece.Lasts lasts -> lasts.span().plusMillis(500).toSeconds() + " s";
      case Piece.At at -> CLOCK.format(at.moment());
    };
  }
}
