package dev.pynmon.domain.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Moments as visitors and forms write them. */
public final class Moments {
  private static final int MAX_LENGTH = 40;
  private static final List<BiFunction<String, ZoneId, Instant>> FORMS =
      List.of(
          (text, _) -> OffsetDateTime.parse(text).toInstant(),
          (text, zone) -> LocalDateTime.parse(text).atZone(zone).toInstant(),
          (text, zone) -> LocalDate.parse(text).atStartOfDay(zone).toInstant(),
          (text, _) -> day(DateTimeFormatter.ISO_OFFSET_DATE.parse(text)));

  private Moments() {}

  /**
   * ISO 8601 with a zone, without one (UTC), or a date alone, which may have a zone, too; a blank
   * may stand for the T, or for a plus sign that was not encoded.
   */
  public static Optional<Instant> parse(String text) {
    return parse(text, ZoneOffset.UTC);
  }

  /**
   * The same, without a zone in this one. Of an hour that comes twice the first is meant; of one
   * that is left out, that which the clocks show in its place.
   */
  public static Optional<Instant> parse(String text, ZoneId zone) {
    String iso = (text.contains("T") ? text : text.replaceFirst(" ", "T")).replace(' ', '+');
    return text.length() > MAX_LENGTH
        ? Optional.empty()
        : FORMS.stream().flatMap(form -> attempt(form, iso, zone).stream()).findFirst();
  }

  private static Instant day(TemporalAccessor zoned) {
    return LocalDate.from(zoned).atStartOfDay(ZoneOffset.from(zoned)).toInstant();
  }

  private static Optional<Instant> attempt(
      BiFunction<String, ZoneId, Instant> form, String text, ZoneId zone) {
    try {
      return Optional.of(form.apply(text, zone)).filter(TimeWindow.EVER::contains);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
