package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.in.search.LookedOn;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was found before, and behind it what another look found. Where looking on was not answered,
 * that is what was found before.
 */
record FoundTogether(FailureGroups failures) {
  FoundAnywhere of(FoundAnywhere before, LookedOn news) {
    InvocationList invocations =
        news.invocations()
            .filter(more -> more.page().available().isPresent())
            .map(more -> both(before.invocations(), more))
            .orElse(before.invocations());
    return new FoundAnywhere(
        before.app(),
        before.asOf(),
        invocations,
        failures.of(invocations),
        news.events()
            .flatMap(Answer::available)
            .map(more -> before.events().map(some -> both(some, more)))
            .orElse(before.events()),
        before.tasks(),
        before.workflows(),
        before.runners());
  }

  private static InvocationList both(InvocationList before, InvocationList more) {
    List<InvocationRow> rows = more.page().available().map(Page::items).orElse(List.of());
    Answer<Page<InvocationRow>> page =
        before.page().map(some -> some.withItems(both(some.items(), rows, InvocationRow::id)));
    return new InvocationList(
        before.asOf(),
        page,
        new ListExtras(both(before.extras().queues(), more.extras().queues())),
        page.map(all -> new Count.AtLeast(all.items().size())),
        before.lookedAt() + more.lookedAt(),
        both(before.missing(), more.missing()));
  }

  private static FoundEvents both(FoundEvents before, FoundEvents more) {
    return new FoundEvents(
        both(before.items(), more.items(), Event::id),
        more.next(),
        before.lookedAt() + more.lookedAt(),
        more.searchedBackTo());
  }

  private static <K, V> Map<K, V> both(Map<K, V> before, Map<K, V> more) {
    Map<K, V> all = new HashMap<>(more);
    all.putAll(before);
    return all;
  }

  /** What moved meanwhile may be met by both looks. */
  private static <T> List<T> both(List<T> before, List<T> more, Function<T, Object> id) {
    Map<Object, T> all = new LinkedHashMap<>();
    Stream.concat(before.stream(), more.stream())
        .forEach(one -> all.putIfAbsent(id.apply(one), one));
    return List.copyOf(all.values());
  }
}
