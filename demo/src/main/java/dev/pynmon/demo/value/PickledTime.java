package dev.pynmon.demo.value;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A moment as jsonpickle writes Python's date-times in UTC (wire format, section 4.1). */
final class PickledTime {
  private static final int MICROS_OF_SECOND = 1_000;
  private static final Object UTC =
      reduced("datetime.timezone", List.of(reduced("datetime.timedelta", List.of(0, 0, 0))));

  private PickledTime() {}

  static Map<String, Object> of(Instant moment) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("py/object", "datetime.datetime");
    object.put("__reduce__", List.of(type("datetime.datetime"), List.of(state(moment), UTC)));
    return object;
  }

  /** What Python's own pickling of a date-time consists of. */
  private static String state(Instant moment) {
    LocalDateTime time = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    int micros = time.getNano() / MICROS_OF_SECOND;
    ByteBuffer bytes = ByteBuffer.allocate(10).putShort((short) time.getYear());
    bytes.put((byte) time.getMonthValue()).put((byte) time.getDayOfMonth());
    bytes.put((byte) time.getHour()).put((byte) time.getMinute()).put((byte) time.getSecond());
    bytes.put((byte) (micros >> 16)).putShort((short) micros);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static Map<String, Object> reduced(String type, List<?> arguments) {
    return Map.of("py/reduce", List.of(type(type), Map.of("py/tuple", arguments)));
  }

  private static Map<String, Object> type(String name) {
    return Map.of("py/type", name);
  }
}
