package dev.pynmon.web.app;

import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.OwnAddress;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * Where a visitor goes after choosing another application: to the same list, with its filters but
 * at its beginning; from the page of one thing, which the other application does not have, to the
 * first page of that area.
 */
final class WayBack {
  private WayBack() {}

  /** The address, always one of ours, whatever the Referer says. */
  static String of(Request request) {
    Links plain = request.links().withoutApp();
    String referer = request.incoming().header("referer");
    return OwnAddress.of(referer, request.arrival().host(), plain.base())
        .map(from -> area(plain, from))
        .orElseGet(plain::home)
        .toString();
  }

  private static Url area(Links plain, OwnAddress from) {
    List<String> segments = from.path().segments();
    if (segments.isEmpty() || segments.getFirst().equals("switch-app")) {
      return plain.home();
    }
    Url area = plain.area(segments.getFirst());
    return segments.size() == 1 ? area.with(filters(from.query())) : area;
  }

  private static Query filters(Query query) {
    return new Url("/", query, "").without("after", "before", "page").query();
  }
}
