package dev.pynmon.web.event;

import dev.pynmon.application.port.in.EventUseCases;
import dev.pynmon.application.port.in.event.ShowEventResult;
import dev.pynmon.application.port.in.event.ShowEventUseCase;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.error.ShortIds;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Href;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The pages of events: lists of them, and each. */
public final class EventPages {
  private final ShowEventUseCase events;
  private final Template<EventPage> page;
  private final Template<DamagedPage> damaged;
  private final Template<EventPanel> panel;
  private final Template<DamagedPage> damagedPanel;

  private EventPages(Html html, ShowEventUseCase events) {
    this.events = events;
    this.page = html.template("event/event", EventPage.class);
    this.damaged = html.template("event/damaged", DamagedPage.class);
    this.panel = html.template("event/panel", EventPanel.class);
    this.damagedPanel = html.template("event/panel-damaged", DamagedPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, EventUseCases events) {
    EventPages pages = new EventPages(html, events.one());
    EventListHandler list = new EventListHandler(html, events.all());
    List<Route> routes = new ArrayList<>(new EventApi(events).routes());
    routes.addAll(EventExport.routes(events.all()));
    routes.add(
        Route.page(
            "/events", new AskedPages(html).of(Noun.EVENTS, Head.of(Area.EVENTS), list::page)));
    routes.add(Route.fragment("/events/refresh", list::table));
    routes.add(Route.page("/events/{id}", pages::page));
    routes.add(Route.fragment("/events/{id}/panel", pages::panel));
    return routes;
  }

  private Reply page(Request request) {
    EventId id = id(request);
    return switch (find(request, id)) {
      case ShowEventResult.Found found ->
          Reply.page(
              head(id, found.detail().asOf()),
              page.render(EventPage.of(found.detail(), request.links())));
      case ShowEventResult.Damaged torn ->
          Reply.page(head(id, torn.asOf()), damaged.render(DamagedPage.of(torn.event())));
    };
  }

  /** The same in short, to be shown below a timeline whose parameters it keeps. */
  private Reply panel(Request request) {
    return switch (find(request, id(request))) {
      case ShowEventResult.Found found ->
          Reply.fragment(
              panel.render(
                  EventPanel.of(found.detail(), request.links(), request.params().query())));
      case ShowEventResult.Damaged torn ->
          Reply.fragment(damagedPanel.render(DamagedPage.of(torn.event())));
    };
  }

  private ShowEventResult.Stored find(Request request, EventId id) {
    return switch (events.show(request.app().key(), id)) {
      case ShowEventResult.Stored stored -> stored;
      case ShowEventResult.NotFound _ ->
          throw new ProblemException(
              notFound(request, id)
                  .advise("It may have been purged, or it belongs to another application."));
      case ShowEventResult.Unanswered silent -> throw unanswered(request, id, silent.why());
    };
  }

  private static Head head(EventId id, Instant asOf) {
    return Head.of(Area.EVENTS).page(ShortId.of(id.value())).asOf(asOf);
  }

  /** The event that an address names. */
  static EventId id(Request request) {
    String text = request.segment("id");
    return EventId.parse(text)
        .orElseThrow(() -> new BadParameterException("event id", text, "an event id"));
  }

  private static ProblemException unanswered(Request request, EventId id, Absence why) {
    return new ProblemException(
        why instanceof Absence.InThisVersion
            ? notFound(request, id)
                .advise("This version of pynenc keeps no events: they are kept since 0.2.4.")
            : Required.problem(Component.TRIGGER, why));
  }

  private static Problem notFound(Request request, EventId id) {
    String app = request.app().label();
    return ShortIds.advise(
            Problem.notFound("No event " + id.value() + " in " + app + "."), request, id.value())
        .way("Events of " + app, Href.to(EventsAddress.all(request.links())));
  }
}
