package dev.pynmon.web.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a printed value, for the template {@code parts/value}.
 *
 * @param lineIndent the blanks before it
 * @param lineTokens its pieces
 */
public record ValueLine(String lineIndent, List<ValueToken> lineTokens) {
  public ValueLine {
    lineTokens = List.copyOf(lineTokens);
  }

  /** True when nothing of the value is left out here. */
  public boolean isWhole() {
    return lineTokens.stream().allMatch(ValueToken::isShown);
  }

  /** The line without its colours. */
  public String text() {
    return lineIndent
        + lineTokens.stream().map(ValueToken::tokenText).collect(Collectors.joining());
  }
}
