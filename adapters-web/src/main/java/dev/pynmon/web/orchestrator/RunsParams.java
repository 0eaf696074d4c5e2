package dev.pynmon.web.orchestrator;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRunFilter;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.text.ServiceStatus;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the address of the runs asks for.
 *
 * @param filter which runs
 * @param size how many on a page
 * @param page which page; empty for the one that holds the selected run, or the first
 * @param selected the run that is looked for; "" for none
 */
record RunsParams(AtomicRunFilter filter, int size, Optional<Integer> page, String selected) {
  static final String RUNNER = "runner_id";
  static final String ID = "atomic_service_run_id";
  static final String SELECTED = "selected_atomic_service_run_id";
  static final String STATUS = "status";
  static final String AT_LEAST = "min_duration_seconds";
  static final String SIZE = "page_size";
  static final String PAGE = "page";

  /** The names of those that narrow the runs. */
  static final Set<String> NARROWING = Set.of(RUNNER, ID, STATUS, AT_LEAST, QueryParam.NAME);

  /** Of more rows no cell narrows the list: a page stays small. */
  static final int DEFAULT_SIZE = 100;

  /** So many rows and lanes stay below 250 KB. */
  private static final int MAX_SIZE = 150;

  private static final int MAX_PAGE = 5_000;
  private static final double LONGEST = 86_400;

  static RunsParams read(Request request) {
    Params params = request.params();
    String id = params.text(ID).orElse("");
    AtomicRunFilter filter =
        new AtomicRunFilter(
            params.parsed(RUNNER, RunnerId::parse, "a runner id"),
            id,
            status(params),
            atLeast(params),
            QueryParam.read(request, Noun.SERVICE_RUNS));
    Optional<Integer> page = params.text(PAGE).map(_ -> params.number(PAGE, 1, 1, MAX_PAGE));
    return new RunsParams(filter, size(params), page, params.text(SELECTED).orElse(id));
  }

  /** Pynmon takes both names. */
  private static int size(Params params) {
    String name = params.text(SIZE).isPresent() ? SIZE : Params.LIMIT;
    return params.number(name, DEFAULT_SIZE, 1, MAX_SIZE);
  }

  /** An unknown one stays, so that it matches nothing. */
  private static String status(Params params) {
    String status = params.text(STATUS).map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    if (!status.isEmpty() && !ServiceStatus.STATUSES.contains(status)) {
      String shown = status.length() > 60 ? status.substring(0, 60) + "…" : status;
      params.notice(
          new Notice(
              "status \"" + shown + "\" is not known.",
              "It matches nothing that pynenc writes. Accepted: "
                  + String.join(", ", ServiceStatus.STATUSES)
                  + ".",
              true));
    }
    return status;
  }

  private static Duration atLeast(Params params) {
    double given =
        params
            .parsed(AT_LEAST, RunsParams::seconds, "a number of seconds from 0 to 86400")
            .orElse(0.0);
    double used = Math.max(0, Math.min(LONGEST, given));
    if (used != given) {
      params.notice(
          new Notice(
              AT_LEAST + " was brought " + (used < given ? "down to 86400." : "up to 0."),
              "Accepted: 0 to 86400.",
              false));
    }
    return Duration.ofNanos(Math.round(used * 1e9));
  }

  private static Optional<Double> seconds(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
