package dev.pynmon.web.search;

import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundBefore;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a visitor's search came, as its address says: nothing of it is kept between two looks.
 *
 * @param text the query
 * @param invocations how far through invocations
 * @param events how far through events
 * @param turn how many looks followed one another by themselves
 */
record Looking(String text, Reach<InvocationId> invocations, Reach<EventId> events, int turn) {
  /** So many looks follow one another by themselves, each of a second or two. */
  static final int MOST_TURNS = 60;

  private static final String AFTER = "after";
  private static final String LOOKED = "looked";
  private static final String EVENTS = "events";
  private static final String EVENTS_AFTER = "events_after";
  private static final String EVENTS_LOOKED = "events_looked";
  private static final String TURN = "turn";

  static Looking of(String text, Params params) {
    return new Looking(
        text,
        new Reach<>(
            params.cursor(AFTER),
            params.invocations(InvocationIds.PARAMETER, Reach.MOST).orElse(Set.of()),
            params.number(LOOKED, 0, 0, Reach.MOST_LOOKED)),
        new Reach<>(
            params.cursor(EVENTS_AFTER),
            events(params),
            params.number(EVENTS_LOOKED, 0, 0, Reach.MOST_LOOKED)),
        params.number(TURN, 0, 0, MOST_TURNS));
  }

  /** False where a store does not answer for some of what was found until here. */
  boolean isToldBy(FoundAnywhere all) {
    return (invocations.found().isEmpty() || all.invocations().page().available().isPresent())
        && (events.found().isEmpty() || all.events().available().isPresent());
  }

  private static Set<EventId> events(Params params) {
    return params.parsed(EVENTS, Looking::eventIds, "a list of ids of events").orElse(Set.of());
  }

  private static Optional<Set<EventId>> eventIds(String text) {
    List<Optional<EventId>> ids =
        Stream.of(text.split(",")).limit(Reach.MOST).map(EventId::parse).toList();
    return ids.stream().allMatch(Optional::isPresent)
        ? Optional.of(new LinkedHashSet<>(ids.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  /** Whether a look came before: then a kind without a place to look on from is done. */
  boolean hasBegun() {
    return invocations.after().isPresent() || events.after().isPresent();
  }

  /** Whether another look may find more that can be shown. */
  boolean canGoOn() {
    return invocations.canGoOn() || events.canGoOn();
  }

  /** All that was found so far. */
  FoundBefore found() {
    return new FoundBefore(invocations.found(), events.found());
  }

  /** An id that would make the whole address a bad one is not looked for again. */
  static boolean canBeAsked(EventId id) {
    return SafeText.isWhole(id.value())
        && EventId.parse(id.value()).isPresent()
        && id.value().indexOf(',') < 0;
  }

  /** The page that looks on. */
  Url page(Links links) {
    return address(links.area("search"));
  }

  /** The part that looks on by itself. */
  Url part(Links links) {
    return address(links.to("search", "further")).with(TURN, turn);
  }

  private Url address(Url url) {
    Url there = url.with(FilterNames.QUERY, text).with(LOOKED, invocations.looked());
    if (invocations.after().isPresent()) {
      there = there.with(AFTER, invocations.after().get());
    }
    if (!invocations.found().isEmpty()) {
      there = InvocationIds.in(there, invocations.found());
    }
    if (events.looked() > 0) {
      there = there.with(EVENTS_LOOKED, events.looked());
    }
    if (events.after().isPresent()) {
      there = there.with(EVENTS_AFTER, events.after().get());
    }
    return events.found().isEmpty() ? there : there.with(EVENTS, ids());
  }

  private String ids() {
    return events.found().stream().map(EventId::value).collect(Collectors.joining(","));
  }
}
