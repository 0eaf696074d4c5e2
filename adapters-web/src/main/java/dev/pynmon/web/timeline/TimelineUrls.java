package dev.pynmon.web.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.EventCause;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.lane.LaneDoor;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.TimelineLinks;
import dev.pynmon.web.occupancy.Categories;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.InvocationIds;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that a timeline links to. Each keeps everything of its own address but what it
 * changes, so that an address always holds the window, the filters and the selection. Of a long
 * address, such as one with hundreds of ids, links hold what they change alone: each of them is a
 * copy, and {@code timeline-apart.js} adds what it keeps.
 *
 * @param links makes the links
 * @param self the address of what is shown
 * @param kept what links keep of it: all or nothing
 */
record TimelineUrls(Links links, Url self, Url kept) implements TimelineLinks {
  /** In characters; some fourteen ids. */
  private static final int LONGEST_KEPT = 600;

  /** What a list of invocations takes, too, beside a time. */
  private static final Set<String> LISTED =
      Set.of(
          FilterNames.TASK,
          FilterNames.WORKFLOW_TYPE,
          FilterNames.WORKFLOW,
          FilterNames.QUERY,
          InvocationIds.PARAMETER);

  /** Always in this order, so that one picture has one address whatever way led to it. */
  private static final List<String> ORDER =
      List.of(
          TimelineAddress.RANGE,
          TimelineAddress.START,
          TimelineAddress.END,
          FilterNames.TASK,
          FilterNames.WORKFLOW_TYPE,
          FilterNames.WORKFLOW,
          QueryParam.NAME,
          InvocationIds.PARAMETER,
          Params.LIMIT,
          TimelineAddress.RESOLUTION,
          TimelineParams.SYSTEM,
          TimelineParams.SERVICES,
          TimelineParams.COLLAPSE,
          LaneAddress.OPENED,
          LaneAddress.CLOSED,
          LaneAddress.PAGE,
          Categories.NAME,
          TimelineAddress.FOCUS,
          TimelineParams.VIEW,
          TimelineAddress.SELECTED);

  static TimelineUrls of(Request request) {
    return of(request.links(), request.params().query());
  }

  static TimelineUrls of(Links links, Query query) {
    Url bare = TimelineAddress.bare(links);
    Url self = bare.with(query);
    return new TimelineUrls(links, self, self.toString().length() <= LONGEST_KEPT ? self : bare);
  }

  /** True when links hold what they change alone. */
  boolean areApart() {
    return !kept.equals(self);
  }

  /** The same links, which keep this of the address. */
  TimelineUrls keeping(Url some) {
    return new TimelineUrls(links, self, some);
  }

  /** Another window. */
  Url window(TimeWindow window) {
    return inOrder(TimelineAddress.at(window, kept));
  }

  /** Another window, to the microsecond; none where time as stores know it ends. */
  @Override
  public Optional<String> reachable(TimeWindow window) {
    return Windows.inReach(window).map(this::window).map(Url::toString);
  }

  /** A window that ends now. */
  Url preset(Preset preset) {
    return inOrder(TimelineAddress.undated(kept).with(TimelineAddress.RANGE, preset.code()));
  }

  /** The same with this value. */
  Url with(String name, Object value) {
    return inOrder(kept.without(name).with(name, value));
  }

  /** The same without these parameters; they are empty where links say what they change alone. */
  Url without(String... names) {
    return inOrder(areApart() ? kept.with(empty(names)) : kept.without(names));
  }

  /** The picture as a file. */
  Url file() {
    return links.to("invocations", "timeline.svg").with(self.query()).without(TimelineParams.VIEW);
  }

  /**
   * The list of what it asks for, with the query, in this time. Of a long address it leaves the ids
   * out; there is none where nothing but these was asked for.
   */
  Href list(Range range) {
    Url list = listed(range).without(areApart() ? InvocationIds.PARAMETER : "");
    boolean isAsked = !list.query().only(FilterNames.ALL).pairs().isEmpty();
    return areApart() && !isAsked ? Href.NONE : Href.to(list);
  }

  private Url listed(Range range) {
    Url list = links.area("invocations").with(self.query().only(LISTED).given());
    return range
        .preset()
        .map(preset -> list.with(TimelineAddress.RANGE, preset.code()))
        .orElseGet(() -> TimelineAddress.between(range.window().from(), range.window().to(), list));
  }

  @Override
  public String invocation(InvocationId id) {
    return PageLinks.invocation(id, links).hrefText();
  }

  /** The page of the runner of a lane; "" for a lane of several. */
  @Override
  public String runner(LaneId lane) {
    return lane.runner()
        .filter(id -> SafeText.isWhole(id.value()))
        .map(id -> RunnerLink.href(id, links).hrefText())
        .orElse("");
  }

  /** The same with a lane open or closed. */
  @Override
  public String door(LaneId lane, LaneDoor does) {
    return LaneAddress.door(this, lane, does, LaneAddress.page(self.query())).hrefText();
  }

  /** The page of a run of the atomic service; "" for one that lost its id. */
  @Override
  public String run(String id) {
    return PageLinks.serviceRun(id, links).hrefText();
  }

  /**
   * What tells more of an event or a tick: its page, that of the run of the atomic service, or what
   * it started first; "" when there is none of these.
   */
  @Override
  public String cause(Cause cause) {
    return switch (cause) {
      case EventCause event -> PageLinks.event(event.event().id(), links).hrefText();
      case TickCause tick -> {
        String run = tick.serviceRun().map(this::run).orElse("");
        yield run.isEmpty()
            ? tick.started().stream().findFirst().map(this::invocation).orElse("")
            : run;
      }
    };
  }

  private static Query empty(String... names) {
    return new Query(Arrays.stream(names).map(name -> new Query.Pair(name, "")).toList());
  }

  private static Url inOrder(Url url) {
    List<Query.Pair> pairs =
        url.query().pairs().stream().sorted(Comparator.comparingInt(TimelineUrls::place)).toList();
    return new Url(url.path(), new Query(pairs), url.anchor());
  }

  private static int place(Query.Pair pair) {
    int place = ORDER.indexOf(pair.name());
    return place < 0 ? ORDER.size() : place;
  }
}
