package dev.pynmon.web.listing;

import static java.util.Objects.requireNonNull;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.InvocationFilter.StatusMode;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.StatusText;
import dev.pynmon.web.listing.FilterView.Chip;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.part.TaskOptions;
import dev.pynmon.web.query.QueryHints;
import dev.pynmon.web.text.FieldTime;
import dev.pynmon.web.text.StatusBadge;
import dev.pynmon.web.url.Href;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the form above the list with what is chosen and what may be. */
final class FilterForm {
  private static final List<Integer> LIMITS = List.of(10, 20, 50, ListParams.MAX_LIMIT);

  private final ListParams params;
  private final ListChoices choices;

  private FilterForm(ListParams params, ListChoices choices) {
    this.params = params;
    this.choices = choices;
  }

  static FilterView of(ListParams params, ListChoices choices, Request request) {
    String query = params.filter().search().map(Search::text).orElse("");
    return new FilterForm(params, choices).view(query, "", request);
  }

  /** The form with a query that is none, and what is wrong with it. */
  static FilterView of(
      ListParams params, ListChoices choices, String query, String problem, Request request) {
    return new FilterForm(params, choices).view(query, problem, request);
  }

  private FilterView view(String query, String problem, Request request) {
    Href bare = Href.to(request.links().area("invocations"));
    Optional<TimeWindow> dates =
        params.filter().window().filter(_ -> params.range() == TimeRange.CUSTOM);
    return new FilterView(
        bare,
        bare,
        query,
        problem,
        QueryHints.of(Noun.INVOCATIONS, request),
        TaskOptions.of(choices.tasks(), params.filter().task(), "All tasks"),
        TaskOptions.of(choices.types(), params.filter().workflowType(), "Any"),
        params.filter().workflow().map(WorkflowId::value).orElse(""),
        ranges(),
        dates.map(window -> FieldTime.of(window.from())).orElse(""),
        dates.map(window -> FieldTime.of(window.to())).orElse(""),
        FieldTime.zone(),
        modes(),
        limits(),
        statuses().map(this::chip).toList(),
        ids(),
        params.filter().ids().isPresent(),
        isMoreSet());
  }

  /** What narrows in the fold: all but the query, the task and a time up to now. */
  private boolean isMoreSet() {
    InvocationFilter filter = params.filter();
    return filter.workflow().isPresent()
        || filter.workflowType().isPresent()
        || filter.ids().isPresent()
        || filter.statusMode() == StatusMode.HISTORY
        || params.range() == TimeRange.CUSTOM;
  }

  private List<Option> ranges() {
    return Arrays.stream(TimeRange.values())
        .map(
            range ->
                new Option(
                    range == TimeRange.ANY ? "" : range.word(),
                    range.label(),
                    range == params.range()))
        .toList();
  }

  private List<Option> modes() {
    boolean history = params.filter().statusMode() == StatusMode.HISTORY;
    return List.of(
        new Option("", "Current status", !history),
        new Option("history", "Any status it had", history));
  }

  private List<Option> limits() {
    int limit = params.page().limit();
    return Stream.concat(LIMITS.stream(), Stream.of(limit))
        .distinct()
        .sorted()
        .map(rows -> new Option(rows.toString(), CountText.of(rows), rows == limit))
        .toList();
  }

  /**
   * The statuses that occur, the most frequent first, and those that are chosen; where some may
   * have been overlooked all others without a number.
   */
  private Stream<InvocationStatus> statuses() {
    Set<InvocationStatus> all = new LinkedHashSet<>();
    choices.numbers().met().keySet().stream()
        .sorted(Comparator.comparing(this::met).reversed().thenComparing(InvocationStatus::value))
        .forEach(all::add);
    params.filter().statuses().stream()
        .sorted(Comparator.comparing(InvocationStatus::value))
        .forEach(all::add);
    if (!choices.numbers().isComplete()) {
      all.addAll(Arrays.asList(KnownStatus.values()));
    }
    return all.stream();
  }

  private long met(InvocationStatus status) {
    return requireNonNull(choices.numbers().met().get(status), "was met").value();
  }

  private Chip chip(InvocationStatus status) {
    return new Chip(
        StatusText.cssClass(status),
        status.known().map(known -> known.label()).orElse(status.value()),
        StatusBadge.of(status).badgeName(),
        number(status),
        params.filter().statuses().contains(status));
  }

  /** What was not met occurs nowhere, or nobody knows. */
  private String number(InvocationStatus status) {
    Optional<Count> met = Optional.ofNullable(choices.numbers().met().get(status));
    return met.map(CountText::brief).orElse(choices.numbers().isComplete() ? "0" : "");
  }

  private String ids() {
    return params.filter().ids().stream()
        .flatMap(Collection::stream)
        .map(InvocationId::value)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
