package dev.pynmon.domain.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Moments as visitors and forms write them. */
public final class Moments {
  private static final int MAX_LENGTH = 40;
  private static final List<Function<String, Instant>> FORMS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  private Moments() {}

  /**
   * ISO 8601 with a zone, without one (UTC), or a date alone; a blank may stand for the T, or for a
   * plus sign that was not encoded.
   */
  public static Optional<Instant> parse(String text) {
    String iso = (text.contains("T") ? text : text.replaceFirst(" ", "T")).replace(' ', '+');
    return text.length() > MAX_LENGTH
        ? Optional.empty()
        : FORMS.stream().flatMap(form -> attempt(form, iso).stream()).findFirst();
  }

  private static Optional<Instant> attempt(Function<String, Instant> form, String text) {
    try {
      return Optional.of(form.apply(text)).filter(TimeWindow.EVER::contains);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
