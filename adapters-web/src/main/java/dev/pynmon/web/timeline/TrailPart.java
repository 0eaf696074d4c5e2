package dev.pynmon.web.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Box;
import dev.pynmon.domain.timeline.CallLine;
import dev.pynmon.domain.timeline.Chain;
import dev.pynmon.domain.timeline.Connection;
import dev.pynmon.domain.timeline.TimelineSubject;
import dev.pynmon.domain.timeline.Trail;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.StatusBadge;
import java.util.Optional;

/** Draws an invocation as a link to its page: the lines between its parts, then the parts. */
final class TrailPart {
  private static final double RING = 2;

  private final SvgWriter svg;
  private final Optional<TimelineUrls> urls;

  TrailPart(SvgWriter svg, Optional<TimelineUrls> urls) {
    this.svg = svg;
    this.urls = urls;
  }

  void write(Trail trail) {
    InvocationId id = trail.subject().id();
    svg.open(urls.isPresent() ? "a" : "g").attribute("class", trail.selected() ? "inv sel" : "inv");
    urls.ifPresent(all -> svg.attribute("href", all.invocation(id.value())));
    svg.attribute("data-invocation-id", SafeText.whole(id.value()))
        .attribute("data-status", StatusBadge.of(trail.status()).badgeName());
    trail
        .subject()
        .parent()
        .ifPresent(parent -> svg.attribute("data-parent-id", SafeText.whole(parent.value())));
    if (trail.subject().isWorkflowRoot()) {
      svg.attribute("data-workflow-root", "true");
    }
    svg.leaf("title", TrailTitle.of(trail));
    trail.connections().forEach(this::connection);
    trail.call().filter(this::isSeen).ifPresent(line -> call(line, trail.subject()));
    Chain main = TrailTitle.main(trail);
    trail.chains().forEach(chain -> chain(chain, trail.selected(), chain.equals(main)));
    svg.close().line();
  }

  private void connection(Connection line) {
    svg.open("path")
        .attribute("class", "status-transition-line")
        .attribute("data-from-status", StatusBadge.of(line.from()).badgeName())
        .attribute("data-to-status", StatusBadge.of(line.to()).badgeName())
        .attribute("d", "M" + place(line.x1(), line.y1()) + "L" + place(line.x2(), line.y2()))
        .close();
  }

  /** A page shows it when a pointer comes, to which a file is blind. */
  private boolean isSeen(CallLine line) {
    return line.selected() || urls.isPresent();
  }

  /** The invocation around it names both ends, unless its record knows of another caller. */
  private void call(CallLine line, TimelineSubject subject) {
    svg.open("path")
        .attribute("class", line.selected() ? "call sel" : "call")
        .attribute("data-relation", "direct");
    if (subject.parent().filter(line.caller()::equals).isEmpty()) {
      svg.attribute("data-source-id", SafeText.whole(line.caller().value()));
    }
    svg.attribute("d", way(line)).close();
  }

  private static String way(CallLine line) {
    String along = line.x2() == line.x1() ? "" : "H" + SvgNumber.of(line.x2());
    String end = line.y2() == line.y() ? "" : "V" + SvgNumber.of(line.y2());
    return "M" + place(line.x1(), line.y1()) + "V" + SvgNumber.of(line.y()) + along + end;
  }

  private static String place(double x, double y) {
    return SvgNumber.of(x) + " " + SvgNumber.of(y);
  }

  /** The main part is what the whole is called. */
  private void chain(Chain chain, boolean selected, boolean main) {
    svg.open("g");
    if (!main) {
      svg.leaf("title", TrailTitle.of(chain));
    }
    chain.bars().forEach(bar -> BarMark.write(svg, bar));
    if (selected) {
      ring(chain.box());
    }
    chain.points().forEach(point -> PointMark.write(svg, point));
    svg.close();
  }

  private void ring(Box box) {
    svg.open("rect")
        .attribute("class", "ring")
        .attribute("x", box.x() - RING)
        .attribute("y", box.y() - RING)
        .attribute("width", box.width() + 2 * RING)
        .attribute("height", box.height() + 2 * RING)
        .attribute("rx", RING + 2)
        .close();
  }
}
