package dev.pynmon.web.server;

import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.AppNotFoundException;
import dev.pynmon.web.page.CurrentApp;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.server.Router.Match;
import dev.pynmon.web.url.BadAddressException;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.RawPath;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * From a request to its answer, without any HTTP library: takes the address apart, finds the route,
 * asks its handler, and is the one boundary at which errors end. Safe for concurrent use.
 */
final class Dispatcher {
  private static final RawPath NOWHERE = new RawPath(Optional.empty(), List.of());

  private final String base;
  private final Clock clock;
  private final ListAppsUseCase apps;
  private final Gates gates;
  private final Router router;
  private final Responses responses;
  private final ErrorReplies errors;

  Dispatcher(
      String base,
      Clock clock,
      ListAppsUseCase apps,
      Gates gates,
      Router router,
      Responses responses,
      ErrorReplies errors) {
    this.base = base;
    this.clock = clock;
    this.apps = apps;
    this.gates = gates;
    this.router = router;
    this.responses = responses;
    this.errors = errors;
  }

  /**
   * The answer; never throws. An {@link Error} is answered and logged like an exception: when the
   * memory or the stack that a page wanted was not there, there is enough for saying so.
   */
  Response answer(Incoming incoming) {
    try {
      return understood(incoming);
    } catch (Throwable e) {
      return LastResort.answer(500, "Internal Server Error", e);
    }
  }

  private Response understood(Incoming incoming) {
    try {
      RawPath path = RawPath.parse(incoming.rawPath(), base).orElseThrow(Dispatcher::noSuchPage);
      return answer(incoming, path, Query.parse(incoming.rawQuery()));
    } catch (BadAddressException | ProblemException e) {
      Request request = request(incoming, NOWHERE, Query.NONE, Route.Kind.PAGE, Map.of());
      return failed(e, request, Route.Kind.PAGE);
    }
  }

  private Response answer(Incoming incoming, RawPath path, Query query) {
    Found found = new Found(router.find(path.segments()), incoming.method());
    Optional<Gate.Place> place = gates.enter(found.load());
    if (place.isEmpty()) {
      return PlainProblem.answer(Gates.FULL, incoming, found.kind());
    }
    try {
      return answer(found, request(incoming, path, query, found.kind(), found.captured()));
    } finally {
      place.get().leave();
    }
  }

  private Response answer(Found found, Request request) {
    try {
      Match match = found.match().orElseThrow(() -> unmatched(found.matches()));
      return gates.pass(
          found.load(), () -> responses.of(match.route().handler().answer(request), request));
    } catch (Throwable e) {
      return failed(e, request, found.kind());
    }
  }

  private Request request(
      Incoming incoming, RawPath path, Query query, Route.Kind kind, Map<String, String> captured) {
    Links plain = Links.plain(base);
    Links links = path.app().map(plain::forApp).orElse(plain);
    return new Request(
        incoming,
        clock.instant(),
        links,
        links.to(path.segments().toArray(String[]::new)).with(query),
        CurrentApp.of(apps, path, incoming),
        new Params(query, kind == Route.Kind.JSON),
        captured);
  }

  private Response failed(Throwable thrown, Request asked, Route.Kind kind) {
    Problem problem = errors.problem(thrown, asked);
    Request request = thrown instanceof AppNotFoundException ? withoutApp(asked) : asked;
    try {
      return responses.of(errors.reply(problem, request, kind), request).with(problem.headers());
    } catch (Throwable e) {
      return LastResort.answer(problem.status(), problem.title(), e);
    }
  }

  /** So that no link of the error page leads to the application that is not there. */
  private Request withoutApp(Request request) {
    return new Request(
        request.incoming(),
        request.now(),
        request.links().withoutApp(),
        request.self(),
        CurrentApp.of(apps, NOWHERE, request.incoming()),
        request.params(),
        request.captured());
  }

  private static ProblemException unmatched(List<Match> matches) {
    return matches.isEmpty() ? noSuchPage() : methodNotAllowed(matches);
  }

  private static ProblemException noSuchPage() {
    return new ProblemException(
        Problem.notFound("There is no page at this address.")
            .advise("It may belong to a part of the monitor that is not built yet."));
  }

  private static ProblemException methodNotAllowed(List<Match> matches) {
    TreeSet<String> methods =
        matches.stream()
            .map(match -> match.route().method())
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return new ProblemException(
        Problem.of(
                405,
                "Method not allowed",
                "This address can only be asked with " + String.join(" or ", methods) + ".")
            .header("Allow", String.join(", ", methods)));
  }
}
