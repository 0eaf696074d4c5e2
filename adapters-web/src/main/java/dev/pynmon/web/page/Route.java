package dev.pynmon.web.page;

import dev.pynmon.domain.access.Deed;
import java.util.List;

/**
 * What answers which path. A path is matched with and without a slash at its end, behind the base
 * path, with and without {@code /apps/<key>} before it.
 *
 * @param method the HTTP method; GET answers HEAD, too
 * @param pattern for example {@code /invocations/{id}/api}: literal segments win over {@code
 *     {name}}; {@code {+name}} at the end takes all that is left of the path, slashes among it
 * @param kind what the route answers, and so how its errors look
 * @param load what it takes to answer
 * @param deed what is done by asking for it, and so who may
 * @param handler who answers
 */
public record Route(
    String method, String pattern, Kind kind, Load load, Deed deed, PageHandler handler) {
  /** A page. */
  public static Route page(String pattern, PageHandler handler) {
    return new Route("GET", pattern, Kind.PAGE, Load.USUAL, Deed.READ, handler);
  }

  /** A part of a page, for htmx. */
  public static Route fragment(String pattern, PageHandler handler) {
    return new Route("GET", pattern, Kind.FRAGMENT, Load.USUAL, Deed.READ, handler);
  }

  /** JSON: its errors are problem documents whoever asks. */
  public static Route json(String pattern, PageHandler handler) {
    return new Route("GET", pattern, Kind.JSON, Load.USUAL, Deed.READ, handler);
  }

  /**
   * Something that is done. Its form, or an empty body, was read and its sender is known not to be
   * a page of somebody else when the handler is asked.
   */
  public static Route post(String pattern, Kind kind, Deed deed, PageHandler handler) {
    return new Route("POST", pattern, kind, Load.USUAL, deed, handler);
  }

  /** The same, for those only who may do this. */
  public Route of(Deed other) {
    return new Route(method, pattern, kind, load, other, handler);
  }

  /** The same, answered by another. */
  public Route handledBy(PageHandler other) {
    return new Route(method, pattern, kind, load, deed, other);
  }

  /** The same, answered however many others are being answered. */
  public Route always() {
    return new Route(method, pattern, kind, Load.NONE, deed, handler);
  }

  /** The same, of which few are answered at once. */
  public Route heavy() {
    return new Route(method, pattern, kind, Load.HEAVY, deed, handler);
  }

  /** The same, whose address may hold what is to be explained. */
  public Route withLongAddress() {
    return new Route(method, pattern, kind, Load.LONG, deed, handler);
  }

  /** The same with a body of megabytes, which the handler reads. */
  public Route paste() {
    return new Route(method, pattern, kind, Load.PASTE, deed, handler);
  }

  /** True when asking for it may change something, if only who is signed in. */
  public boolean acts() {
    return !method.equals("GET");
  }

  /** The segments of the pattern. */
  public List<String> segments() {
    return pattern.equals("/") ? List.of() : List.of(pattern.substring(1).split("/"));
  }

  /** What a route answers. */
  public enum Kind {
    PAGE,
    FRAGMENT,
    JSON
  }

  /** What it takes to answer. */
  public enum Load {
    /** Next to nothing. */
    NONE,
    USUAL,
    /** A second of a processor or tens of megabytes, when the store is big. */
    HEAVY,
    /** The same, and an address of some hundred kilobytes before it. */
    LONG,
    /** The same, and a body of megabytes before it. */
    PASTE;

    /** Whether few are answered at once. */
    public boolean isHeavy() {
      return this == HEAVY || this == LONG || this == PASTE;
    }
  }
}
