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
    Answer answer =
        Answers.json(
            status.code(),
            "application/problem+json",
            ErrorReplies.document(problem, "about:blank"));
    answer.headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
    return DirectHandler.TransportResponse.builder()
        .status(status)
        .headers(headers)
        .keepAlive(type.keepAlive())
        .entity(answer.plain())
        .build();
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
