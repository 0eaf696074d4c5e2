package dev.pynmon.web.text;

import dev.pynmon.pictures.text.WrittenZone;
import dev.pynmon.web.param.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment as a form field has it, whatever the browser: {@code 2026-11-24 14:45} in the zone of
 * the page, and as exact as it is.
 */
public final class FieldTime {
  private static final DateTimeFormatter MINUTE = format("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND = format("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MICRO = format("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private FieldTime() {}

  /** The moment, with how far ahead of UTC it is where that hour comes twice. */
  public static String of(Instant moment) {
    ZonedDateTime local = moment.atZone(WrittenZone.get());
    boolean isTwice =
        WrittenZone.get().getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    return form(local).format(local) + (isTwice ? local.getOffset() : "");
  }

  /**
   * What a form says of its times beside them; "" for UTC, which is meant where nothing is said.
   */
  public static String zone() {
    ZoneId zone = WrittenZone.get();
    return Zones.isUtc(zone) ? "" : zone.getId();
  }

  private static DateTimeFormatter form(ZonedDateTime local) {
    if (local.getNano() > 0) {
      return MICRO;
    }
    return local.getSecond() > 0 ? SECOND : MINUTE;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
