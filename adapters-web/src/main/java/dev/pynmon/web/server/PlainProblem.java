package dev.pynmon.web.server;

import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.page.Incoming;
import dev.pynmon.web.page.Route;

/** A problem without the shell: what that needs may be what failed. Asks no store. */
final class PlainProblem {
  /** Who reads it. */
  enum Reader {
    BROWSER,
    HTMX,
    PROGRAM
  }

  private PlainProblem() {}

  /**
   * @param problem has nothing of the request in it: it is not escaped
   * @param path the path that was asked for, for programs
   */
  static Response answer(Problem problem, Reader reader, String path) {
    String title = problem.status() + " " + problem.title();
    Response answer =
        switch (reader) {
          case BROWSER -> Responses.html(problem.status(), page(title, problem.detail()));
          case HTMX -> Responses.html(problem.status(), part(title, problem.detail()));
          case PROGRAM ->
              Responses.json(
                  problem.status(),
                  "application/problem+json",
                  ErrorReplies.document(problem, path));
        };
    return answer.with(problem.headers());
  }

  /** The same for who asked, and a document for everybody where a JSON route was asked. */
  static Response answer(Problem problem, Incoming incoming, Route.Kind kind) {
    return answer(problem, reader(incoming, kind), incoming.rawPath());
  }

  private static Reader reader(Incoming incoming, Route.Kind kind) {
    if (kind == Route.Kind.JSON || !incoming.wantsHtml()) {
      return Reader.PROGRAM;
    }
    return incoming.isHtmx() ? Reader.HTMX : Reader.BROWSER;
  }

  private static String page(String title, String detail) {
    return String.format(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s ·"
            + " Pynmon</title></head><body><h1>%s</h1><p>%s</p></body></html>",
        title, title, detail);
  }

  private static String part(String title, String detail) {
    return String.format(
        "<div class=\"note error\" role=\"alert\"><p><b>%s</b> %s</p></div>", title, detail);
  }
}
