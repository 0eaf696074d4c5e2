package dev.pynmon.web.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.in.search.LookedOn;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.web.url.InvocationIds;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a look came to.
 *
 * @param invocationsAnswer false where nothing is known of invocations, since the first look could
 *     not ask for them
 * @param looking where to look on, if there is anything left
 * @param invocationsBackTo all newer invocations were looked at; empty where nothing is left, and
 *     where enough was found before
 * @param eventsBackTo the same of events
 * @param isNew whether it found anything
 * @param silent what would have to look on and did not answer
 * @param asOf when it was
 */
record Found(
    boolean invocationsAnswer,
    Looking looking,
    Optional<Instant> invocationsBackTo,
    Optional<Instant> eventsBackTo,
    boolean isNew,
    Map<Component, Absence> silent,
    Instant asOf) {

  /** The first look; what it could not ask, the page tells beside it. */
  static Found in(FoundAnywhere all, Looking before) {
    Optional<InvocationList> list = answered(Optional.of(all.invocations()));
    return in(list.isPresent(), before, list, all.events().available(), Map.of(), all.asOf());
  }

  /** Another look. */
  static Found in(LookedOn more, Looking before) {
    Map<Component, Absence> silent = new EnumMap<>(Component.class);
    more.invocations()
        .ifPresent(list -> list.page().absence().ifPresent(why -> silent.put(list.needed(), why)));
    more.events().flatMap(Answer::absence).ifPresent(why -> silent.put(Component.TRIGGER, why));
    return in(
        true,
        before,
        answered(more.invocations()),
        more.events().flatMap(Answer::available),
        silent,
        more.asOf());
  }

  private static Optional<InvocationList> answered(Optional<InvocationList> list) {
    return list.filter(some -> some.page().available().isPresent());
  }

  private static Found in(
      boolean invocationsAnswer,
      Looking before,
      Optional<InvocationList> list,
      Optional<FoundEvents> events,
      Map<Component, Absence> silent,
      Instant asOf) {
    Reach<InvocationId> invocations =
        list.map(some -> on(before.invocations(), some)).orElse(before.invocations());
    Reach<EventId> emitted = events.map(some -> on(before.events(), some)).orElse(before.events());
    return new Found(
        invocationsAnswer,
        new Looking(before.text(), invocations, emitted, before.turn() + 1),
        list.flatMap(some -> page(some).searchedBackTo()),
        events.flatMap(FoundEvents::searchedBackTo),
        list.filter(some -> !page(some).items().isEmpty()).isPresent()
            || events.filter(some -> !some.items().isEmpty()).isPresent(),
        silent,
        asOf);
  }

  private static Reach<InvocationId> on(Reach<InvocationId> before, InvocationList list) {
    Page<InvocationRow> page = page(list);
    List<InvocationId> ids =
        page.items().stream().map(InvocationRow::id).filter(InvocationIds::canBeAsked).toList();
    return before.on(page.next(), ids, list.lookedAt());
  }

  private static Reach<EventId> on(Reach<EventId> before, FoundEvents events) {
    List<EventId> ids = events.items().stream().map(Event::id).filter(Looking::canBeAsked).toList();
    return before.on(events.next(), ids, events.lookedAt());
  }

  private static Page<InvocationRow> page(InvocationList list) {
    return list.page().available().orElse(Page.empty());
  }

  /** Whether there may be more. */
  boolean isMore() {
    return looking.hasBegun();
  }

  /** Whether the next look follows by itself. */
  boolean goesOn() {
    return looking.canGoOn() && looking.turn() < Looking.MOST_TURNS;
  }
}
