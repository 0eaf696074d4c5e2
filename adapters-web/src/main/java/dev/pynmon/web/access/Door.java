package dev.pynmon.web.access;

import dev.pynmon.application.port.in.access.AuthenticateUseCase;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.web.access.Visitors.Visitor;
import dev.pynmon.web.page.Arrival;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Route;
import java.time.Clock;
import java.util.Optional;

/**
 * The one place that decides whether a request is answered: by the name under which we were asked,
 * by whose page sent it, by who sent it, and by their role. What may be done to a store is decided
 * once more by its use case. Safe for concurrent use.
 */
public final class Door {
  private final String base;
  private final AuthenticateUseCase authentication;
  private final Arrivals arrivals;
  private final Hosts hosts;
  private final Sessions sessions;
  private final Visitors visitors;
  private final RefusalLog log;

  Door(
      String base,
      AccessConfig config,
      AuthenticateUseCase authentication,
      Sessions sessions,
      Clock clock) {
    this.base = base;
    this.authentication = authentication;
    this.arrivals = new Arrivals(config);
    this.hosts = new Hosts(config.allowedHosts());
    this.sessions = sessions;
    this.visitors = new Visitors(config, authentication, sessions);
    this.log = new RefusalLog(clock);
  }

  /** How this request came. */
  public Arrival arrival(Incoming incoming) {
    return arrivals.of(incoming);
  }

  /**
   * Whether it is answered.
   *
   * @param nearest what lies at its address, if by another method; empty when nothing does, which
   *     not everybody is told
   * @param route what it asks for; empty when there is no such thing
   */
  public Entry enter(
      Incoming incoming, Arrival arrival, Optional<Route> nearest, Optional<Route> route) {
    boolean anyHost = nearest.filter(OpenRoutes::anyHost).isPresent();
    if (!anyHost && !hosts.allow(arrival.host())) {
      return new Entry.Refused(Optional.empty(), Refusals.OTHER_NAME);
    }
    boolean open = nearest.filter(OpenRoutes::contain).isPresent();
    Optional<Visitor> visitor = open ? Optional.empty() : visitors.who(incoming, arrival);
    if (route.filter(Route::acts).isPresent() && isForged(incoming, arrival, visitor)) {
      log.forged(incoming, arrival);
      return new Entry.Forged();
    }
    if (open) {
      return new Entry.Admitted(
          route.filter(OpenRoutes::anyHost).flatMap(_ -> known(incoming, arrival)), "");
    }
    return visitor
        .map(known -> enter(known, incoming, arrival, route))
        .orElseGet(() -> stranger(incoming, nearest));
  }

  private Optional<Actor> known(Incoming incoming, Arrival arrival) {
    return visitors.who(incoming, arrival).map(Visitor::actor);
  }

  private static boolean isForged(Incoming incoming, Arrival arrival, Optional<Visitor> visitor) {
    return switch (Sender.of(incoming, arrival)) {
      case OURS -> false;
      case FOREIGN -> true;
      case UNSAID -> visitor.filter(Visitor::hasToken).isEmpty();
    };
  }

  private Entry enter(Visitor visitor, Incoming incoming, Arrival arrival, Optional<Route> route) {
    Actor actor = visitor.actor();
    Optional<Route> beyond = route.filter(asked -> !actor.may(asked.deed()));
    beyond.filter(Route::acts).ifPresent(asked -> log.role(actor, asked.deed(), incoming, arrival));
    return beyond.isPresent()
        ? new Entry.Refused(Optional.of(actor), Refusals.role(actor, beyond.get().deed()))
        : new Entry.Admitted(Optional.of(actor), cookie(visitor, arrival));
  }

  private String cookie(Visitor visitor, Arrival arrival) {
    return visitor
        .session()
        .filter(sessions::isStale)
        .map(session -> SessionCookie.keep(sessions.value(session), arrival, outside(arrival)))
        .orElse("");
  }

  private String outside(Arrival arrival) {
    return arrival.prefix() + base;
  }

  private Entry stranger(Incoming incoming, Optional<Route> nearest) {
    if (Visitors.hasToken(incoming)) {
      return new Entry.Refused(Optional.empty(), Refusals.UNKNOWN_TOKEN);
    }
    if (visitors.isMisnamed(incoming)) {
      return new Entry.Refused(Optional.empty(), Refusals.MISNAMED);
    }
    boolean page =
        incoming.wantsHtml()
            && !incoming.isHtmx()
            && nearest.map(Route::kind).orElse(Route.Kind.PAGE) == Route.Kind.PAGE;
    if (authentication.isOn()) {
      return page ? new Entry.SignInFirst() : new Entry.Refused(Optional.empty(), Refusals.SIGN_IN);
    }
    return new Entry.Refused(Optional.empty(), Refusals.ASK_PROXY);
  }
}
