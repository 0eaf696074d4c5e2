package dev.pynmon.web.query;

import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ways from a list to other lists that are asked the same, where those have all of its fields. */
public final class SameQuery {
  /** A parameter of some lists that is a condition of a query in others. */
  private static final Set<String> DATES = Set.of(TimelineAddress.START, TimelineAddress.END);

  private SameQuery() {}

  /** From the list of invocations. */
  public static List<Way> ofInvocations(Request request) {
    return ways(
        way(Noun.FAILURES, request, failures(request), "Failures"),
        way(Noun.EVENTS, request, request.links().area("events"), "Events"));
  }

  /** Of the same time, where both lists take it. */
  private static Url failures(Request request) {
    Url list = request.links().area("failures");
    Params params = request.params();
    Optional<String> preset =
        params.text(TimelineAddress.RANGE).filter(range -> Preset.find(range).isPresent());
    return preset
        .map(range -> list.with(TimelineAddress.RANGE, range))
        .orElseGet(() -> list.with(params.query().only(DATES)));
  }

  /** From the list of events. */
  public static List<Way> ofEvents(Request request) {
    return ways(way(Noun.INVOCATIONS, request, request.links().area("invocations"), "Invocations"));
  }

  private static List<Way> ways(Way... ways) {
    return Stream.of(ways).filter(way -> way.wayHref().leads()).toList();
  }

  private static Way way(Noun noun, Request request, Url list, String text) {
    String query = query(request);
    return query.isEmpty() || QueryParam.fault(query, noun, request.now()).isPresent()
        ? Way.NONE
        : new Way(Href.to(list.with(QueryParam.NAME, query)), text);
  }

  private static String query(Request request) {
    String asked = request.params().text(QueryParam.NAME).orElse("");
    String task = request.params().text(FilterNames.TASK).map(Field.TASK::is).orElse("");
    return asked.isEmpty() || task.isEmpty() ? asked + task : "(" + asked + ") " + task;
  }
}
