package dev.pynmon.web.page;

import java.util.Map;

/**
 * What we look at of an HTTP request, apart from any HTTP library.
 *
 * @param method the method, upper case
 * @param rawPath the path as sent, still encoded
 * @param rawQuery the query as sent, without question mark; "" for none
 * @param headers the headers we look at, by lower-case name
 * @param peer who sent it
 * @param body what came with it
 */
public record Incoming(
    String method,
    String rawPath,
    String rawQuery,
    Map<String, String> headers,
    Peer peer,
    Body body) {
  public Incoming {
    headers = Map.copyOf(headers);
  }

  /** A header's value; "" when it was not sent. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** True for a browser, which asks for HTML by name; API clients do not. */
  public boolean wantsHtml() {
    return showsPages() || isHtmx();
  }

  /**
   * True for a browser that shows pages: htmx, as the original's buttons use it, takes anything.
   */
  public boolean showsPages() {
    return header("accept").contains("text/html");
  }

  /** True when htmx asks for a part of a page. */
  public boolean isHtmx() {
    return header("hx-request").equals("true");
  }

  /** The raw value of a cookie; "" when it was not sent. */
  public String cookie(String name) {
    for (String part : header("cookie").split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).strip().equals(name)) {
        return part.substring(equals + 1).strip();
      }
    }
    return "";
  }
}
