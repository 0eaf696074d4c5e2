package dev.pynmon.web.event;

import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.EventsAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the address of a list of events asks for.
 *
 * @param filter which events
 * @param search the query that must hold of them
 * @param page which part of them
 */
record EventParams(EventFilter filter, Optional<Search> search, PageRequest page) {
  static final String SIZE = "page_size";
  static final String PAGE = "page";

  /** So many rows stay below 250 KB. */
  static final int MAX_SIZE = 100;

  static final int DEFAULT_SIZE = 25;

  private static final String ALL = "all";

  static EventParams read(Params params, Instant now) {
    EventFilter filter =
        new EventFilter(
            code(params),
            window(params),
            sought(params, EventsAddress.MATCHED),
            sought(params, EventsAddress.TRIGGERED));
    return new EventParams(filter, QueryParam.read(params, Noun.EVENTS, now), page(params));
  }

  /** As in Pynmon: one of nothing but blanks is the empty code, one that is not there is any. */
  private static Optional<String> code(Params params) {
    boolean blank = params.query().all(EventsAddress.CODE).stream().anyMatch(c -> !c.isEmpty());
    return params.text(EventsAddress.CODE).or(() -> blank ? Optional.of("") : Optional.empty());
  }

  /** Without a beginning or an end all time: what a wrong clock dated ahead is there, too. */
  static TimeWindow window(Params params) {
    Instant from = params.moment(EventsAddress.START).orElse(TimeWindow.EVER.from());
    Instant to = params.moment(EventsAddress.END).orElse(TimeWindow.EVER.to());
    if (to.isBefore(from)) {
      throw new BadParameterException(
          EventsAddress.END,
          params.text(EventsAddress.END).orElse(""),
          "a time at or after " + EventsAddress.START);
    }
    return new TimeWindow(from, to);
  }

  private static Sought sought(Params params, String name) {
    return switch (params.choice(name, List.of(ALL, "yes", "no"), ALL)) {
      case "yes" -> Sought.YES;
      case "no" -> Sought.NO;
      default -> Sought.EITHER;
    };
  }

  private static PageRequest page(Params params) {
    int size = params.number(SIZE, DEFAULT_SIZE, 1, MAX_SIZE);
    Optional<Cursor> after = params.cursor("after");
    Optional<Cursor> before = params.cursor("before");
    int page = params.number(PAGE, 1, 1, PageRequest.MAX_SKIP / size + 1);
    return after
        .map(cursor -> PageRequest.after(size, cursor))
        .or(() -> before.map(cursor -> new PageRequest.Before(size, cursor)))
        .orElseGet(() -> new PageRequest.Skip(size, (page - 1) * size));
  }

  /** True when something else than every event is asked for. */
  boolean isFiltered() {
    return !filter.equals(EventFilter.ALL) || search.isPresent();
  }
}
