package dev.pynmon.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The bytes that Python pickles a date or time into, which jsonpickle writes as base64. Big-endian:
 * two of the year, then one each, three of microseconds; the highest bit of the month, or of the
 * hour of a lone time, only says which of two equal clock times is meant.
 */
final class DateBytes {
  private static final int WITHOUT_FLAG = 0x7f;

  private DateBytes() {}

  /** The date or time in ISO form, or empty when the text holds none of this class. */
  static Optional<String> iso(String pythonClass, String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return switch (pythonClass + " " + bytes.length) {
        case "datetime.datetime 10" -> Optional.of(date(bytes) + "T" + time(bytes, 4));
        case "datetime.date 4" -> Optional.of(date(bytes).toString());
        case "datetime.time 6" -> Optional.of(time(bytes, 0));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static LocalDate date(byte[] bytes) {
    return LocalDate.of(
        at(bytes, 0) << 8 | at(bytes, 1), at(bytes, 2) & WITHOUT_FLAG, at(bytes, 3));
  }

  private static String time(byte[] bytes, int from) {
    int micros = at(bytes, from + 3) << 16 | at(bytes, from + 4) << 8 | at(bytes, from + 5);
    LocalTime time =
        LocalTime.of(
            at(bytes, from) & WITHOUT_FLAG,
            at(bytes, from + 1),
            at(bytes, from + 2),
            Math.multiplyExact(micros, 1_000));
    String seconds = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(time);
    return micros == 0 ? seconds : seconds + String.format(Locale.ROOT, ".%06d", micros);
  }

  private static int at(byte[] bytes, int index) {
    return Byte.toUnsignedInt(bytes[index]);
  }
}
