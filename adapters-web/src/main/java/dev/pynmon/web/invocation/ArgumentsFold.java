package dev.pynmon.web.invocation;

import dev.pynmon.domain.value.Damage;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a call in a row, to be unfolded, for the template {@code
 * invocation/arguments-fold}.
 *
 * @param foldCount how many there are; "" when there is nothing to unfold
 * @param foldValues the first of them, as stored
 * @param foldNote what cannot be read; "" when all can
 */
public record ArgumentsFold(String foldCount, List<ValueRow> foldValues, String foldNote) {
  private static final int MAX_TEXT = 300;

  /**
   * The arguments.
   *
   * @param damage what cannot be read of them, or of what holds them
   */
  public static ArgumentsFold of(
      Map<String, String> arguments, Optional<Damage> damage, Links links) {
    return new ArgumentsFold(
        arguments.isEmpty() ? "" : CountText.of(arguments.size(), "argument"),
        ValueRow.of(arguments, links),
        damage.map(ArgumentsFold::note).orElse(""));
  }

  private static String note(Damage damage) {
    return SafeText.line("damaged: " + damage.problem(), MAX_TEXT);
  }
}
