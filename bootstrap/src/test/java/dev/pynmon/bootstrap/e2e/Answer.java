package dev.pynmon.bootstrap.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the monitor answered.
 *
 * @param path what was asked for
 * @param status the HTTP status
 * @param type the media type
 * @param location where it leads; "" for nowhere else
 * @param body the text
 */
public record Answer(String path, int status, String type, String location, String body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern NUMBERED = Pattern.compile("&#(\\d{1,6});");

  /** The attributes that hold an address. */
  private static final List<String> ADDRESSES = List.of("href", "src", "action", "hx-get");

  /** Stands before the address of a form that does something: none that anybody follows. */
  private static final String POSTED = "method=\"post\" ";

  /** Stands between an attribute and its value. */
  private static final String OPENS = "=\"";

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path + " is no JSON: " + body, e);
    }
  }

  /**
   * Every address in the page that is ours and can be asked for, without what follows a number
   * sign. Pages have hundreds of them, and crawls thousands of pages: without an expression it
   * takes a fraction of the time.
   */
  public Set<String> links() {
    Set<String> links = new LinkedHashSet<>();
    for (int at = body.indexOf(OPENS); at >= 0; at = body.indexOf(OPENS, at + 1)) {
      int end = body.indexOf('"', at + OPENS.length());
      if (end >= 0 && isAddressBefore(at)) {
        links.add(withoutFragment(unescaped(body.substring(at + OPENS.length(), end))));
      }
    }
    links.removeIf(link -> !link.startsWith("/") || link.startsWith("//"));
    return links;
  }

  private boolean isAddressBefore(int end) {
    for (String name : ADDRESSES) { // millions of times: a stream would take longer than the rest
      if (isNamed(name, end - name.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(String attribute, int at) {
    return at > 0
        && body.startsWith(attribute, at)
        && Character.isWhitespace(body.charAt(at - 1))
        && !body.startsWith(POSTED, at - POSTED.length());
  }

  private static String withoutFragment(String link) {
    int sign = link.indexOf('#');
    return sign < 0 ? link : link.substring(0, sign);
  }

  private static String unescaped(String attribute) {
    return attribute.indexOf('&') < 0 ? attribute : unescapedAll(attribute);
  }

  private static String unescapedAll(String attribute) {
    return unnumbered(attribute)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String unnumbered(String attribute) {
    return attribute.contains("&#")
        ? NUMBERED
            .matcher(attribute)
            .replaceAll(
                one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1)))))
        : attribute;
  }

  @Override
  public String toString() {
    return path + " -> " + status;
  }
}
