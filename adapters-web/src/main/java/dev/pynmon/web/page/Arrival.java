package dev.pynmon.web.page;

/**
 * How a request came to us, as its visitor sees it: what proxies that are trusted say of it counts,
 * what others say does not.
 *
 * @param scheme {@code https} or {@code http}
 * @param schemeKnown false when a proxy that says nothing may have encrypted what came plain
 * @param host name and port that the visitor asked; "" when none was named
 * @param prefix what a proxy took away from the front of the path; "" or {@code /x}
 * @param address where the visitor is, a literal
 * @param direct true when it is from this machine, asks for it by a name that means it everywhere,
 *     and nothing says that it came through a proxy
 */
public record Arrival(
    String scheme,
    boolean schemeKnown,
    String host,
    String prefix,
    String address,
    boolean direct) {
  /** True when the visitor's browser encrypts. */
  public boolean isSecure() {
    return scheme.equals("https");
  }
}
