package dev.pynmon.web.access;

import dev.pynmon.web.page.Arrival;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Peer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes out how a request came. Of headers that several proxies add to, the last value counts: it
 * is that of the proxy which is known. Safe for concurrent use.
 */
final class Arrivals {
  private static final Set<String> FORWARDED = Set.of("forwarded", "via");
  private static final String X_FORWARDED = "x-forwarded-";
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

  private final AccessConfig config;

  Arrivals(AccessConfig config) {
    this.config = config;
  }

  Arrival of(Incoming incoming) {
    Peer peer = incoming.peer();
    boolean direct =
        peer.local()
            && Hosts.isLoopback(incoming.header("host"))
            && incoming.headers().keySet().stream().noneMatch(Arrivals::forwards);
    return config.trusts(peer.address())
        ? forwarded(incoming, direct)
        : new Arrival(
            peer.secure() ? "https" : "http",
            peer.secure(),
            incoming.header("host"),
            "",
            peer.address(),
            direct);
  }

  private Arrival forwarded(Incoming incoming, boolean direct) {
    Peer peer = incoming.peer();
    String scheme = last(incoming, "proto").toLowerCase(Locale.ROOT);
    boolean known = scheme.equals("https") || scheme.equals("http");
    String host = last(incoming, "host");
    return new Arrival(
        known ? scheme : peer.secure() ? "https" : "http",
        known || peer.secure(),
        host.isEmpty() ? incoming.header("host") : host,
        prefix(last(incoming, "prefix")),
        visitor(incoming),
        direct);
  }

  private static boolean forwards(String header) {
    return FORWARDED.contains(header) || header.startsWith(X_FORWARDED);
  }

  private static String last(Incoming incoming, String what) {
    List<String> values = values(incoming, what);
    return values.isEmpty() ? "" : values.getLast();
  }

  private static List<String> values(Incoming incoming, String what) {
    return Arrays.stream(incoming.header(X_FORWARDED + what).split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static String prefix(String given) {
    String path = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    return PREFIX.matcher(path).matches() ? path : "";
  }

  /** Backwards through the proxies that are trusted, to the first address that is none of them. */
  private String visitor(Incoming incoming) {
    String nearest = incoming.peer().address();
    for (String address : values(incoming, "for").reversed()) {
      if (AddressRange.parse(address).isEmpty()) {
        return nearest;
      }
      nearest = address;
      if (!config.trusts(address)) {
        return nearest;
      }
    }
    return nearest;
  }
}
