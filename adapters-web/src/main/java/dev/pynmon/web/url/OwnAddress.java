package dev.pynmon.web.url;

import java.net.URI;
import java.util.Optional;

/**
 * An address that a visitor brought along and that we may lead them to: the one place that decides
 * that it is ours. It is taken apart and made anew, so that nothing in it can mean another host,
 * whatever browsers make of slashes, backslashes and control characters.
 *
 * @param path its path; no segment is empty
 * @param query its parameters
 */
public record OwnAddress(RawPath path, Query query) {
  /** What {@code /path?query} means; empty when it is not of ours. */
  public static Optional<OwnAddress> of(String address, String base) {
    int question = address.indexOf('?');
    String path = question < 0 ? address : address.substring(0, question);
    String query = question < 0 ? "" : address.substring(question + 1);
    try {
      return RawPath.parse(path, base)
          .filter(own -> own.segments().stream().noneMatch(String::isEmpty))
          .map(own -> new OwnAddress(own, Query.parse(query)));
    } catch (BadAddressException _) {
      return Optional.empty();
    }
  }

  /** The same of a whole address, as a browser tells it, if it is of this host and port. */
  public static Optional<OwnAddress> of(String whole, String host, String base) {
    try {
      URI uri = URI.create(whole);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return host.equalsIgnoreCase(uri.getRawAuthority()) && uri.getRawPath() != null
          ? of(uri.getRawPath() + query, base)
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The address itself. */
  public Url url(String base) {
    Links plain = Links.plain(base);
    Links links = path.app().map(plain::forApp).orElse(plain);
    return links.to(path.segments().toArray(String[]::new)).with(query);
  }
}
