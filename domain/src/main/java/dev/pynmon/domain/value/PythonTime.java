package dev.pynmon.domain.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Moments in the forms that pynenc writes (wire format, section 13.3). */
public final class PythonTime {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal UNIX_EPOCH_JULIAN = new BigDecimal("2440587.5");
  private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000);
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
  private static final double MAX_SECONDS = END.getEpochSecond();
  private static final double MAX_JULIAN_DAY = 6_000_000;

  /** Up to here every whole number is a double, and so its quotient is rounded but once. */
  private static final long EXACT_DOUBLE = 1L << 53;

  private PythonTime() {}

  /**
   * The moment as Python's {@code isoformat} writes it in UTC: six decimals, or none at a whole
   * second.
   */
  public static String format(Instant moment) {
    int micros = moment.getNano() / 1_000;
    String fraction = micros == 0 ? "" : "." + Integer.toString(1_000_000 + micros).substring(1);
    return SECONDS.format(moment) + fraction + "+00:00";
  }

  /**
   * Reads an ISO time; one without an offset is UTC. Empty when the text is no such time, or one
   * that Python does not know: its years go from 1 to 9999.
   */
  public static Optional<Instant> parse(String text) {
    Optional<Instant> plain = IsoUtc.read(text);
    return (plain.isPresent() ? plain : parseAny(text)).filter(PythonTime::isKnown);
  }

  private static Optional<Instant> parseAny(String text) {
    try {
      String iso = text.replace(' ', 'T');
      return Optional.of(
          hasOffset(iso)
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Unix seconds as a double, to the microsecond. Empty outside of the years 1 to 9999. */
  public static Optional<Instant> ofUnixSeconds(double seconds) {
    if (!(Math.abs(seconds) <= MAX_SECONDS)) {
      return Optional.empty();
    }
    double whole = Math.floor(seconds);
    long micros = (long) whole * 1_000_000 + (long) Math.rint((seconds - whole) * 1_000_000);
    return Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)).filter(PythonTime::isKnown);
  }

  /** A moment as Unix seconds, the double that pynenc would store. */
  public static double toUnixSeconds(Instant moment) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    return Math.abs(micros) <= EXACT_DOUBLE
        ? micros / 1e6
        : BigDecimal.valueOf(micros).divide(MICROS).doubleValue();
  }

  /**
   * A Julian day as SQLite's {@code julianday} gives it, to the millisecond. Empty outside of the
   * years 1 to 9999.
   */
  public static Optional<Instant> ofJulianDay(double day) {
    if (!(Math.abs(day) <= MAX_JULIAN_DAY)) {
      return Optional.empty();
    }
    long millis =
        new BigDecimal(day)
            .subtract(UNIX_EPOCH_JULIAN)
            .multiply(MILLIS_A_DAY)
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact();
    return Optional.of(Instant.ofEpochMilli(millis)).filter(PythonTime::isKnown);
  }

  private static boolean isKnown(Instant moment) {
    return !moment.isBefore(BEGINNING) && moment.isBefore(END);
  }

  private static boolean hasOffset(String iso) {
    int time = Math.max(0, iso.indexOf('T'));
    return iso.endsWith("Z") || iso.indexOf('+', time) >= 0 || iso.indexOf('-', time) >= 0;
  }
}
