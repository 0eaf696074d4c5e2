package dev.pynmon.web.shell;

import dev.pynmon.domain.access.Deed;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.page.VisitorZone;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.param.Zones;
import dev.pynmon.web.url.OwnAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Remembers in which zone a visitor wants to read times, or how exactly, and leads back to where
 * they were.
 */
public final class ZoneChoice {
  static final String PATH = "zone";

  /** What was typed where no button was taken. */
  private static final String OTHER = "other";

  /** Whether clocks are to be written to the microsecond. */
  private static final String MICROS = "micros";

  private static final Duration KEPT = Duration.ofDays(365);

  private ZoneChoice() {}

  /** Its one route; nothing of a store is changed by it. */
  public static List<Route> routes() {
    return List.of(Route.post("/" + PATH, Route.Kind.PAGE, Deed.READ, ZoneChoice::choose).always());
  }

  private static Reply choose(Request request) {
    Params form = request.form();
    String cookie =
        form.text(MICROS).isPresent()
            ? cookie(VisitorZone.MICROS, form.flag(MICROS) ? "1" : "0", request)
            : cookie(VisitorZone.COOKIE, zone(request), request);
    return new Reply.Redirect(wayBack(request), Map.of("Set-Cookie", cookie));
  }

  private static String zone(Request request) {
    String asked =
        request.form().text(Zones.PARAMETER).or(() -> request.form().text(OTHER)).orElse("UTC");
    return VisitorZone.read(asked)
        .orElseThrow(
            () ->
                new BadParameterException(Zones.PARAMETER, asked, Zones.ACCEPTED, wayBack(request)))
        .text();
  }

  private static String cookie(String name, String value, Request request) {
    return "%s=%s; Path=%s/; Max-Age=%d; SameSite=Lax"
        .formatted(name, value, request.links().base(), KEPT.toSeconds());
  }

  private static String wayBack(Request request) {
    String base = request.links().base();
    return OwnAddress.of(request.incoming().header("referer"), request.arrival().host(), base)
        .map(page -> page.url(base))
        .orElseGet(request.links().withoutApp()::home)
        .toString();
  }
}
