package dev.pynmon.web.event;

import dev.pynmon.application.port.in.event.EventList;
import dev.pynmon.application.port.in.event.ListEventsQuery;
import dev.pynmon.application.port.in.event.ListEventsUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.export.Column;
import dev.pynmon.web.export.Exports;
import dev.pynmon.web.export.Portion;
import dev.pynmon.web.export.Sheet;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.List;
import java.util.function.Function;

/** The list of events as a file. */
final class EventExport {
  private static final Sheet<StoredEvent> SHEET =
      new Sheet<>(
          "events",
          List.of(
              Column.of("id", StoredEvent::id),
              known("code", Event::code),
              known("emitted", Event::at),
              known("payload", event -> event.payload().serialized()),
              known("conditions_met", event -> event.matchedCount().value()),
              known("invocations_started", event -> event.startedCount().value())));

  private EventExport() {}

  private static Column<StoredEvent> known(String name, Function<Event, Object> value) {
    return Column.some(name, event -> event.readable().map(value));
  }

  static List<Route> routes(ListEventsUseCase events) {
    return Exports.routes(SHEET, request -> source(events, request));
  }

  private static Portion.Source<StoredEvent> source(ListEventsUseCase events, Request request) {
    EventParams params = EventParams.read(request.params(), request.now());
    return part -> {
      EventList list =
          events.list(
              new ListEventsQuery(request.app().key(), params.filter(), params.search(), part));
      return Portion.of(list.asOf(), Required.of(Component.TRIGGER, list.page()));
    };
  }
}
