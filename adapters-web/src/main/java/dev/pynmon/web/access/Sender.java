package dev.pynmon.web.access;

import dev.pynmon.web.page.Arrival;
import dev.pynmon.web.page.Incoming;
import java.util.Locale;

/** Whose page sent a request, as the browser tells it. */
enum Sender {
  /** One of ours. */
  OURS,
  /** One of somebody else, or one that hides where it is from. */
  FOREIGN,
  /** Nothing is said: it was no browser, or a very old one. */
  UNSAID;

  /** What the browser says, all of which must be of us. */
  static Sender of(Incoming incoming, Arrival arrival) {
    String site = incoming.header("sec-fetch-site");
    String origin = incoming.header("origin");
    if (site.isEmpty() && origin.isEmpty()) {
      return UNSAID;
    }
    boolean siteIsOurs = site.isEmpty() || site.equals("same-origin");
    boolean originIsOurs = origin.isEmpty() || isOurs(origin, arrival);
    return siteIsOurs && originIsOurs ? OURS : FOREIGN;
  }

  private static boolean isOurs(String origin, Arrival arrival) {
    int end = origin.indexOf("://");
    if (end < 0 || arrival.host().isEmpty()) {
      return false;
    }
    String scheme = origin.substring(0, end).toLowerCase(Locale.ROOT);
    boolean schemeIsOurs =
        scheme.equals(arrival.scheme()) || !arrival.schemeKnown() && scheme.equals("https");
    return schemeIsOurs
        && host(origin.substring(end + 3), scheme).equals(host(arrival.host(), scheme));
  }

  /** Browsers leave the port away that the scheme has anyway. */
  private static String host(String host, String scheme) {
    String usual = scheme.equals("https") ? ":443" : ":80";
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
  }
}
