package dev.pynmon.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the shell says about a page.
 *
 * @param area the area it belongs to; empty for pages of the monitor itself
 * @param title what it is called, for the browser's tab and the end of the path; "" when it is the
 *     area's first page
 * @param between steps of the path between the area and the page
 * @param asOf when the page's data were read; empty when it shows none
 * @param retry true when the page waits for something and may be asked for again by itself
 * @param live how it keeps up with what happens
 */
public record Head(
    Optional<Area> area,
    String title,
    List<Crumb> between,
    Optional<Instant> asOf,
    boolean retry,
    Live live) {
  /** How a page keeps up with what happens, where scripts run. */
  public enum Live {
    /** Not at all, or in its own way. */
    STILL,
    /** Whatever is different is shown. */
    FOLLOWS,
    /**
     * The same, but of the rows of its list those that are shown stay, and new ones are counted.
     */
    COUNTS
  }

  public Head {
    between = List.copyOf(between);
  }

  /** The first page of an area. */
  public static Head of(Area area) {
    return new Head(Optional.of(area), "", List.of(), Optional.empty(), false, Live.STILL);
  }

  /** A page of the monitor itself. */
  public static Head titled(String title) {
    return new Head(Optional.empty(), title, List.of(), Optional.empty(), false, Live.STILL);
  }

  /** A page inside the area, of this name. */
  public Head page(String name) {
    return new Head(area, name, between, asOf, retry, live);
  }

  /** With steps between the area and the page. */
  public Head via(Crumb... steps) {
    return new Head(area, title, List.of(steps), asOf, retry, live);
  }

  /** With the moment at which the data were read; follows what happens. */
  public Head asOf(Instant moment) {
    return new Head(area, title, between, Optional.of(moment), retry, Live.FOLLOWS);
  }

  /** For a page that keeps up in another way. */
  public Head live(Live other) {
    return new Head(area, title, between, asOf, retry, other);
  }

  /** For a page that waits for something. */
  public Head retrying() {
    return new Head(area, title, between, asOf, true, live);
  }
}
