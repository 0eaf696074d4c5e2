package dev.pynmon.web.timeline;

import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.EventCause;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.cause.CauseText;
import dev.pynmon.pictures.timeline.cause.DrawnCauses;
import dev.pynmon.pictures.timeline.cause.Marker;
import dev.pynmon.pictures.timeline.cause.Relation;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.url.Href;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Events, ticks and what they led to, as tables for the template {@code timeline/table}.
 *
 * @param causeLabel what the first table holds
 * @param causeRows the events and ticks in the order of time
 * @param relationLabel what the second table holds; "" when there is none
 * @param relationRows what a status, a result or an exception started
 */
record CauseTable(
    String causeLabel,
    List<CauseRow> causeRows,
    String relationLabel,
    List<RelationRow> relationRows) {
  private static final int MOST_STARTED = 10;

  static Optional<CauseTable> of(
      DrawnCauses causes,
      Map<String, String> lanes,
      Function<Instant, String> time,
      TimelineUrls urls) {
    List<RelationRow> relations =
        causes.relations().stream()
            .filter(line -> line.cause().isEmpty())
            .map(line -> RelationRow.of(line, urls))
            .toList();
    if (causes.markers().isEmpty() && relations.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CauseTable(
            "Events and ticks: " + CountText.of(causes.markers().size()),
            causes.markers().stream().map(one -> CauseRow.of(one, lanes, time, urls)).toList(),
            relations.isEmpty()
                ? ""
                : "Started by a status, result or exception: " + CountText.of(relations.size()),
            relations));
  }

  /**
   * An event or a tick.
   *
   * @param causeTime when
   * @param causeName what it is called
   * @param causeState what came of it
   * @param causeMet the conditions that were met
   * @param causeEmitter the invocation that emitted it, else the runner; of a tick the runner that
   *     saw it; one at most
   * @param causeLane where it stands
   * @param causeStarted what it started, {@value #MOST_STARTED} at most
   * @param causeMore how many more; "" for none
   */
  record CauseRow(
      String causeTime,
      CauseName causeName,
      String causeState,
      MetConditions causeMet,
      List<IdLink> causeEmitter,
      String causeLane,
      List<IdLink> causeStarted,
      String causeMore) {
    static CauseRow of(
        Marker marker,
        Map<String, String> lanes,
        Function<Instant, String> time,
        TimelineUrls urls) {
      Cause cause = marker.cause();
      int more = cause.started().size() - MOST_STARTED;
      String lane = marker.lane().value();
      return new CauseRow(
          time.apply(cause.at()),
          CauseName.of(cause, urls),
          state(cause),
          new MetConditions(CauseText.kinds(cause), CauseText.conditions(cause)),
          emitter(cause, urls).stream().toList(),
          SafeText.name(lanes.getOrDefault(lane, lane)),
          cause.started().stream()
              .limit(MOST_STARTED)
              .map(id -> IdLink.of(id, urls.links()))
              .toList(),
          more > 0 ? "and " + more(cause, more) + " more" : "");
    }

    private static String more(Cause cause, int more) {
      boolean all = cause.startedCount() instanceof Count.Exact;
      return CountText.of(Count.of(more, all));
    }

    private static String state(Cause cause) {
      return switch (cause) {
        case EventCause event -> event.event().state().value();
        case TickCause _ -> EventState.TRIGGERED.value();
      };
    }

    private static Optional<IdLink> emitter(Cause cause, TimelineUrls urls) {
      return switch (cause) {
        case EventCause event -> {
          Emitter emitter = event.event().emitter();
          yield emitter
              .invocation()
              .map(id -> IdLink.of(id, urls.links()))
              .or(() -> emitter.runner().map(id -> IdLink.of(id, urls.links())));
        }
        case TickCause tick -> tick.serviceRunner().map(id -> IdLink.of(id, urls.links()));
      };
    }
  }

  /**
   * What an event or a tick is called.
   *
   * @param causeHref its page; none when there is none
   * @param causeCode its code
   * @param causeTitle what the pointer says of it
   */
  record CauseName(Href causeHref, String causeCode, String causeTitle) {
    static CauseName of(Cause cause, TimelineUrls urls) {
      return new CauseName(
          new Href(urls.cause(cause)), CauseText.code(cause), CauseText.title(cause));
    }
  }

  /**
   * The conditions that were met.
   *
   * @param metKinds their kinds
   * @param metConditions the conditions, as stored
   */
  record MetConditions(String metKinds, String metConditions) {}

  /**
   * What started what without a marker between them.
   *
   * @param relationKind by what
   * @param relationCondition the condition, as stored
   * @param relationFrom whose status, result or exception it was
   * @param relationTo what was started
   */
  record RelationRow(
      String relationKind,
      String relationCondition,
      List<IdLink> relationFrom,
      List<IdLink> relationTo) {
    static RelationRow of(Relation line, TimelineUrls urls) {
      return new RelationRow(
          CauseText.words(line.kind()),
          SafeText.id(line.condition().orElse("")),
          line.source().map(id -> IdLink.of(id, urls.links())).stream().toList(),
          line.child().map(id -> IdLink.of(id, urls.links())).stream().toList());
    }
  }
}
