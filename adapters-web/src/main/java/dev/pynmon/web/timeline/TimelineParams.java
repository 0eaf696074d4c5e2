package dev.pynmon.web.timeline;

import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.Resolution;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.timeline.TimelineLimits;
import dev.pynmon.domain.timeline.TimelineOptions;
import dev.pynmon.web.occupancy.Categories;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.part.InvocationIds;
import dev.pynmon.web.part.SceneLink;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the address of a timeline asks for.
 *
 * @param range the time
 * @param options what is drawn of it
 * @param services true when the runs of the atomic service are drawn, too
 * @param categories what counts as occupied
 * @param focus the event that is looked for
 * @param table true when the table is asked for in place of the picture
 * @param follow true when the page keeps itself up to date
 */
record TimelineParams(
    Range range,
    TimelineOptions options,
    boolean services,
    Set<OccupancyCategory> categories,
    Optional<EventId> focus,
    boolean table,
    boolean follow) {
  static final String SERVICES = "show_atomic_service";
  static final String FOCUS = SceneLink.FOCUS;

  private static final int MAX_SELECTED = 20;
  private static final int MAX_LIMIT = 50_000;

  /** How many bytes are printed of an invocation, about. */
  private static final int INVOCATION = 780;

  /** So long an address of an invocation may be before it counts; the id comes behind it. */
  private static final int USUAL_ADDRESS = 36;

  /** How many links keep the whole address, about, and how long it may be before that counts. */
  private static final int LINKS = 57;

  private static final int USUAL_LENGTH = 200;

  static TimelineParams read(Params params, Instant now) {
    Range range = Range.read(params, now);
    TimelineFilter filter =
        new TimelineFilter(
            ids(params, InvocationIds.PARAMETER, InvocationIds.MAX),
            params.task("task_id"),
            params.workflow("workflow_id"),
            params.task("workflow_type"),
            params.flag("show_system", true));
    TimelineOptions options =
        new TimelineOptions(
            resolution(params),
            params.flag("collapse_external", true),
            filter,
            ids(params, "selected", MAX_SELECTED),
            Optional.empty(),
            limits(params));
    boolean table = params.choice("view", List.of("picture", "table"), "picture").equals("table");
    return new TimelineParams(
        range,
        options,
        params.flag(SERVICES, true),
        Categories.read(params),
        params.parsed(FOCUS, EventId::parse, "the id of an event"),
        table,
        params.flag("follow") && range.preset().isPresent());
  }

  private static Set<InvocationId> ids(Params params, String name, int max) {
    return params.invocations(name, max).orElse(Set.of());
  }

  private static Resolution resolution(Params params) {
    List<String> words = Arrays.stream(Resolution.values()).map(Resolution::code).toList();
    String word = params.choice("resolution", words, Resolution.AUTO.code());
    return Resolution.find(word).orElse(Resolution.AUTO);
  }

  private static TimelineLimits limits(Params params) {
    int usual = TimelineLimits.DEFAULT.invocations();
    return TimelineLimits.DEFAULT.withInvocations(params.number("limit", usual, 1, MAX_LIMIT));
  }

  /**
   * The query for the use case. Where addresses are long, fewer invocations fit.
   *
   * @param addressLength how long those of invocations are, but for the id
   * @param ownLength how long the address of the page is, which its links repeat
   */
  TimelineQuery query(AppKey app, int addressLength, int ownLength) {
    TimelineLimits limits = options.limits();
    int longer = Math.max(0, addressLength - USUAL_ADDRESS);
    long left = limits.bytes() - (long) LINKS * Math.max(0, ownLength - USUAL_LENGTH);
    long bytes = Math.max(0, left) * INVOCATION / (INVOCATION + longer);
    TimelineLimits fitting =
        new TimelineLimits(limits.invocations(), limits.lanes(), limits.rows(), (int) bytes);
    return new TimelineQuery(
        app,
        range.window(),
        new TimelineOptions(
            options.resolution(),
            options.collapseExternal(),
            options.filter(),
            options.selected(),
            options.form(),
            fitting),
        services,
        categories,
        focus);
  }
}
