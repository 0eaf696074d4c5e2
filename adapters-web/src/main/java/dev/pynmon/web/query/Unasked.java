package dev.pynmon.web.query;

import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists that no query can be asked of: what they hold has no field, or another list has the same
 * with its fields. To ignore a query would answer something else than was asked.
 */
public final class Unasked {
  private static final String NOTHING = "What is listed here has no field to ask for.";
  private static final String QUEUE =
      "A queue is only peeked at, in its order: ask queue:NAME of /invocations/.";
  private static final String TYPES = "Ask type:NAME of /workflows/runs.";
  private static final String TRIGGERS = "Ask trigger:ID of /trigger-runs/.";
  private static final String SERVICE =
      "This list is narrowed by runner_id, atomic_service_run_id and status.";

  private static final String RUNNERS = "Ask of all runners: /runners/.";
  private static final String FAILED = "Ask exception:TYPE of /invocations/?status=FAILED.";
  private static final Pattern FILE = Pattern.compile("(/export/.+)\\.(csv|ndjson)");

  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("/broker", QUEUE),
          Map.entry("/broker/refresh", QUEUE),
          Map.entry("/broker/queue", QUEUE),
          Map.entry("/broker/queues/{name}", QUEUE),
          Map.entry("/workflows", TYPES),
          Map.entry("/workflows/refresh", TYPES),
          Map.entry("/triggers", TRIGGERS),
          Map.entry("/runners/gone", RUNNERS),
          Map.entry("/runners/gone/api", RUNNERS),
          Map.entry("/runners/atomic-service/timeline", SERVICE),
          Map.entry("/failures/earlier", FAILED),
          Map.entry("/workflows/runs/{id}/data", NOTHING),
          Map.entry("/state-backend", NOTHING),
          Map.entry("/client-data-store", NOTHING),
          Map.entry("/reruns", NOTHING),
          Map.entry("/audit", NOTHING),
          Map.entry("/export/queues", QUEUE),
          Map.entry("/export/workflow-types", TYPES),
          Map.entry("/export/triggers", TRIGGERS),
          Map.entry("/export/service-runs", SERVICE),
          Map.entry("/export/records-without-status", NOTHING),
          Map.entry("/export/client-data", NOTHING),
          Map.entry("/export/audit", NOTHING));

  private Unasked() {}

  /** The same route, which refuses a query where it lists what cannot be asked. */
  public static Route refusing(Route route) {
    Matcher file = FILE.matcher(route.pattern());
    String instead = INSTEAD.get(file.matches() ? file.group(1) : route.pattern());
    return instead == null || route.acts()
        ? route
        : route.handledBy(
            request -> {
              refuse(request, instead);
              return route.handler().answer(request);
            });
  }

  private static void refuse(Request request, String instead) {
    if (request.params().text(QueryParam.NAME).isPresent()) {
      throw new ProblemException(
          Problem.of(400, "Bad parameter q", "No query can be asked of this list. " + instead)
              .member("parameter", QueryParam.NAME));
    }
  }
}
