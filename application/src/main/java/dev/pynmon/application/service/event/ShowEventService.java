package dev.pynmon.application.service.event;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.application.port.in.event.ShowEventResult;
import dev.pynmon.application.port.in.event.ShowEventUseCase;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Facet;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.application.service.invocation.ShownContents;
import dev.pynmon.application.service.trigger.EventFateReading;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One event: the trigger store knows it, the other components the invocations around it. */
public final class ShowEventService implements ShowEventUseCase {
  private final AppDirectory apps;
  private final ValueDecoder decoder;

  public ShowEventService(AppDirectory apps, ValueDecoder decoder) {
    this.apps = apps;
    this.decoder = decoder;
  }

  @Override
  public ShowEventResult show(AppKey app, EventId id) {
    try (Visit visit = apps.visit(app)) {
      Instant asOf = visit.asOf();
      Answer<Optional<StoredEvent>> found =
          Answer.flat(
              visit.trigger(
                  store ->
                      Facet.ask(
                          store.events(),
                          events -> Optional.ofNullable(events.of(List.of(id)).get(id)))));
      return switch (found) {
        case Answer.Missing<Optional<StoredEvent>> silent ->
            new ShowEventResult.Unanswered(silent.why());
        case Answer.Available<Optional<StoredEvent>> there ->
            there
                .value()
                .map(stored -> result(visit, asOf, stored))
                .orElseGet(() -> new ShowEventResult.NotFound(id));
      };
    }
  }

  private ShowEventResult result(Visit visit, Instant asOf, StoredEvent stored) {
    return switch (stored) {
      case DamagedEvent damaged -> new ShowEventResult.Damaged(asOf, damaged);
      case Event event -> new ShowEventResult.Found(detail(visit, asOf, event));
    };
  }

  private EventDetail detail(Visit visit, Instant asOf, Event event) {
    EventRuns runs = EventRuns.read(visit, event);
    Map<InvocationId, InvocationRow> rows = rows(visit, event, runs);
    ShownContents contents = ShownContents.read(visit, decoder, event.payload(), Outcome.NONE);
    return new EventDetail(
        asOf,
        event,
        contents.arguments(),
        contents.argumentsDamage(),
        rows,
        runs.ofEvent(),
        new EventFateReading(visit).of(event, runs.triggers()),
        runs.scene(event, rows, asOf),
        runs.scenes(event, rows, asOf),
        visit.missing());
  }

  private static Map<InvocationId, InvocationRow> rows(Visit visit, Event event, EventRuns runs) {
    List<InvocationId> ids =
        Stream.of(event.emitter().invocation().stream(), event.started().stream(), runs.concerned())
            .flatMap(each -> each)
            .distinct()
            .limit(MAX_INVOCATIONS)
            .toList();
    return new InvocationRows(visit).byId(ids);
  }
}
