package dev.pynmon.web.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Box;
import dev.pynmon.domain.timeline.Chain;
import dev.pynmon.domain.timeline.Connection;
import dev.pynmon.domain.timeline.Trail;
import dev.pynmon.web.svg.SvgNumber;
import dev.pynmon.web.svg.SvgWriter;
import dev.pynmon.web.text.SafeText;
import dev.pynmon.web.text.StatusBadge;
import java.util.Optional;

/** Draws an invocation: the lines between its parts, then each part as a link to its page. */
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
    svg.open("g")
        .attribute("class", trail.selected() ? "inv sel" : "inv")
        .attribute("data-invocation-id", SafeText.whole(id.value()))
        .attribute("data-status", StatusBadge.of(trail.status()).badgeName());
    trail
        .subject()
        .parent()
        .ifPresent(parent -> svg.attribute("data-parent-id", SafeText.whole(parent.value())));
    if (trail.subject().isWorkflowRoot()) {
      svg.attribute("data-workflow-root", "true");
    }
    trail.connections().forEach(this::connection);
    Optional<String> href = urls.map(all -> all.invocation(id.value()));
    Chain stop = stop(trail);
    trail.chains().forEach(chain -> chain(trail, chain, href, chain.equals(stop)));
    svg.close().line();
  }

  /** Of many parts the keyboard stops at one: the first that is more than a mark. */
  private static Chain stop(Trail trail) {
    return trail.chains().stream()
        .filter(chain -> !chain.bars().isEmpty())
        .findFirst()
        .orElse(trail.chains().getFirst());
  }

  private void connection(Connection line) {
    svg.open("path")
        .attribute("class", "link status-transition-line")
        .attribute("data-from-status", StatusBadge.of(line.from()).badgeName())
        .attribute("data-to-status", StatusBadge.of(line.to()).badgeName())
        .attribute("d", "M" + place(line.x1(), line.y1()) + "L" + place(line.x2(), line.y2()))
        .close();
  }

  private static String place(double x, double y) {
    return SvgNumber.of(x) + " " + SvgNumber.of(y);
  }

  private void chain(Trail trail, Chain chain, Optional<String> href, boolean stop) {
    svg.open(href.isPresent() ? "a" : "g");
    href.ifPresent(address -> svg.attribute("href", address));
    if (!stop && href.isPresent()) {
      svg.attribute("tabindex", "-1");
    }
    svg.leaf("title", ChainTitle.of(trail, chain));
    chain.bars().forEach(bar -> BarMark.write(svg, bar));
    if (trail.selected()) {
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
