package dev.pynmon.bootstrap.attack.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes requests of a route, each wrong in some ways and right in others. */
final class RequestMaker {
  private static final List<String> METHODS =
      List.of(
          "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "FOO", "CONNECT");
  private static final List<String> ACCEPTS =
      List.of("text/html", "*/*", "application/json", "", "text/html;q=0", "\"><script>");
  private static final List<String> ODD_PATHS =
      List.of(
          "/", "//", "/.", "/..", "/%2e%2e/", "/%", "/%zz", "/%00", ";a=b", "/%ff%fe", "/\u00e9");
  private static final List<String> ODD_QUERIES =
      List.of("&&", "=", "&=&", "%", "%zz=1", "a=%ff", "?", "a[]=1&a[]=2", "#x", "<x>=\"y\"");
  private static final List<String> HEADERS =
      List.of(
          "HX-Request: true\r\n",
          "Cookie: pynmon_app=%s; a=\"b\r\n",
          "Referer: http://localhost//%s/\r\n",
          "X-Forwarded-For: %s\r\n",
          "X-Forwarded-Host: %s\r\nX-Forwarded-Prefix: //%s\r\n",
          "Range: bytes=0-10\r\n",
          "If-None-Match: *\r\n",
          "If-Modified-Since: %s\r\n",
          "Accept-Language: %s\r\n",
          "Transfer-Encoding: \r\n",
          "Content-Type: %s\r\n",
          "X-Odd: %s\r\n");

  private final RouteTable table;
  private final Random random;

  RequestMaker(RouteTable table, Random random) {
    this.table = table;
    this.random = random;
  }

  /** The next one for this route. */
  Request of(String pattern) {
    String method = isSeldom(5) ? any(METHODS) : "GET";
    return new Request(method, path(pattern) + query(), headers());
  }

  private String path(String pattern) {
    StringBuilder path = new StringBuilder(isSeldom(4) ? "/apps/" + app() : "");
    List<String> known = table.addresses(pattern);
    path.append(known.isEmpty() || isSeldom(2) ? filled(pattern) : any(known));
    return path + (isSeldom(8) ? any(ODD_PATHS) : "");
  }

  /** Names where the route has parameters: any that pages name, or what no page does. */
  private String filled(String pattern) {
    return java.util.regex.Pattern.compile("\\{\\+?\\w+}")
        .matcher(pattern)
        .replaceAll(_ -> java.util.regex.Matcher.quoteReplacement(Hostile.text(random)));
  }

  private String app() {
    return table.apps().isEmpty() || isSeldom(3) ? Hostile.text(random) : any(table.apps());
  }

  private String query() {
    if (isSeldom(3)) {
      return "";
    }
    List<String> pairs = new ArrayList<>();
    IntStream.rangeClosed(0, random.nextInt(4)).forEach(_ -> pairs.add(pair()));
    if (isSeldom(40)) {
      pairs.addAll(java.util.Collections.nCopies(300, pair()));
    }
    return "?" + String.join("&", pairs) + (isSeldom(10) ? any(ODD_QUERIES) : "");
  }

  private String pair() {
    String name =
        isSeldom(12) || table.names().isEmpty() ? Hostile.raw(random) : any(table.names());
    List<String> known = table.values(name);
    String value = known.isEmpty() || isSeldom(2) ? Hostile.text(random) : any(known);
    return Hostile.escaped(name) + "=" + value;
  }

  private String headers() {
    StringBuilder headers = new StringBuilder();
    if (isSeldom(3)) {
      headers.append("Accept: ").append(any(ACCEPTS)).append("\r\n");
    }
    while (isSeldom(3)) {
      headers.append(any(HEADERS).replace("%s", inLine(Hostile.raw(random))));
    }
    return headers.toString();
  }

  /** What a header may hold. */
  private static String inLine(String text) {
    return text.replaceAll("[\\x00-\\x1f]", " ");
  }

  private boolean isSeldom(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T any(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }

  /**
   * A request.
   *
   * @param target path and query
   * @param headers lines, each with its end
   */
  record Request(String method, String target, String headers) {
    @Override
    public String toString() {
      String line = method + " " + target + " " + headers.replace("\r\n", " | ");
      return line.length() > 400 ? line.substring(0, 400) + "…" : line;
    }
  }
}
