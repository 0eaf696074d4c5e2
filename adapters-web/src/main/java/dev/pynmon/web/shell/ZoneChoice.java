package dev.pynmon.web.shell;

import dev.pynmon.domain.access.Deed;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.page.VisitorZone;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Zones;
import dev.pynmon.web.url.OwnAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Remembers in which zone a visitor wants to read times, and leads back to where they were. */
public final class ZoneChoice {
  static final String PATH = "zone";

  /** What was typed where no button was taken. */
  private static final String OTHER = "other";

  private static final Duration KEPT = Duration.ofDays(365);

  private ZoneChoice() {}

  /** Its one route; nothing of a store is changed by it. */
  public static List<Route> routes() {
    return List.of(Route.post("/" + PATH, Route.Kind.PAGE, Deed.READ, ZoneChoice::choose).always());
  }

  private static Reply choose(Request request) {
    String asked =
        request.form().text(Zones.PARAMETER).or(() -> request.form().text(OTHER)).orElse("UTC");
    VisitorZone zone =
        VisitorZone.read(asked)
            .orElseThrow(() -> new BadParameterException(Zones.PARAMETER, asked, Zones.ACCEPTED));
    return new Reply.Redirect(wayBack(request), Map.of("Set-Cookie", cookie(zone, request)));
  }

  private static String cookie(VisitorZone zone, Request request) {
    return "%s=%s; Path=%s/; Max-Age=%d; SameSite=Lax"
        .formatted(VisitorZone.COOKIE, zone.text(), request.links().base(), KEPT.toSeconds());
  }

  private static String wayBack(Request request) {
    String base = request.links().base();
    return OwnAddress.of(request.incoming().header("referer"), request.arrival().host(), base)
        .map(page -> page.url(base))
        .orElseGet(request.links().withoutApp()::home)
        .toString();
  }
}
