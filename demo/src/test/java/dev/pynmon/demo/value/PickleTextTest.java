package dev.pynmon.demo.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PickleTextTest {
  @Test
  void values_areWrittenAsPythonWritesThem() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("order", 4);
    value.put("tags", List.of("é", "漢字", "<i>", "\"\\\n\u0001"));
    value.put("express", true);
    value.put("price", 12.5);
    value.put("nothing", Optional.empty());

    assertThat(PickleText.of(value))
        .isEqualTo(
            "{\"order\": 4, \"tags\": [\"\\u00e9\", \"\\u6f22\\u5b57\", \"<i>\", \"\\\"\\\\\\n"
                + "\\u0001\"], \"express\": true, \"price\": 12.5, \"nothing\": null}");
  }

  @Test
  void moment_isWrittenAsJsonpickleWritesADateTime() {
    assertThat(PickleText.of(Instant.parse("2026-11-24T14:45:10.123456Z")))
        .isEqualTo(
            "{\"py/object\": \"datetime.datetime\", \"__reduce__\": [{\"py/type\":"
                + " \"datetime.datetime\"}, [\"B+oLGA4tCgHiQA==\", {\"py/reduce\": [{\"py/type\":"
                + " \"datetime.timezone\"}, {\"py/tuple\": [{\"py/reduce\": [{\"py/type\":"
                + " \"datetime.timedelta\"}, {\"py/tuple\": [0, 0, 0]}]}]}]}]]}");
  }
}
