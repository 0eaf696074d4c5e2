package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineQuery.Besides;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.TimelineLimits;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.web.occupancy.Categories;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.TimelineAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the address of a timeline asks for.
 *
 * @param range the time
 * @param filter which invocations
 * @param look how it is drawn
 * @param besides what is shown besides invocations
 * @param table true when the table is asked for in place of the picture
 */
record TimelineParams(
    Range range, TimelineFilter filter, TimelineLook look, Besides besides, boolean table) {
  static final String SERVICES = "show_atomic_service";
  static final String SYSTEM = "show_system";
  static final String COLLAPSE = "collapse_external";
  static final String VIEW = "view";
  static final String TABLE = "table";

  private static final int MAX_SELECTED = 20;
  private static final int MAX_LIMIT = 50_000;

  static TimelineParams read(Params params, Instant now) {
    Range range = Range.read(params, now);
    TimelineFilter filter =
        new TimelineFilter(
            ids(params, InvocationIds.PARAMETER, InvocationIds.MAX),
            params.task(FilterNames.TASK),
            params.workflow(FilterNames.WORKFLOW),
            params.task(FilterNames.WORKFLOW_TYPE),
            params.flag(SYSTEM, true),
            QueryParam.read(params, Noun.INVOCATIONS, now));
    TimelineLook look =
        new TimelineLook(
            resolution(params),
            params.flag(COLLAPSE, true),
            ids(params, TimelineAddress.SELECTED, MAX_SELECTED),
            limits(params),
            LaneAddress.read(params));
    boolean table = params.choice(VIEW, List.of("picture", TABLE), "picture").equals(TABLE);
    boolean failureCauses = table; // a picture does not show them
    return new TimelineParams(
        range,
        filter,
        look,
        new Besides(
            params.flag(SERVICES, true),
            Categories.read(params),
            params.parsed(TimelineAddress.FOCUS, EventId::parse, "the id of an event"),
            failureCauses),
        table);
  }

  private static Set<InvocationId> ids(Params params, String name, int max) {
    return params.invocations(name, max).orElse(Set.of());
  }

  private static Resolution resolution(Params params) {
    List<String> words = Arrays.stream(Resolution.values()).map(Resolution::code).toList();
    String word = params.choice(TimelineAddress.RESOLUTION, words, Resolution.AUTO.code());
    return Resolution.find(word).orElse(Resolution.AUTO);
  }

  private static TimelineLimits limits(Params params) {
    int usual = TimelineLimits.DEFAULT.invocations();
    return TimelineLimits.DEFAULT.withInvocations(params.number(Params.LIMIT, usual, 1, MAX_LIMIT));
  }

  /** The query for the use case. */
  TimelineQuery query(AppKey app) {
    return new TimelineQuery(
        app,
        range.window(),
        range.live(),
        filter,
        look.selected(),
        look.limits().invocations(),
        besides);
  }
}
