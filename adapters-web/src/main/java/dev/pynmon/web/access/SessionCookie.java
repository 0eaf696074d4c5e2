package dev.pynmon.web.access;

import dev.pynmon.web.page.Arrival;

/** What tells a browser to keep a session, or to forget it. */
final class SessionCookie {
  private SessionCookie() {}

  /**
   * Kept until the browser is closed, for our own pages alone and for no script.
   *
   * @param base the path under which the visitor sees the monitor; "" or {@code /x}
   */
  static String keep(String value, Arrival arrival, String base) {
    return Sessions.COOKIE + "=" + value + rest(arrival, base);
  }

  static String forget(Arrival arrival, String base) {
    return Sessions.COOKIE + "=; Max-Age=0" + rest(arrival, base);
  }

  private static String rest(Arrival arrival, String base) {
    return "; Path=" + base + "/; HttpOnly; SameSite=Lax" + (arrival.isSecure() ? "; Secure" : "");
  }
}
