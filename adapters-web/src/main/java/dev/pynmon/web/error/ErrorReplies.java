package dev.pynmon.web.error;

import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.port.in.app.RecallUseCase;
import dev.pynmon.web.error.ErrorView.FactView;
import dev.pynmon.web.error.ErrorView.SeenView;
import dev.pynmon.web.error.ErrorView.WayView;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a problem in the form that its visitor reads: page, part of a page, or document. */
public final class ErrorReplies {
  private final Template<ErrorView> page;
  private final Template<ErrorView> fragment;
  private final Template<BareView> bare;
  private final RecallUseCase memory;

  /**
   * Shows them in these templates.
   *
   * @param memory knows what was last seen of an application whose store does not answer
   */
  public ErrorReplies(Html html, RecallUseCase memory) {
    this.memory = memory;
    this.page = html.template("error/error", ErrorView.class);
    this.fragment = html.template("error/fragment", ErrorView.class);
    this.bare = html.template("error/bare", BareView.class);
  }

  /** The problem that this exception means. */
  public Problem problem(Throwable thrown, Request request) {
    return Problems.of(thrown, request.incoming().rawPath());
  }

  /**
   * The problem as this visitor reads it; a JSON route answers everybody with a document. Whoever
   * is not known reads of no application and of no store.
   */
  public Reply reply(Problem problem, Request request, Route.Kind kind) {
    if (kind == Route.Kind.JSON || !request.incoming().wantsHtml()) {
      return new Reply.Json(
          problem.status(), "application/problem+json", document(problem, request));
    }
    if (request.visitor().isEmpty() && !request.incoming().isHtmx()) {
      return new Reply.Document(
          problem.status(), bare.render(BareView.of(problem, request)), Map.of());
    }
    ErrorView view = view(problem, request);
    return request.incoming().isHtmx()
        ? new Reply.Fragment(problem.status(), fragment.render(view))
        : new Reply.Page(problem.status(), head(problem, request), page.render(view));
  }

  private Map<String, Object> document(Problem problem, Request request) {
    Map<String, Object> document = document(problem, request.incoming().rawPath());
    lastSeen(problem, request)
        .map(SeenJson::of)
        .filter(seen -> !seen.isEmpty())
        .ifPresent(seen -> document.put("last_seen", seen));
    return document;
  }

  /**
   * What was last seen of the application whose store or component cannot be read; empty for any
   * other problem. Whoever is not known learns nothing of it.
   */
  private Optional<LastSeen> lastSeen(Problem problem, Request request) {
    return problem.isOfAStore() && request.visitor().isPresent()
        ? request.current().find().map(app -> memory.lastSeen(app.key()))
        : Optional.empty();
  }

  /** The document of RFC 9457. */
  public static Map<String, Object> document(Problem problem, String path) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "about:blank");
    document.put("title", problem.title());
    document.put("status", problem.status());
    document.put("detail", problem.detail());
    document.put("instance", path);
    document.putAll(problem.members());
    return document;
  }

  private static Head head(Problem problem, Request request) {
    Head head = Head.titled(problem.title());
    return retries(problem, request) ? head.retrying() : head;
  }

  /** A page that asks again by itself must not send for ever what a form sent once. */
  private static boolean retries(Problem problem, Request request) {
    return problem.retry() && !request.incoming().method().equals("POST");
  }

  private ErrorView view(Problem problem, Request request) {
    return new ErrorView(
        problem.title(),
        icon(problem.status()),
        problem.detail(),
        problem.advice(),
        problem.facts().stream()
            .map(fact -> new FactView(fact.name(), fact.place(), fact.text()))
            .toList(),
        ways(problem, request),
        retries(problem, request),
        smallPrint(problem, request),
        lastSeen(problem, request).map(seen -> SeenView.of(seen, request.now())).stream().toList());
  }

  private static List<WayView> ways(Problem problem, Request request) {
    List<WayView> ways = new ArrayList<>();
    if (problem.retry()) {
      ways.add(new WayView("Try now", Href.to(request.self()), true));
    }
    problem.ways().forEach(way -> ways.add(new WayView(way.text(), way.href(), ways.isEmpty())));
    ways.add(new WayView("Dashboard", Href.to(request.links().home()), ways.isEmpty()));
    ways.add(
        new WayView("All applications", Href.to(request.links().withoutApp().area("apps")), false));
    return ways;
  }

  private static String smallPrint(Problem problem, Request request) {
    String where =
        problem.status()
            + ", "
            + request.self().path()
            + ", "
            + TimeText.clock(request.now())
            + TimeText.zone(request.now());
    return Optional.ofNullable(problem.members().get("errorId"))
        .map(id -> "Error " + id + ", " + where + ". Details are in the monitor's log.")
        .orElse(where);
  }

  private static String icon(int status) {
    return switch (status) {
      case 404 -> "i-search";
      case 503 -> "i-plug";
      default -> "i-warn";
    };
  }
}
