package dev.pynmon.web.trigger.runs;

import dev.pynmon.application.port.in.trigger.TriggerRunsQuery;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.url.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a visitor asks of the list of runs.
 *
 * @param when the time that was chosen by name; any when one was typed
 * @param typed the time that was typed, which then counts
 * @param filter which runs
 * @param search the query that must hold of them
 * @param failed whether only those whose invocation failed
 * @param page which part of the list
 */
record RunsParams(
    When when,
    Optional<TimeWindow> typed,
    TriggerRunFilter filter,
    Optional<Search> search,
    boolean failed,
    PageRequest page) {
  /** What narrows the list. */
  static final Set<String> NAMES =
      Set.of("when", "start", "end", "task", RunsList.TRIGGER, "kind", "failed", QueryParam.NAME);

  static final String WHEN = "when";
  static final String START = "start";
  static final String END = "end";
  static final String TASK = "task";
  static final String KIND = "kind";
  static final String FAILED = "failed";

  private static final String ANY = "any";
  private static final int ROWS = 50;
  private static final int MOST = 125;

  static RunsParams read(Params params, Instant now) {
    Optional<TimeWindow> typed = params.window(START, END, now);
    When when = typed.isPresent() ? When.ANY : When.of(params.choice(WHEN, When.words(), ANY));
    String kind = params.choice(KIND, kinds(), ANY);
    return new RunsParams(
        when,
        typed,
        new TriggerRunFilter(
            typed.orElseGet(() -> when.window(now)),
            params.task(TASK),
            params.parsed(RunsList.TRIGGER, RunsParams::trigger, "the id of a trigger"),
            shown().filter(each -> word(each).equals(kind)).findFirst()),
        QueryParam.read(params, Noun.TRIGGER_RUNS, now),
        params.flag(FAILED),
        page(params));
  }

  /** Those that failed are on one page, whatever an address asks for. */
  private static PageRequest page(Params params) {
    PageRequest asked = params.page(ROWS, MOST);
    return params.flag(FAILED) ? PageRequest.first(asked.limit()) : asked;
  }

  /**
   * What a file of it is asked for: of a night, which is where the visitor is, from when to when.
   */
  Query exported(Query asked) {
    if (when != When.NIGHT) {
      return asked;
    }
    List<Query.Pair> pairs = new ArrayList<>(asked.without(Set.of(WHEN)).pairs());
    pairs.add(new Query.Pair(START, filter.window().from().toString()));
    pairs.add(new Query.Pair(END, filter.window().to().toString()));
    return new Query(pairs);
  }

  /** The question of a part of the list. */
  TriggerRunsQuery query(AppKey app, PageRequest part) {
    return new TriggerRunsQuery(app, filter, search, failed, part);
  }

  /** Whether that is what cron started last night ({@link PageLinks#lastNight}). */
  boolean isNightOfCron() {
    return when == When.NIGHT && filter.kind().filter(ContextKind.CRON::equals).isPresent();
  }

  private static Optional<String> trigger(String text) {
    return Optional.of(text).filter(PageLinks::isTrigger);
  }

  private static List<String> kinds() {
    return Stream.concat(Stream.of(ANY), shown().map(RunsParams::word)).toList();
  }

  /** The kinds that can be chosen. */
  static Stream<ContextKind> shown() {
    return Arrays.stream(ContextKind.values()).filter(kind -> kind != ContextKind.OTHER);
  }

  static String word(ContextKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
