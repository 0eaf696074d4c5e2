package dev.pynmon.web.error;

import dev.pynmon.web.page.Crumb;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong, in words that a visitor may read: never the text of an exception.
 *
 * @param status the HTTP status
 * @param title what sort of problem it is: "Not found"
 * @param detail one sentence that names the thing
 * @param advice further sentences: likely cause, how to check, what to do
 * @param facts the stores or components concerned, each with what is the matter
 * @param ways where to go from here, beside the usual
 * @param retry true when asking again may help without anybody's doing
 * @param members further members of the problem document
 * @param headers further headers
 */
public record Problem(
    int status,
    String title,
    String detail,
    List<String> advice,
    List<Fact> facts,
    List<Crumb> ways,
    boolean retry,
    Map<String, String> members,
    Map<String, String> headers) {
  /** The member of a problem document that names a component. */
  static final String COMPONENT = "component";

  /** The member that names a store which does not answer. */
  static final String STORE = "store";

  public Problem {
    advice = List.copyOf(advice);
    facts = List.copyOf(facts);
    ways = List.copyOf(ways);
  }

  /** A problem of this status. */
  public static Problem of(int status, String title, String detail) {
    return new Problem(
        status, title, detail, List.of(), List.of(), List.of(), false, Map.of(), Map.of());
  }

  /** What was asked for does not exist. */
  public static Problem notFound(String detail) {
    return of(404, "Not found", detail);
  }

  /** With one more sentence. */
  public Problem advise(String sentence) {
    List<String> more = new ArrayList<>(advice);
    more.add(sentence);
    return new Problem(status, title, detail, more, facts, ways, retry, members, headers);
  }

  /** With these stores or components. */
  public Problem about(List<Fact> concerned) {
    return new Problem(status, title, detail, advice, concerned, ways, retry, members, headers);
  }

  /** With one more way out. */
  public Problem way(String label, Href href) {
    List<Crumb> more = new ArrayList<>(ways);
    more.add(new Crumb(label, href));
    return new Problem(status, title, detail, advice, facts, more, retry, members, headers);
  }

  /** With one more member of the problem document. */
  public Problem member(String name, String value) {
    return new Problem(
        status, title, detail, advice, facts, ways, retry, plus(members, name, value), headers);
  }

  /** True when a store or a component cannot be read. */
  public boolean isOfAStore() {
    return status == 503 && (members.containsKey(COMPONENT) || members.containsKey(STORE));
  }

  /** With one more header. */
  public Problem header(String name, String value) {
    return new Problem(
        status, title, detail, advice, facts, ways, retry, members, plus(headers, name, value));
  }

  /** One that may go away: ask again in some seconds. */
  public Problem retrying() {
    Problem later = header("Retry-After", "5");
    return new Problem(status, title, detail, advice, facts, ways, true, members, later.headers);
  }

  private static Map<String, String> plus(Map<String, String> map, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  /**
   * A store or component with what is the matter.
   *
   * @param name what it is called
   * @param place where it is; "" when that is not known
   * @param text what is the matter and what to do
   */
  public record Fact(String name, String place, String text) {}
}
