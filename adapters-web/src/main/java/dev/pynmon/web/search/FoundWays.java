package dev.pynmon.web.search;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.listing.ListTimeline;
import dev.pynmon.web.listing.ReadInvocation;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From what was found to the invocations of one status, and to all of them as a list or in the
 * timeline, for the template {@code search/ways}.
 *
 * @param waysByStatus those in each status that occurs
 * @param waysOfAll all of them otherwise
 */
record FoundWays(List<ByStatus> waysByStatus, List<Way> waysOfAll) {
  private static final String STATUS = "status";

  static FoundWays of(FoundAnywhere all, boolean isOver, String text, Links links) {
    List<InvocationRow> rows =
        all.invocations().page().available().map(Page::items).orElse(List.of());
    Url list = links.area("invocations").with(QueryParam.NAME, text);
    return new FoundWays(byStatus(rows, isOver, list), ways(rows, all.asOf(), text, list, links));
  }

  /** To those that failed. */
  static Href failed(String text, Links links) {
    Url list = links.area("invocations").with(QueryParam.NAME, text);
    return Href.to(list.with(STATUS, KnownStatus.FAILED.value()));
  }

  private static List<ByStatus> byStatus(List<InvocationRow> rows, boolean isOver, Url list) {
    Map<KnownStatus, Long> times = new EnumMap<>(KnownStatus.class);
    rows.stream()
        .flatMap(row -> row.state().stream())
        .map(InvocationState::status)
        .filter(record -> record.status() instanceof KnownStatus)
        .forEach(record -> times.merge((KnownStatus) record.status(), 1L, Long::sum));
    return times.entrySet().stream()
        .map(one -> ByStatus.of(one.getKey(), one.getValue(), isOver, list))
        .toList();
  }

  private static List<Way> ways(
      List<InvocationRow> rows, Instant now, String text, Url list, Links links) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(Href.to(list), "Open as list"));
    Query asked = new Query(List.of(new Query.Pair(QueryParam.NAME, text)));
    List<ReadInvocation> read =
        rows.stream().map(row -> ReadInvocation.of(row, ListExtras.NONE, now)).toList();
    ways.add(new Way(ListTimeline.of(read, asked, links), "Timeline"));
    if (areAskedFor(text, now)) {
      Url failures = links.area("failures").with(QueryParam.NAME, text);
      ways.add(new Way(Href.to(failures), "Failures by group"));
    }
    return ways.stream().filter(way -> way.wayHref().leads()).toList();
  }

  /** Groups are asked for by their fields; a word would mean another thing there. */
  private static boolean areAskedFor(String text, Instant now) {
    return QueryParam.fault(text, Noun.FAILURES, now).isEmpty()
        && !Search.parse(text, now, Noun.FAILURES).asksFor(Set.of());
  }

  /**
   * To the invocations in a status.
   *
   * @param byHref their list
   * @param byBadge the status
   * @param byCount how many were found
   */
  record ByStatus(Href byHref, StatusBadge byBadge, String byCount) {
    private static ByStatus of(KnownStatus status, long times, boolean isOver, Url list) {
      return new ByStatus(
          Href.to(list.with(STATUS, status.value())),
          StatusBadge.of(status),
          CountText.of(times) + (isOver ? "" : "+"));
    }
  }
}
