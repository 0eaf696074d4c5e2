package dev.pynmon.web.listing;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.InvocationFilter.StatusMode;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.param.DateNotices;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which invocations a list shows, as it stands in addresses and forms. */
public final class FilterParams {
  /** The query. */
  static final String SEARCH = QueryParam.NAME;

  private static final String HISTORY = "history";
  private static final String MODE = "status_mode";
  private static final String STATUS = "status";

  /** The names of all of them. */
  public static final Set<String> NAMES =
      Set.of(
          MODE,
          SEARCH,
          STATUS,
          FilterNames.TASK,
          FilterNames.WORKFLOW_TYPE,
          FilterNames.WORKFLOW,
          InvocationIds.PARAMETER,
          TimelineAddress.RANGE,
          TimelineAddress.START,
          TimelineAddress.END);

  private FilterParams() {}

  /** What is asked for; a time without an end of its own ends now. */
  public static InvocationFilter read(Params params, Instant now) {
    return read(params, range(params), now);
  }

  /** The same with the time that was chosen, which is asked for once. */
  static InvocationFilter read(Params params, TimeRange range, Instant now) {
    return new InvocationFilter(
        params.statuses(STATUS),
        mode(params),
        params.task(FilterNames.TASK),
        params.workflow(FilterNames.WORKFLOW),
        params.task(FilterNames.WORKFLOW_TYPE),
        window(params, range, now),
        params.invocations(InvocationIds.PARAMETER, InvocationIds.MAX),
        QueryParam.read(params, Noun.INVOCATIONS, now));
  }

  /** The time chosen. */
  static TimeRange range(Params params) {
    return TimeRange.of(
        params.choice(TimelineAddress.RANGE, TimeRange.words(), TimeRange.ANY.word()));
  }

  private static StatusMode mode(Params params) {
    String word = params.choice(MODE, List.of("current", HISTORY), "current");
    return word.equals(HISTORY) ? StatusMode.HISTORY : StatusMode.CURRENT;
  }

  private static Optional<TimeWindow> window(Params params, TimeRange range, Instant now) {
    Optional<TimeWindow> dated = params.window(TimelineAddress.START, TimelineAddress.END, now);
    Optional<TimeWindow> preset = range.until(now);
    if (preset.isPresent() && dated.isPresent()) {
      params.notice(DateNotices.unusedFields(range.label()));
    }
    return preset.or(() -> dated);
  }

  /** The same filter in parameters, whenever it is read. */
  public static Query query(InvocationFilter filter) {
    List<Query.Pair> pairs = new ArrayList<>();
    filter.statuses().stream()
        .map(status -> new Query.Pair(STATUS, status.value()))
        .sorted(Comparator.comparing(Query.Pair::value))
        .forEach(pairs::add);
    if (filter.statusMode() == StatusMode.HISTORY) {
      pairs.add(new Query.Pair(MODE, HISTORY));
    }
    filter.task().ifPresent(task -> pairs.add(new Query.Pair(FilterNames.TASK, task.value())));
    filter
        .workflow()
        .ifPresent(run -> pairs.add(new Query.Pair(FilterNames.WORKFLOW, run.value())));
    filter
        .workflowType()
        .ifPresent(type -> pairs.add(new Query.Pair(FilterNames.WORKFLOW_TYPE, type.value())));
    filter.window().ifPresent(window -> pairs.addAll(query(window)));
    filter
        .ids()
        .map(ids -> ids.stream().map(InvocationId::value).sorted().collect(Collectors.joining(",")))
        .ifPresent(ids -> pairs.add(new Query.Pair(InvocationIds.PARAMETER, ids)));
    filter.search().ifPresent(q -> pairs.add(new Query.Pair(SEARCH, q.absolute().text())));
    return new Query(pairs);
  }

  private static List<Query.Pair> query(TimeWindow window) {
    return List.of(
        new Query.Pair(TimelineAddress.START, window.from().toString()),
        new Query.Pair(TimelineAddress.END, window.to().toString()));
  }
}
