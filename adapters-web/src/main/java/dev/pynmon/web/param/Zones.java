package dev.pynmon.web.param;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Zones as visitors write them. */
public final class Zones {
  /** The parameter that says which zone the times beside it are in that say none themselves. */
  public static final String PARAMETER = "zone";

  /** What is accepted, in words. */
  public static final String ACCEPTED = "a zone such as UTC, Europe/Berlin or +02:00";

  private static final int MAX_LENGTH = 64;

  private Zones() {}

  /** A zone of the tz database, or an offset; empty for what is none. */
  public static Optional<ZoneId> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Whether it is UTC, under whatever name. */
  public static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  /** The name under which it is found again, by browsers, too: {@code +01:00} of UTC+1. */
  public static String name(ZoneId zone) {
    return isUtc(zone) ? "UTC" : zone.normalized().getId();
  }
}
