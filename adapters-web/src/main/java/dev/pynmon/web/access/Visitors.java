package dev.pynmon.web.access;

import dev.pynmon.application.port.in.access.AuthenticateUseCase;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.web.page.Arrival;
import dev.pynmon.web.page.Incoming;
import java.util.Locale;
import java.util.Optional;

/** Tells who sent a request. Safe for concurrent use. */
final class Visitors {
  private static final String BEARER = "bearer ";
  private static final int LONGEST_NAME = 200;

  private final AccessConfig config;
  private final AuthenticateUseCase authentication;
  private final Sessions sessions;

  Visitors(AccessConfig config, AuthenticateUseCase authentication, Sessions sessions) {
    this.config = config;
    this.authentication = authentication;
    this.sessions = sessions;
  }

  /** True when nobody needs to tell who they are. */
  boolean anybody() {
    return !authentication.isOn() && config.proxyHeader().isEmpty();
  }

  /** Who it is; nobody when they would have to tell and do not, or are not believed. */
  Optional<Visitor> who(Incoming incoming, Arrival arrival) {
    if (anybody()) {
      return Optional.of(Visitor.of(machine(arrival)));
    }
    Optional<String> token = token(incoming);
    if (token.isPresent()) {
      return token.flatMap(authentication::token).map(Visitor::of);
    }
    return proxied(incoming).or(() -> sessions.of(incoming).flatMap(this::signedIn));
  }

  /** Whoever is not at the machine itself may look at most. */
  private static Actor machine(Arrival arrival) {
    return new Actor(Actor.LOCAL, arrival.direct() ? Role.ADMIN : Role.VIEWER, How.MACHINE);
  }

  /** True when a token was sent, whosever it is. */
  static boolean hasToken(Incoming incoming) {
    return token(incoming).isPresent();
  }

  private static Optional<String> token(Incoming incoming) {
    String given = incoming.header("authorization");
    return given.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(given.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  /** True when the proxy gives the visitor a name that nobody may have. */
  boolean isMisnamed(Incoming incoming) {
    return named(incoming).filter(Actor.LOCAL::equals).isPresent();
  }

  private Optional<Visitor> proxied(Incoming incoming) {
    return named(incoming)
        .filter(name -> !name.equals(Actor.LOCAL))
        .map(authentication::proxied)
        .map(Visitor::of);
  }

  private Optional<String> named(Incoming incoming) {
    return config
        .proxyHeader()
        .filter(_ -> config.trusts(incoming.peer().address()))
        .map(header -> incoming.header(header.toLowerCase(Locale.ROOT)).strip())
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
  }

  private Optional<Visitor> signedIn(Session session) {
    return authentication
        .session(session.name(), session.epoch())
        .map(actor -> new Visitor(actor, Optional.of(session)));
  }

  /**
   * Somebody who is known.
   *
   * @param actor who it is
   * @param session by which they are known; empty when it is by something else
   */
  record Visitor(Actor actor, Optional<Session> session) {
    static Visitor of(Actor actor) {
      return new Visitor(actor, Optional.empty());
    }

    boolean hasToken() {
      return actor.how() == How.TOKEN;
    }
  }
}
