package dev.pynmon.web.access;

import dev.pynmon.application.port.in.access.AuthenticateUseCase;
import dev.pynmon.application.port.in.access.SignIn;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.OwnAddress;
import dev.pynmon.web.url.Url;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signing in and out. */
final class LoginPages {
  private static final String NEXT = "next";

  private final AuthenticateUseCase authentication;
  private final Sessions sessions;
  private final Template<LoginPage> template;

  private LoginPages(Html html, AuthenticateUseCase authentication, Sessions sessions) {
    this.authentication = authentication;
    this.sessions = sessions;
    this.template = html.template("access/login", LoginPage.class);
  }

  static List<Route> routes(Html html, AuthenticateUseCase authentication, Sessions sessions) {
    LoginPages pages = new LoginPages(html, authentication, sessions);
    return List.of(
        Route.page("/login", pages::show).always(),
        // Who waits for their turn, as some do who guess, takes no place of those who look.
        Route.post("/login", Route.Kind.PAGE, Deed.READ, pages::signIn).always(),
        Route.post("/logout", Route.Kind.PAGE, Deed.READ, pages::signOut).always());
  }

  private Reply show(Request request) {
    return authentication.isOn()
        ? form(LoginPage.empty(request, next(request, request.params())))
        : Reply.seeOther(wayOn(request, request.params()));
  }

  private Reply form(LoginPage page) {
    return new Reply.Document(200, template.render(page), Map.of());
  }

  private Reply signIn(Request request) {
    if (!authentication.isOn()) {
      return Reply.seeOther(wayOn(request, request.form()));
    }
    String name = raw(request, "name").strip();
    return switch (authentication.signIn(name, raw(request, "password"), origin(request, name))) {
      case SignIn.SignedIn in -> in(request, in);
      case SignIn.Wrong wrong ->
          again(request, name, 401, "Name or password is wrong.", wrong.pause());
      case SignIn.Wait wait -> again(request, name, 429, "Too many tries.", wait.pause());
    };
  }

  /** A browser that has signed in as this user before is told from others at its address. */
  private String origin(Request request, String name) {
    return sessions.signed(request.incoming()).stream()
        .filter(session -> session.name().equals(name))
        .findFirst()
        .map(session -> "session " + session.id())
        .orElse(request.arrival().address());
  }

  private Reply in(Request request, SignIn.SignedIn in) {
    sessions.signed(request.incoming()).forEach(sessions::end);
    Session session = sessions.begin(in.actor().name(), in.epoch());
    String cookie =
        SessionCookie.keep(sessions.value(session), request.arrival(), request.links().base());
    return new Reply.Redirect(wayOn(request, request.form()), Map.of("Set-Cookie", cookie));
  }

  private Reply again(Request request, String name, int status, String claim, Duration wait) {
    LoginPage page =
        LoginPage.again(request, next(request, request.form()), name, claim, seconds(wait));
    Map<String, String> headers =
        status == 429
            ? Map.of("Retry-After", Long.toString(seconds(wait)))
            : Map.of("WWW-Authenticate", "Bearer realm=\"pynmon\"");
    return new Reply.Document(status, template.render(page), headers);
  }

  /** Whoever comes back after so many is not too early. */
  private static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  private Reply signOut(Request request) {
    sessions.signed(request.incoming()).forEach(sessions::end);
    String cookie = SessionCookie.forget(request.arrival(), request.links().base());
    String location = request.links().withoutApp().to("login").toString();
    return new Reply.Redirect(location, Map.of("Set-Cookie", cookie));
  }

  /** Where the visitor wanted to go, if that is a page of ours. */
  private static Optional<Url> next(Request request, Params params) {
    String base = request.links().base();
    return params
        .text(NEXT)
        .flatMap(address -> OwnAddress.of(address, base))
        .filter(own -> !own.path().segments().equals(List.of("login")))
        .map(own -> own.url(base));
  }

  private static String wayOn(Request request, Params params) {
    return next(request, params).orElseGet(request.links().withoutApp()::home).toString();
  }

  /** As it was typed, blanks and all; "" for nothing. */
  private static String raw(Request request, String name) {
    return request.form().query().all(name).stream().findFirst().orElse("");
  }
}
