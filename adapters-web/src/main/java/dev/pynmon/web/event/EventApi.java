package dev.pynmon.web.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.EventUseCases;
import dev.pynmon.application.port.in.event.EventMarkers;
import dev.pynmon.application.port.in.event.ListEventsUseCase;
import dev.pynmon.application.port.in.event.MarkersQuery;
import dev.pynmon.application.port.in.event.ShowEventResult;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.listing.GapsJson;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.EventsAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What programs are told of events. */
final class EventApi {
  private static final List<String> STATES =
      List.of("all", "matched", "unmatched", "triggered", "untriggered");
  private static final int DEFAULT_LIMIT = 1_000;
  private static final EventMarkers NONE = new EventMarkers(List.of(), new Count.Exact(0), true);

  private final EventUseCases events;

  EventApi(EventUseCases events) {
    this.events = events;
  }

  List<Route> routes() {
    return List.of(
        Route.json("/events/{id}/api", request -> tell(request, EventAnswers::api)),
        Route.json("/events/{id}/trigger-runs", request -> tell(request, EventAnswers::runsAlone)),
        Route.json("/events/{id}/trace", request -> tell(request, EventAnswers::trace)),
        Route.json("/events/api/markers", this::markers));
  }

  private Reply tell(Request request, Function<EventAnswers, ObjectNode> answer) {
    EventId id = EventPages.id(request);
    return switch (events.one().show(request.app().key(), id)) {
      case ShowEventResult.Found found -> {
        EventAnswers answers = new EventAnswers(found.detail());
        yield Reply.json(answers.withGaps(answer.apply(answers)));
      }
      case ShowEventResult.Damaged torn -> Reply.json(damaged(torn.event()));
      case ShowEventResult.NotFound _ -> throw unknown();
      case ShowEventResult.Unanswered silent when isOld(silent.why()) -> throw unknown();
      case ShowEventResult.Unanswered silent ->
          throw new ProblemException(Required.problem(Component.TRIGGER, silent.why()));
    };
  }

  /** In the words of the original. */
  private static ProblemException unknown() {
    return new ProblemException(Problem.notFound("Event not found"));
  }

  private static boolean isOld(Absence why) {
    return why instanceof Absence.InThisVersion;
  }

  private static ObjectNode damaged(DamagedEvent event) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject("event")
        .put("event_id", event.id().value())
        .put("damage", event.damage().problem());
    GapsJson.add(json, List.of("event"), Map.of());
    return json;
  }

  private Reply markers(Request request) {
    Params params = request.params();
    EventFilter filter = filter(params);
    int limit = params.number(Params.LIMIT, DEFAULT_LIMIT, 1, ListEventsUseCase.MAX_MARKERS);
    int offset = offset(params);
    MarkersQuery query =
        new MarkersQuery(
            request.app().key(),
            filter,
            QueryParam.read(params, Noun.EVENTS, request.now()),
            limit,
            offset);
    Answer<EventMarkers> found = events.all().markers(query);
    EventMarkers markers =
        found
            .absence()
            .filter(EventApi::isOld)
            .map(_ -> NONE)
            .orElseGet(() -> Required.of(Component.TRIGGER, found));
    return Reply.json(EventJson.markers(markers, offset));
  }

  private static EventFilter filter(Params params) {
    require(params, EventsAddress.START);
    require(params, EventsAddress.END);
    EventFilter all = EventFilter.ALL.in(EventParams.window(params));
    EventFilter ofCode = code(params).map(all::of).orElse(all);
    return switch (params.choice("state", STATES, STATES.getFirst())) {
      case "matched" -> ofCode.matched(Sought.YES);
      case "unmatched" -> ofCode.matched(Sought.NO);
      case "triggered" -> ofCode.triggered(Sought.YES);
      case "untriggered" -> ofCode.triggered(Sought.NO);
      default -> ofCode;
    };
  }

  private static void require(Params params, String name) {
    if (params.moment(name).isEmpty()) {
      throw new BadParameterException(name, "", "a date or time like 2026-11-24T14:45:10Z");
    }
  }

  /** Blanks around it belong to it. */
  private static Optional<String> code(Params params) {
    return params.query().all(EventsAddress.CODE).stream()
        .filter(code -> !code.isEmpty())
        .findFirst();
  }

  /** One that is too far is no other number: a program that goes on from it would never end. */
  private static int offset(Params params) {
    int given = params.number("offset", 0, 0, ListEventsUseCase.MAX_OFFSET + 1);
    if (given > ListEventsUseCase.MAX_OFFSET) {
      throw new BadParameterException(
          "offset",
          params.text("offset").orElse(""),
          "a whole number from 0 to %s; behind that, begin later"
              .formatted(CountText.of(ListEventsUseCase.MAX_OFFSET)));
    }
    return given;
  }
}
