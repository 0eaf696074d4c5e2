package dev.pynmon.web.timeline;

import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.lane.LaneChoice;
import dev.pynmon.pictures.timeline.lane.LaneDoor;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an address says which lanes are open and closed. */
final class LaneAddress {
  static final String OPENED = "open_lanes";
  static final String CLOSED = "closed_lanes";

  static final String PAGE = "lane_page";
  private static final int MOST_PAGES = 100_000;

  /** Of more lanes those that were chosen last count. */
  private static final int MOST = 20;

  private LaneAddress() {}

  /** What the visitor chose. */
  static LaneChoice read(Params params) {
    return new LaneChoice(
        read(params, OPENED), read(params, CLOSED), params.number(PAGE, 1, 1, MOST_PAGES));
  }

  private static Set<LaneId> read(Params params, String name) {
    return last(words(params.query(), name).map(word -> lane(name, word)).toList());
  }

  private static LaneId lane(String name, String word) {
    return LaneId.parse(word)
        .orElseThrow(() -> new BadParameterException(name, word, "a list of lanes"));
  }

  private static Stream<String> words(Query query, String name) {
    return query.all(name).stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  private static <T> Set<T> last(List<T> all) {
    return new LinkedHashSet<>(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  /**
   * The address with this lane open or closed, or with other lanes; none for a lane that no address
   * can name. The lanes that are there begin anew where one was opened or closed.
   */
  static Href door(TimelineUrls urls, LaneId lane, LaneDoor does, int page) {
    return switch (does) {
      case NEXT -> page(urls, page + 1);
      case FIRST -> page(urls, 1);
      case OPENS, CLOSES -> door(put(urls, PAGE, Set.of()), lane, does);
    };
  }

  /** The address with this page of lanes. */
  static Href page(TimelineUrls urls, int page) {
    return Href.to(page > 1 ? urls.with(PAGE, page) : urls.without(PAGE));
  }

  private static Href door(TimelineUrls urls, LaneId lane, LaneDoor does) {
    String id = lane.value();
    if (id.indexOf(',') >= 0 || !SafeText.isWhole(id) || LaneId.parse(id).isEmpty()) {
      return Href.NONE;
    }
    boolean opens = does == LaneDoor.OPENS;
    TimelineUrls without =
        put(urls, opens ? CLOSED : OPENED, others(urls, opens ? CLOSED : OPENED, id));
    String chosen = opens ? OPENED : CLOSED;
    Stream<String> all = Stream.concat(others(urls, chosen, id).stream(), Stream.of(id));
    return Href.to(put(without, chosen, last(all.toList())).kept());
  }

  /** Which page of lanes an address asks for; the first, where it says nothing that is a page. */
  static int page(Query query) {
    return words(query, PAGE)
        .filter(word -> word.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .reduce((_, last) -> last)
        .orElse(1);
  }

  private static Set<String> others(TimelineUrls urls, String name, String id) {
    return words(urls.self().query(), name)
        .filter(other -> !other.equals(id))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** With this value, or without any. */
  private static TimelineUrls put(TimelineUrls urls, String name, Set<String> lanes) {
    boolean given = !urls.self().query().all(name).isEmpty();
    if (lanes.isEmpty()) {
      return given ? urls.keeping(urls.without(name)) : urls;
    }
    return urls.keeping(urls.with(name, String.join(",", lanes)));
  }
}
