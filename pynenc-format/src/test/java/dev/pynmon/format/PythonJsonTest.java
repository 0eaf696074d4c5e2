package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each expected text was written by Python 3.12. */
final class PythonJsonTest {
  @Test
  void everyKindOfLetter_isWrittenAsPythonDoes() {
    assertThat(PythonJson.of("é\u007f\u0001\"\\/\b\t\n\f\r\u2028😀~ "))
        .isEqualTo("\"\\u00e9\\u007f\\u0001\\\"\\\\/\\b\\t\\n\\f\\r\\u2028\\ud83d\\ude00~ \"");
  }

  @Test
  void everyKindOfValue_isWrittenAsPythonDoes() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("b", List.of());
    value.put("a", Map.of());
    value.put("{", List.of(1, "[", 2L, List.of(List.of())));
    value.put("", Optional.empty());
    value.put("o", Optional.of("x"));
    assertThat(PythonJson.of(value))
        .isEqualTo("{\"b\": [], \"a\": {}, \"{\": [1, \"[\", 2, [[]]], \"\": null, \"o\": \"x\"}");
  }

  @Test
  void whatIsNoValueOfJson_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PythonJson.of(1.5));
  }
}
