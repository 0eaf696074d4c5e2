package dev.pynmon.web.server;

import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.error.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Requests that are refused before they reach us: broken, too long, too many, too big. */
public final class DirectErrors {
  private DirectErrors() {}

  /** A problem document for each of them. */
  public static DirectHandlers handlers() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      handlers.addHandler(type, DirectErrors::refuse);
    }
    return handlers.build();
  }

  private static DirectHandler.TransportResponse refuse(
      DirectHandler.TransportRequest request,
      DirectHandler.EventType type,
      Status status,
      ServerResponseHeaders headers,
      String ignoredMessage) {
    Problem problem = Problem.of(status.code(), status.reasonPhrase(), sentence(status.code()));
    Answer answer = isBrowser(request) ? page(problem) : document(problem, request.path());
    answer.headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
    if (status.code() == 503) {
      headers.set(HeaderNames.RETRY_AFTER, "5");
    }
    return DirectHandler.TransportResponse.builder()
        .status(status)
        .headers(headers)
        .keepAlive(type.keepAlive())
        .entity(answer.plain())
        .build();
  }

  private static boolean isBrowser(DirectHandler.TransportRequest request) {
    return request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html");
  }

  private static Answer document(Problem problem, String path) {
    return Answers.json(
        problem.status(), "application/problem+json", ErrorReplies.document(problem, path));
  }

  /** Without the shell: what it needs may be what failed. Holds nothing of the request. */
  private static Answer page(Problem problem) {
    String title = problem.status() + " " + problem.title();
    String page =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s · Pynmon</title></head>"
            + "<body><h1>%s</h1><p>%s</p></body></html>";
    return Answers.html(problem.status(), String.format(page, title, title, problem.detail()));
  }

  private static String sentence(int status) {
    return switch (status) {
      case 413 -> "What was sent is too big.";
      case 414 -> "The address is too long.";
      case 431 -> "The headers are too long.";
      case 503 -> "Too many requests are being answered; ask again in some seconds.";
      case 500 -> "Something unexpected happened here.";
      default -> "This request cannot be read.";
    };
  }
}
