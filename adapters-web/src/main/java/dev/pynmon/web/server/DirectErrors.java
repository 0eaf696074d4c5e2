package dev.pynmon.web.server;

import dev.pynmon.web.error.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;

/** Requests that are refused before they reach us: broken, too long, too big. */
public final class DirectErrors {
  private static final Status HEADERS_TOO_LONG =
      Status.create(431, "Request Header Fields Too Large");

  /** How Helidon's reader of headers says it. */
  private static final String TOO_LONG = "Header size exceeded";

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
      Status refused,
      ServerResponseHeaders headers,
      @Nullable String message) {
    Status status = status(request, type, refused, message);
    Problem problem = problem(status);
    Response answer = PlainProblem.answer(problem, reader(request), request.path());
    answer.headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
    return DirectHandler.TransportResponse.builder()
        .status(status)
        .headers(headers)
        .keepAlive(type.keepAlive())
        .entity(answer.plain())
        .build();
  }

  /**
   * What Helidon says, but for two: a first line that it cannot take apart is the visitor's fault,
   * and not to be logged with a stack trace each; and too many headers have a status of their own.
   */
  private static Status status(
      DirectHandler.TransportRequest request,
      DirectHandler.EventType type,
      Status refused,
      @Nullable String message) {
    if (type == DirectHandler.EventType.INTERNAL_ERROR && request.method().isEmpty()) {
      return Status.BAD_REQUEST_400;
    }
    return TOO_LONG.equals(message) ? HEADERS_TOO_LONG : refused;
  }

  private static PlainProblem.Reader reader(DirectHandler.TransportRequest request) {
    return request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html")
        ? PlainProblem.Reader.BROWSER
        : PlainProblem.Reader.PROGRAM;
  }

  private static Problem problem(Status status) {
    return switch (status.code()) {
      case 414 -> Addresses.TOO_LONG;
      case 503 -> Gates.FULL;
      default -> Problem.of(status.code(), status.reasonPhrase(), sentence(status.code()));
    };
  }

  private static String sentence(int status) {
    return switch (status) {
      case 413 -> "What was sent is too big. A log may have 10 MB, anything else less than 1 MB.";
      case 431 -> "The headers are too long.";
      case 500 -> "Something unexpected happened here.";
      default -> "This request cannot be read.";
    };
  }
}
