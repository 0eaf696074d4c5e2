package dev.pynmon.application.service.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.search.FoundException;
import dev.pynmon.domain.query.Page;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the invocations of a list raised. */
final class Exceptions {
  private Exceptions() {}

  /** The most frequent first, of several as frequent that of the newest. */
  static List<FoundException> of(InvocationList list) {
    Map<String, FoundException> found = new LinkedHashMap<>();
    list.page().available().map(Page::items).stream()
        .flatMap(List::stream)
        .forEach(
            row ->
                row.cause()
                    .map(cause -> new FoundException(cause.exception(), 1, row.id()))
                    .ifPresent(one -> found.merge(one.type(), one, Exceptions::together)));
    return found.values().stream()
        .sorted(Comparator.comparingInt(FoundException::count).reversed())
        .toList();
  }

  private static FoundException together(FoundException newest, FoundException other) {
    return new FoundException(newest.type(), newest.count() + other.count(), newest.newest());
  }
}
