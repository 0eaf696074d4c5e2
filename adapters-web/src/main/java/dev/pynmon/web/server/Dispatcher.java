package dev.pynmon.web.server;

import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.pictures.text.WrittenZone;
import dev.pynmon.web.access.Door;
import dev.pynmon.web.access.Entry;
import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.AppNotFoundException;
import dev.pynmon.web.page.Arrival;
import dev.pynmon.web.page.CurrentApp;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.NoAppException;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.page.VisitorZone;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.text.ClockDigits;
import dev.pynmon.web.text.WrittenAt;
import dev.pynmon.web.url.BadAddressException;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.OwnAddress;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * From a request to its answer, without any HTTP library: takes the address apart, finds the route,
 * asks at the door, asks the route's handler, and is the one boundary at which errors end. Safe for
 * concurrent use.
 */
final class Dispatcher {
  /** To the letter what the original says. */
  private static final Map<String, String> FORGED =
      Map.of("detail", "CSRF validation failed: origin mismatch");

  /** What the form of the login still takes along. */
  private static final int LONGEST_WAY = 2_000;

  private final ServerSetting setting;
  private final ListAppsUseCase apps;
  private final Door door;
  private final Gates gates;
  private final Router router;
  private final Responses responses;
  private final ErrorReplies errors;

  Dispatcher(
      ServerSetting setting,
      ListAppsUseCase apps,
      Door door,
      Gates gates,
      Router router,
      Responses responses,
      ErrorReplies errors) {
    this.setting = setting;
    this.apps = apps;
    this.door = door;
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
      return written(incoming);
    } catch (Throwable e) {
      return LastResort.answer(500, "Internal Server Error", e);
    }
  }

  /** In the zone and with the digits of who reads it. */
  private Response written(Incoming incoming) {
    Asked asked = Asked.of(incoming, router, setting);
    return ClockDigits.exactly(
        VisitorZone.wantsMicros(incoming),
        () ->
            WrittenAt.by(
                setting.clock(),
                () -> WrittenZone.in(zone(incoming, asked), () -> entered(incoming, asked))));
  }

  /** Programs read UTC, whoever looks at what they do. */
  private static ZoneId zone(Incoming incoming, Asked asked) {
    return asked.kind() == Route.Kind.JSON
        ? ZoneOffset.UTC
        : VisitorZone.of(incoming).id().normalized();
  }

  private Response entered(Incoming incoming, Asked asked) {
    if (asked.found().load() != Route.Load.PASTE && Forms.isTooBig(incoming)) {
      return PlainProblem.answer(Forms.TOO_BIG, incoming, asked.kind());
    }
    if (asked.found().load() != Route.Load.LONG && Addresses.isTooLong(incoming)) {
      return Addresses.refusal(incoming, asked.kind());
    }
    Arrival arrival = door.arrival(incoming);
    Entry entry = door.enter(incoming, arrival, asked.found().nearest(), asked.route());
    Request request = request(incoming, arrival, asked, entry.actor());
    return switch (entry) {
      case Entry.Admitted admitted ->
          admitted(asked, request).keeping(incoming.isByItself() ? "" : admitted.cookie());
      case Entry.Refused refused ->
          failed(new ProblemException(refused.problem()), request, asked.kind());
      case Entry.SignInFirst _ -> responses.of(signIn(request), request);
      case Entry.Forged _ -> Responses.json(403, "application/json", FORGED);
    };
  }

  private static Reply signIn(Request request) {
    Url login = request.links().withoutApp().to("login");
    return Reply.seeOther(
        wayBack(request)
            .filter(back -> back.toString().length() <= LONGEST_WAY)
            .map(back -> login.with("next", back))
            .orElse(login)
            .toString());
  }

  /** What was done from a page is done again from there, by who has signed in. */
  private static Optional<Url> wayBack(Request request) {
    Incoming incoming = request.incoming();
    String base = request.links().base();
    return Set.of("GET", "HEAD").contains(incoming.method())
        ? Optional.of(request.self())
        : OwnAddress.of(incoming.header("referer"), request.arrival().host(), base)
            .map(page -> page.url(base));
  }

  /** What a slow visitor sends is waited for before one of the places is taken. */
  private Response admitted(Asked asked, Request request) {
    if (asked.found().load() == Route.Load.PASTE) {
      return pasted(asked, request);
    }
    try {
      Request whole = asked.route().filter(Route::acts).isPresent() ? withForm(request) : request;
      return placed(asked.found().load(), asked, whole, () -> attempts(asked, whole));
    } catch (ProblemException | BadAddressException e) {
      return failed(e, request, asked.kind());
    }
  }

  /** What is pasted takes memory from its first byte on: few are read at once. */
  private Response pasted(Asked asked, Request request) {
    Optional<Gate.Place> place = gates.enterPaste();
    if (place.isEmpty()) {
      return PlainProblem.answer(Gates.FULL, request.incoming(), asked.kind());
    }
    try {
      Request whole = request.with(ReadBody.of(request.incoming().body(), Forms.MOST_OF_PASTE + 1));
      return placed(Route.Load.PASTE, asked, whole, () -> attempts(asked, whole));
    } catch (ProblemException e) {
      return failed(e, request, asked.kind());
    } finally {
      place.get().leave();
    }
  }

  private Response placed(
      Route.Load load, Asked asked, Request request, Supplier<Response> answer) {
    Optional<Gate.Place> place = gates.enter(load);
    if (place.isEmpty()) {
      return PlainProblem.answer(Gates.FULL, request.incoming(), asked.kind());
    }
    try {
      return answer.get();
    } finally {
      place.get().leave();
    }
  }

  private Response attempts(Asked asked, Request request) {
    long seen = apps.version();
    try {
      return attempt(asked, request);
    } catch (Throwable e) {
      return mayHaveCome(e, asked, seen)
          ? attemptAgain(asked, request)
          : failed(e, request, asked.kind());
    }
  }

  private Response attempt(Asked asked, Request request) {
    Route route = asked.required();
    return gates.pass(route.load(), () -> made(route.handler().answer(request), asked, request));
  }

  private Response attemptAgain(Asked asked, Request request) {
    Request fresh = request.with(request.links(), current(request.incoming(), asked));
    try {
      return attempt(asked, fresh);
    } catch (Throwable e) {
      return failed(e, fresh, asked.kind());
    }
  }

  /** What is missing is looked for once more before that is said; what is written is not. */
  private boolean mayHaveCome(Throwable thrown, Asked asked, long seen) {
    boolean isMissing =
        switch (thrown) {
          case NoAppException _, AppNotFoundException _ -> true;
          case ProblemException said -> said.problem().isOfAStore();
          default -> false;
        };
    return isMissing && asked.route().filter(Route::acts).isEmpty() && apps.lookAgain(seen);
  }

  private Response made(Reply reply, Asked asked, Request request) {
    return reply instanceof Reply.InPlace && asked.found().load() == Route.Load.NONE
        ? placed(Route.Load.USUAL, asked, request, () -> responses.of(reply, request))
        : responses.of(reply, request);
  }

  private Request request(
      Incoming incoming, Arrival arrival, Asked asked, Optional<Actor> visitor) {
    Links plain = Links.plain(arrival.prefix() + setting.base());
    Links links = asked.path().app().map(plain::forApp).orElse(plain);
    return new Request(
        incoming,
        arrival,
        visitor,
        setting.readOnly(),
        setting.clock().instant(),
        links,
        links.to(asked.path().segments().toArray(String[]::new)).with(asked.query()),
        current(incoming, asked),
        new Params(asked.query(), asked.kind() == Route.Kind.JSON),
        new Params(Query.NONE, false),
        asked.found().captured());
  }

  private CurrentApp current(Incoming incoming, Asked asked) {
    CurrentApp current = CurrentApp.of(apps, asked.path(), incoming);
    boolean writes = asked.route().filter(route -> route.deed().writes()).isPresent();
    return writes ? current.strict() : current;
  }

  private static Request withForm(Request request) {
    int most = request.visitor().isPresent() ? Forms.MOST : Forms.MOST_OF_STRANGERS;
    return request.with(new Params(Forms.read(request.incoming(), most), false));
  }

  private Response failed(Throwable thrown, Request asked, Route.Kind kind) {
    Problem problem = errors.problem(thrown, asked);
    Request request = isNowhere(thrown, asked) ? withoutApp(asked) : asked;
    try {
      return responses.of(errors.reply(problem, request, kind), request).with(problem.headers());
    } catch (Throwable e) {
      return LastResort.answer(problem.status(), problem.title(), e);
    }
  }

  /** What is wrong may be found before somebody asks for the application. */
  private boolean isNowhere(Throwable thrown, Request asked) {
    return thrown instanceof AppNotFoundException
        || asked.current().named().filter(key -> apps.find(key).isEmpty()).isPresent();
  }

  /** So that no link of the error page leads to the application that is not there. */
  private Request withoutApp(Request request) {
    return request.with(
        request.links().withoutApp(), CurrentApp.of(apps, Asked.NOWHERE, request.incoming()));
  }
}
