package dev.pynmon.web.task;

import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.MaskedMessage;
import dev.pynmon.domain.failure.MaskedMessage.Piece;
import dev.pynmon.domain.failure.Variation;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The message of a group: a part that is the same in all is shown as it is. */
  static List<FailurePiece> of(FailureGroup group) {
    List<FailurePiece> shown = new ArrayList<>();
    int room = MAX_TEXT;
    int masked = 0;
    for (Piece piece : group.message().map(MaskedMessage::pieces).orElse(List.of())) {
      Optional<Variation> variation =
          piece.isMasked() && masked < group.variations().size()
              ? Optional.of(group.variations().get(masked++))
              : Optional.empty();
      FailurePiece next = of(piece, variation, room);
      shown.add(next);
      room -= next.pieceText().length();
      if (room <= 0) {
        break;
      }
    }
    return shown;
  }

  private static FailurePiece of(Piece piece, Optional<Variation> variation, int room) {
    if (!piece.isMasked()) {
      return new FailurePiece(SafeText.line(piece.text(), room), false, "");
    }
    return variation
        .map(known -> masked(piece, known, room))
        .orElseGet(() -> new FailurePiece(piece.kind().mark(), true, ""));
  }

  private static FailurePiece masked(Piece piece, Variation variation, int room) {
    return variation.isConstant()
        ? new FailurePiece(SafeText.line(variation.most(), room), false, "")
        : new FailurePiece(piece.kind().mark(), true, told(variation));
  }

  /** What stands in the first parts of which something stands in several. */
  static String varies(FailureGroup group) {
    List<String> told = new ArrayList<>();
    List<Piece> masked =
        group.message().map(MaskedMessage::pieces).orElse(List.of()).stream()
            .filter(Piece::isMasked)
            .toList();
    for (int i = 0; i < group.variations().size() && told.size() < MAX_TOLD; i++) {
      if (repeats(group.variations().get(i))) {
        told.add(masked.get(i).kind().mark() + " " + told(group.variations().get(i)));
      }
    }
    return String.join("; ", told);
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
