package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.PurgeUseCases;
import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a purge would do, and ordering it. */
public final class PurgePages {
  private final PurgeUseCases purges;
  private final PurgeViews views;
  private final PurgeReplies replies;
  private final Template<PurgePage> template;

  private PurgePages(Html html, PurgeUseCases purges) {
    this.purges = purges;
    this.views = new PurgeViews(purges);
    this.replies = new PurgeReplies(purges.progress());
    this.template = html.template("purge/purge", PurgePage.class);
  }

  /** Their routes, with those that tell how far a purge is. */
  public static List<Route> routes(Html html, PurgeUseCases purges) {
    PurgePages pages = new PurgePages(html, purges);
    List<Route> routes = new ArrayList<>();
    routes.add(Route.page("/purge", pages::sweep));
    routes.add(Route.page("/purge/ended", pages::ended));
    routes.add(Route.page("/purge/events", pages::events));
    routes.add(
        order(
            "/purge",
            request -> pages.order(request, ScopeParams.sweep(request.sent())),
            PurgeAddress.ONLY));
    for (Component component : Component.values()) {
      PurgeScope only = new PurgeScope.Only(component);
      String pattern = "/" + PurgeAddress.area(component) + "/purge";
      routes.add(order(pattern, request -> pages.order(request, only)));
    }
    routes.add(
        order("/orchestrator/auto-purge", pages::orderEnded, PurgeAddress.AGE, PurgeAddress.SCOPE));
    routes.add(order("/events/auto-purge", request -> pages.order(request, pages.old(request))));
    routes.addAll(ProgressPages.routes(html, purges, pages.replies));
    return routes;
  }

  /**
   * Whoever waits for the end of a purge takes nobody's place.
   *
   * @param fields what may be sent beside the confirmation
   */
  private static Route order(String pattern, PageHandler handler, String... fields) {
    List<String> names = Stream.concat(Stream.of(fields), Stream.of(Confirmation.FIELD)).toList();
    return Route.post(
            pattern,
            Route.Kind.PAGE,
            Deed.PURGE,
            request -> {
              request.sent().requireOnly(names);
              return handler.answer(request);
            })
        .always();
  }

  private Reply sweep(Request request) {
    return page(request, ScopeParams.sweep(request.params()));
  }

  private Reply ended(Request request) {
    PurgeDefaults defaults = defaults(request);
    boolean named = ScopeParams.age(request.params()).isPresent();
    PurgeScope.Ended scope = ScopeParams.ended(request.params(), defaults.endedAge());
    return named || !defaults.endedAgeAssumed()
        ? page(request, scope)
        : page(200, scope, views.ask(request, defaults, scope.statusesAlone()));
  }

  private Reply events(Request request) {
    return page(request, old(request));
  }

  private PurgeScope.OldEvents old(Request request) {
    return new PurgeScope.OldEvents(defaults(request).events());
  }

  private PurgeDefaults defaults(Request request) {
    return purges.preview().defaults(request.app().key());
  }

  private Reply page(Request request, PurgeScope scope) {
    return page(200, scope, views.of(request, scope, ""));
  }

  private Reply page(int status, PurgeScope scope, PurgeViews.Shown shown) {
    Head head = head(scope);
    return new Reply.Page(
        status, shown.asOf().map(head::asOf).orElse(head), template.render(shown.page()));
  }

  private static Head head(PurgeScope scope) {
    return Head.of(area(scope)).page(PurgeWords.page(scope));
  }

  private static Area area(PurgeScope scope) {
    return switch (scope) {
      case PurgeScope.Everything _ -> Area.DASHBOARD;
      case PurgeScope.Ended _ -> Area.ORCHESTRATOR;
      case PurgeScope.OldEvents _ -> Area.EVENTS;
      case PurgeScope.Only only ->
          switch (only.component()) {
            case BROKER -> Area.BROKER;
            case ORCHESTRATOR -> Area.ORCHESTRATOR;
            case STATE_BACKEND -> Area.STATE;
            case CLIENT_DATA_STORE -> Area.CLIENT_DATA;
            case TRIGGER -> Area.TRIGGERS;
          };
    };
  }

  private Reply orderEnded(Request request) {
    return order(request, ScopeParams.ended(request.sent(), defaults(request).endedAge()));
  }

  private Reply order(Request request, PurgeScope scope) {
    Optional<String> fault = Confirmation.fault(request, request.sent());
    if (fault.isPresent()) {
      return request.incoming().showsPages()
          ? new Reply.InPlace(() -> page(400, scope, views.of(request, scope, fault.get())))
          : replies.unconfirmed(fault.get(), PurgeAddress.preview(scope, request.links()));
    }
    return replies.of(
        request, scope, () -> purges.run().begin(request.actor(), request.app().key(), scope));
  }
}
