package dev.pynmon.web.export;

import com.fasterxml.jackson.databind.node.NumericNode;
import dev.pynmon.pictures.text.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * RFC 4180 with a line of names. What a spreadsheet would take for a formula has an apostrophe
 * before it; what cannot be seen is written out.
 */
final class CsvLines implements Lines {
  private static final String END = "\r\n";
  private static final String FORMULA = "=+-@\t\r";

  @Override
  public String head(List<String> names) {
    return String.join(",", names) + END;
  }

  @Override
  public String row(List<String> names, List<Optional<?>> values) {
    return values.stream().map(CsvLines::cell).collect(Collectors.joining(",")) + END;
  }

  private static String cell(Optional<?> value) {
    Object plain = value.map(Plain::of).orElse("");
    return plain instanceof Number || plain instanceof NumericNode
        ? plain.toString()
        : text(Plain.text(plain));
  }

  private static String text(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = (isFormula ? "'" : "") + SafeText.line(text, Plain.LONGEST);
    boolean isQuoted = safe.chars().anyMatch(each -> each == ',' || each == '"' || each == ' ');
    return isQuoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /** A remark in the first column. */
  @Override
  public String end(LastLine last) {
    String rows = last.rows() + (last.rows() == 1 ? " row" : " rows");
    String all = last.why().map(why -> "not complete: " + why).orElse("complete");
    String far = last.lookedBackTo().map(at -> "; looked back to " + Plain.of(at)).orElse("");
    return "\"# " + (rows + ", " + all + far).replace("\"", "\"\"") + "\"" + END;
  }
}
