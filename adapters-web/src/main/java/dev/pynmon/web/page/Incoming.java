package dev.pynmon.web.page;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

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

  /** The same with another body. */
  public Incoming with(Body other) {
    return new Incoming(method, rawPath, rawQuery, headers, peer, other);
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

  /**
   * True when an open page asks by itself for what is new: nobody need be there, and no session is
   * kept alive by it.
   */
  public boolean isByItself() {
    return !header("pynmon-live").isEmpty() || header("accept").equals(Reply.Events.TYPE);
  }

  /** The raw value of a cookie; "" when it was not sent. */
  public String cookie(String name) {
    return cookies(name).findFirst().orElse("");
  }

  /**
   * The raw values of all cookies of a name: a page of a neighbouring host may have set one, too.
   */
  public Stream<String> cookies(String name) {
    return Arrays.stream(header("cookie").split(";"))
        .filter(part -> part.substring(0, Math.max(0, part.indexOf('='))).strip().equals(name))
        .map(part -> part.substring(part.indexOf('=') + 1).strip());
  }
}
