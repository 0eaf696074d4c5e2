package dev.pynmon.domain.failure;

import dev.pynmon.domain.failure.MaskedMessage.Kind;
import dev.pynmon.domain.failure.MaskedMessage.Piece;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A Python traceback inside a message. What stands before it says what was done, its last line what
 * happened: where there is little room these two are shown, and not the lines between.
 *
 * @param first the piece in which it begins
 * @param from where in that
 * @param last the piece in which its last line begins
 * @param to where in that
 */
public record Trace(int first, int from, int last, int to) {
  private static final String BEGIN = "Traceback (most recent call last):";
  private static final String FRAME = ", line ";

  /** The name of an exception before what it says, or at the end. */
  private static final Pattern RAISED =
      Pattern.compile(
          "(?<![\\w.])(?:[A-Za-z_]\\w{0,64}+\\.){0,8}+[A-Z]\\w{0,64}+(?=:(?:\\s|$)|\\s*+$)");

  private static final String CUT = "… ";

  /** The first in a message; empty where none is, or its last line was cut off. */
  public static Optional<Trace> in(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      int from = plain(pieces.get(i)).indexOf(BEGIN);
      if (from >= 0) {
        return in(pieces, i, from);
      }
    }
    return Optional.empty();
  }

  private static Optional<Trace> in(List<Piece> pieces, int first, int from) {
    int frame =
        IntStream.range(first, pieces.size())
            .filter(i -> plain(pieces.get(i)).contains(FRAME))
            .max()
            .orElse(first);
    for (int i = frame; i < pieces.size(); i++) {
      String text = plain(pieces.get(i));
      Optional<Integer> raised =
          raised(text, i == frame ? Math.max(0, text.lastIndexOf(FRAME)) : 0);
      if (raised.isPresent()) {
        return Optional.of(new Trace(first, from, i, raised.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Of several the first that begins a line: that of the source, which may say one, is indented.
   */
  private static Optional<Integer> raised(String text, int from) {
    List<Integer> names =
        RAISED
            .matcher(text)
            .region(from, text.length())
            .useTransparentBounds(true)
            .results()
            .map(MatchResult::start)
            .toList();
    return names.stream()
        .filter(at -> at > 0 && text.charAt(at - 1) == '\n')
        .findFirst()
        .or(() -> names.stream().findFirst());
  }

  private static String plain(Piece piece) {
    return piece.isMasked() ? "" : piece.text();
  }

  /** A text without the lines of a traceback in it. */
  public static String shortened(String text) {
    return in(List.of(new Piece(Kind.PLAIN, text))).map(trace -> trace.left(0, text)).orElse(text);
  }

  /** What is left of a piece without its lines. */
  public String left(int piece, String text) {
    if (piece < first || piece > last) {
      return text;
    }
    String begin = piece == first ? text.substring(0, from) + CUT : "";
    return piece == last ? begin + text.substring(to) : begin;
  }
}
