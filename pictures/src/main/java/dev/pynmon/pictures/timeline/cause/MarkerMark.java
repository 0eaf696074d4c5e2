package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.event.EventState;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.EventCause;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.cause.Marker.Side;
import dev.pynmon.pictures.timeline.lane.TimelineLinks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws an event or a tick as a link to what tells more of it. */
final class MarkerMark {
  private static final double HALF = Marker.SIZE / 2;
  private static final double TEXT_GAP = 4;
  private static final double TEXT_LINE = 3.2;
  private static final double SWATCH = 5;

  private final SvgWriter svg;
  private final Optional<TimelineLinks> urls;

  MarkerMark(SvgWriter svg, Optional<TimelineLinks> urls) {
    this.svg = svg;
    this.urls = urls;
  }

  void write(Marker marker) {
    Cause cause = marker.cause();
    String href = urls.map(all -> all.cause(cause)).orElse("");
    svg.open(href.isEmpty() ? "g" : "a")
        .attribute("class", marker.focused() ? "event-marker-link focus" : "event-marker-link");
    if (!href.isEmpty()) {
      svg.attribute("href", href);
    }
    svg.attribute("data-event-id", SafeText.id(cause.key()))
        .attribute("data-event-code", CauseText.code(cause))
        .attribute("data-event-state", state(cause).value())
        .attribute("data-event-timestamp", MomentText.iso(cause.at()))
        .attribute("data-related-invocation-ids", ids(MarkerCaps.related(cause)));
    if (cause instanceof TickCause tick) {
      tick(tick);
    }
    svg.leaf("title", CauseText.title(cause));
    mark(marker);
    svg.close().line();
  }

  private static EventState state(Cause cause) {
    return cause instanceof EventCause event ? event.event().state() : EventState.TRIGGERED;
  }

  private static String ids(List<InvocationId> ids) {
    return ids.stream().map(InvocationId::value).map(SafeText::id).collect(Collectors.joining(" "));
  }

  private void tick(TickCause tick) {
    TriggerRun first = tick.runs().getFirst();
    svg.attribute("data-trigger-run-id", SafeText.id(first.id().value()))
        .attribute(
            "data-trigger-run-ids",
            MarkerCaps.runs(tick).stream()
                .map(run -> SafeText.id(run.id().value()))
                .collect(Collectors.joining(" ")))
        .attribute("data-trigger-id", SafeText.id(first.trigger()))
        .attribute("data-context-type", "CronContext");
    tick.serviceRun()
        .ifPresent(run -> svg.attribute("data-atomic-service-run-id", SafeText.id(run)));
    tick.serviceRunner()
        .map(RunnerId::value)
        .map(SafeText::id)
        .ifPresent(runner -> svg.attribute("data-atomic-service-runner-id", runner));
  }

  private void mark(Marker marker) {
    String state = state(marker.cause()) == EventState.TRIGGERED ? "" : " matched";
    if (marker.focused()) {
      square("focus-ring", marker.x(), marker.y(), HALF + Marker.RING);
    }
    square("marker " + CauseText.css(marker.kind()) + state, marker.x(), marker.y(), HALF);
    List<ContextKind> kinds = marker.others();
    for (int i = 0; i < kinds.size(); i++) {
      double x = marker.x() - HALF - Marker.SWATCH_PITCH * (i + 1) + SWATCH / 2;
      square("swatch " + CauseText.css(kinds.get(i)), x, marker.y(), SWATCH / 2);
    }
    if (marker.side() != Side.NOWHERE) {
      name(marker, kinds.size());
    }
  }

  private void square(String css, double x, double y, double half) {
    svg.open("rect")
        .attribute("class", css)
        .attribute("x", x - half)
        .attribute("y", y - half)
        .attribute("width", 2 * half)
        .attribute("height", 2 * half)
        .close();
  }

  private void name(Marker marker, int swatches) {
    boolean left = marker.side() == Side.LEFT;
    double gap = HALF + TEXT_GAP;
    double x = left ? marker.x() - gap - swatches * Marker.SWATCH_PITCH : marker.x() + gap;
    svg.textAt(left ? "marker-code end" : "marker-code", x, marker.y() + TEXT_LINE, marker.name());
  }
}
