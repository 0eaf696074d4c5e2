package dev.pynmon.web.shell;

import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.VisitorZone;
import dev.pynmon.web.param.Zones;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;

/**
 * Of which zone the times of a page are, said once, and where another is chosen.
 *
 * @param zoneHref where the choice is sent
 * @param zoneName the zone, such as {@code Europe/Berlin}
 * @param zoneShort the same as short as clocks have it, such as {@code CET}
 * @param zoneOffset how far ahead of UTC it is, such as {@code +01:00}; "" where that is said
 * @param zoneLocal true when it is that of the browser
 * @param zoneUtc true when it is UTC
 * @param zoneMicros true when clocks are written to the microsecond
 */
record ZoneView(
    Href zoneHref,
    String zoneName,
    String zoneShort,
    String zoneOffset,
    boolean zoneLocal,
    boolean zoneUtc,
    boolean zoneMicros) {
  static ZoneView of(Request request) {
    VisitorZone zone = VisitorZone.of(request.incoming());
    String inShort = TimeText.zone(request.now()).strip();
    String offset = zone.id().getRules().getOffset(request.now()).getId();
    return new ZoneView(
        Href.to(request.links().withoutApp().to(ZoneChoice.PATH)),
        zone.name(),
        inShort,
        Zones.isUtc(zone.id()) || inShort.contains(offset) ? "" : offset,
        zone.isLocal(),
        Zones.isUtc(zone.id()),
        VisitorZone.wantsMicros(request.incoming()));
  }
}
