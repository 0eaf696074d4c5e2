package dev.pynmon.web.app;

import dev.pynmon.web.page.Request;
import dev.pynmon.web.url.BadAddressException;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.RawPath;
import dev.pynmon.web.url.Url;
import java.net.URI;
import java.util.List;
import java.util.Optional;

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
    return referer(request).flatMap(uri -> back(plain, uri)).orElseGet(plain::home).toString();
  }

  private static Optional<URI> referer(Request request) {
    try {
      URI uri = URI.create(request.incoming().header("referer"));
      return Optional.of(uri).filter(from -> isOurs(from, request.incoming().header("host")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(URI from, String host) {
    return from.getRawAuthority() != null
        && from.getRawAuthority().equalsIgnoreCase(host)
        && from.getRawPath() != null;
  }

  private static Optional<Url> back(Links plain, URI from) {
    try {
      return RawPath.parse(from.getRawPath(), plain.base()).map(path -> area(plain, path, from));
    } catch (BadAddressException e) {
      return Optional.empty();
    }
  }

  private static Url area(Links plain, RawPath path, URI from) {
    List<String> segments = path.segments();
    if (segments.isEmpty()
        || segments.getFirst().isEmpty()
        || segments.getFirst().equals("switch-app")) {
      return plain.home();
    }
    Url area = plain.area(segments.getFirst());
    return segments.size() == 1 ? area.with(filters(from)) : area;
  }

  private static Query filters(URI from) {
    String raw = from.getRawQuery() == null ? "" : from.getRawQuery();
    return new Url("/", Query.parse(raw), "").without("after", "before", "page").query();
  }
}
