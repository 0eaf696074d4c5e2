package dev.pynmon.web.page;

import dev.pynmon.web.param.Zones;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The zone in which a visitor wants to read times, as a cookie remembers it.
 *
 * @param id the zone; UTC where none was chosen
 * @param isLocal true when it is that of their browser, wherever that may be next
 */
public record VisitorZone(ZoneId id, boolean isLocal) {
  /** The cookie: a zone, behind {@code local:} where it is that of the browser. */
  public static final String COOKIE = "pynmon-zone";

  /** The cookie of who wants to read clocks to the microsecond: {@code 1}. */
  public static final String MICROS = "pynmon-micros";

  private static final String LOCAL = "local:";
  private static final VisitorZone UTC = new VisitorZone(ZoneOffset.UTC, false);

  /** That of whoever sent a request. */
  public static VisitorZone of(Incoming incoming) {
    return incoming.cookies(COOKIE).findFirst().flatMap(VisitorZone::read).orElse(UTC);
  }

  /** Whether they want to read clocks to the microsecond. */
  public static boolean wantsMicros(Incoming incoming) {
    return incoming.cookie(MICROS).equals("1");
  }

  /** What such a cookie says; empty for what cannot be read. */
  public static Optional<VisitorZone> read(String value) {
    boolean local = value.startsWith(LOCAL);
    return Zones.parse(local ? value.substring(LOCAL.length()) : value)
        .map(zone -> new VisitorZone(zone, local));
  }

  /** What a cookie says of it. */
  public String text() {
    return (isLocal ? LOCAL : "") + name();
  }

  /** For example {@code Europe/Berlin}. */
  public String name() {
    return Zones.name(id);
  }
}
