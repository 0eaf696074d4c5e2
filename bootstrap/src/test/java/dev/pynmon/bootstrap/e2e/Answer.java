package dev.pynmon.bootstrap.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
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
  private static final Pattern LINK = Pattern.compile("\\s(?:href|src|action|hx-get)=\"([^\"]*)\"");

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path + " is no JSON: " + body, e);
    }
  }

  /** Every address in the page that is ours, without what follows a number sign. */
  public Set<String> links() {
    Set<String> links = new LinkedHashSet<>();
    Matcher matcher = LINK.matcher(body);
    while (matcher.find()) {
      String link = unescaped(matcher.group(1)).replaceFirst("#.*", "");
      if (link.startsWith("/") && !link.startsWith("//")) {
        links.add(link);
      }
    }
    return links;
  }

  private static String unescaped(String attribute) {
    return NUMBERED
        .matcher(attribute)
        .replaceAll(
            one -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(one.group(1)))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  @Override
  public String toString() {
    return path + " -> " + status;
  }
}
