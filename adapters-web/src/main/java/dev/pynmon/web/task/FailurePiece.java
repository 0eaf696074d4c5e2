package dev.pynmon.web.task;

import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.MaskedMessage;
import dev.pynmon.domain.failure.MaskedMessage.Piece;
import dev.pynmon.domain.failure.Trace;
import dev.pynmon.domain.failure.Variation;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of what failures say, for the template {@code task/failures}.
 *
 * @param pieceText what stands there; the mark of a part that differs
 * @param pieceMasked true for a part that is not the same in all
 * @param pieceTitle what stands there in which of them
 */
public record FailurePiece(String pieceText, boolean pieceMasked, String pieceTitle) {
  private static final int MAX_TEXT = 160;
  private static final int MAX_VALUE = 40;
  private static final int MAX_TOLD = 2;

  /** The first of the digits that stand below a line; there are no more parts than digits. */
  private static final int BELOW = '₀';

  /** The message of a group: a part that is the same in all is shown as it is. */
  static List<FailurePiece> of(FailureGroup group) {
    List<Piece> pieces = pieces(group);
    Optional<Trace> trace = Trace.in(pieces);
    List<FailurePiece> shown = new ArrayList<>();
    int room = MAX_TEXT;
    int masked = 0;
    for (int i = 0; i < pieces.size() && room > 0; i++) {
      Piece piece = pieces.get(i);
      int at = masked;
      masked += piece.isMasked() ? 1 : 0;
      String text = left(trace, i, piece.text());
      if (!text.isEmpty()) {
        FailurePiece next = piece.isMasked() ? masked(piece, group, at, room) : plain(text, room);
        shown.add(next);
        room -= next.pieceText().length();
      }
    }
    return shown;
  }

  private static String left(Optional<Trace> trace, int piece, String text) {
    return trace.map(lines -> lines.left(piece, text)).orElse(text);
  }

  private static List<Piece> pieces(FailureGroup group) {
    return group.message().map(MaskedMessage::pieces).orElse(List.of());
  }

  private static FailurePiece plain(String text, int room) {
    return new FailurePiece(SafeText.line(text, room), false, "");
  }

  private static FailurePiece masked(Piece piece, FailureGroup group, int at, int room) {
    if (at >= group.variations().size()) {
      return new FailurePiece(piece.kind().mark(), true, "");
    }
    Variation variation = group.variations().get(at);
    return variation.isConstant()
        ? plain(variation.most(), room)
        : new FailurePiece(mark(group, at), true, told(variation));
  }

  /** Of several that vary and have the same mark each has its number below it. */
  private static String mark(FailureGroup group, int at) {
    List<Piece> masked = masked(group);
    String mark = masked.get(at).kind().mark();
    IntPredicate isAlike =
        other ->
            !group.variations().get(other).isConstant()
                && masked.get(other).kind().mark().equals(mark);
    long all = IntStream.range(0, group.variations().size()).filter(isAlike).count();
    long own = IntStream.rangeClosed(0, at).filter(isAlike).count();
    return all > 1 ? mark + Character.toString((int) (BELOW + own)) : mark;
  }

  private static List<Piece> masked(FailureGroup group) {
    return pieces(group).stream().filter(Piece::isMasked).toList();
  }

  /** What stands in the first parts of which something stands in several. */
  static String varies(FailureGroup group) {
    return IntStream.range(0, group.variations().size())
        .filter(at -> repeats(group.variations().get(at)))
        .limit(MAX_TOLD)
        .mapToObj(at -> mark(group, at) + ": " + told(group.variations().get(at)))
        .collect(Collectors.joining("; "));
  }

  private static boolean repeats(Variation variation) {
    return !variation.isConstant() && variation.count() > 1;
  }

  private static String told(Variation variation) {
    String values = CountText.of(variation.distinct(), "value");
    return variation.count() == 1
        ? values + ", each once"
        : values
            + ", most "
            + SafeText.line(variation.most(), MAX_VALUE)
            + " ("
            + CountText.of(variation.count())
            + " ×)";
  }
}
