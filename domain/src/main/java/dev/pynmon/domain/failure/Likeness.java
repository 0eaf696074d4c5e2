package dev.pynmon.domain.failure;

import dev.pynmon.domain.failure.MaskedMessage.Kind;
import dev.pynmon.domain.failure.MaskedMessage.Piece;
import java.util.BitSet;

/**
 * Whether a message of which the names are known may be what a pattern says that was made without
 * knowing any: in the place of each any text may stand that is no longer than a name.
 *
 * @param pattern that of a fingerprint
 */
record Likeness(String pattern) {
  /**
   * Cost: for each piece by the length of the pattern, up to the first piece that does not fit, or
   * to the end of the pattern.
   */
  boolean fits(MaskedMessage message) {
    BitSet ends = new BitSet();
    ends.set(0);
    for (Piece piece : message.pieces()) {
      if (ends.isEmpty() || isCut() && ends.get(pattern.length())) {
        break;
      }
      BitSet next = new BitSet();
      ends.stream().forEach(at -> behind(piece, at, next));
      ends = next;
    }
    return ends.get(pattern.length());
  }

  /** Where in the pattern a piece may end that begins there. */
  private void behind(Piece piece, int at, BitSet ends) {
    int left = pattern.length() - at;
    if (piece.kind() == Kind.NAME && left > 0) {
      ends.set(at + 1, at + 1 + Math.min(left, GivenNames.MOST));
      return;
    }
    String shown = piece.shown();
    String known = isCut() && shown.length() > left ? shown.substring(0, left) : shown;
    if (pattern.startsWith(known, at)) {
      ends.set(at + known.length());
    }
  }

  /** Then nothing is known of what stood behind it. */
  private boolean isCut() {
    return pattern.length() >= Fingerprint.MAX_PATTERN;
  }
}
