package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.RelationKind;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.lane.TimelineLinks;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws what started invocations over these: the lines, what met a condition, the markers. */
public final class CauseSvg {
  private static final double CORNER = 3;

  private final SvgWriter svg;
  private final Optional<TimelineLinks> urls;
  private final Set<InvocationId> selected;

  /**
   * What draws into this picture.
   *
   * @param urls where markers lead; empty for a picture without links
   * @param selected whose lines are seen without a pointer
   */
  public CauseSvg(SvgWriter svg, Optional<TimelineLinks> urls, Set<InvocationId> selected) {
    this.svg = svg;
    this.urls = urls;
    this.selected = Set.copyOf(selected);
  }

  /** Writes them all; nothing where there are none. */
  public void write(DrawnCauses causes) {
    if (causes.isEmpty()) {
      return;
    }
    svg.open("g").attribute("class", "timeline-relations").attribute("aria-hidden", "true").line();
    Set<String> looked = looked(causes);
    causes.relations().forEach(line -> relation(line, isSelected(line, looked)));
    causes.conditions().forEach(this::condition);
    svg.close().line();
    MarkerMark markers = new MarkerMark(svg, urls);
    causes.markers().forEach(markers::write);
  }

  /** The event that is looked for. */
  private static Set<String> looked(DrawnCauses causes) {
    return causes.markers().stream()
        .filter(Marker::focused)
        .map(marker -> marker.cause().key())
        .collect(Collectors.toSet());
  }

  private boolean isSelected(Relation line, Set<String> looked) {
    return line.source().filter(selected::contains).isPresent()
        || line.child().filter(selected::contains).isPresent()
        || line.cause().filter(looked::contains).isPresent();
  }

  /** A page shows each when a pointer comes, to which a file is blind. */
  private void relation(Relation line, boolean isSelected) {
    if (isSelected || urls.isPresent()) {
      write(line, isSelected ? " sel" : "");
    }
  }

  private void write(Relation line, String sel) {
    svg.open("g")
        .attribute("class", "relation " + CauseText.css(line.kind()) + sel)
        .attribute("data-relation", word(line.kind()));
    line.cause().ifPresent(key -> id("data-cause-id", key));
    line.run().ifPresent(this::run);
    line.condition().ifPresent(condition -> id("data-condition-id", condition));
    line.source().map(InvocationId::value).ifPresent(source -> id("data-source-id", source));
    line.child().map(InvocationId::value).ifPresent(child -> id("data-child-id", child));
    String way = way(line.curve());
    svg.open("path").attribute("class", "halo").attribute("d", way).close();
    svg.open("path")
        .attribute("class", "tie " + CauseText.line(line.kind()))
        .attribute("d", way)
        .close();
    svg.close().line();
  }

  private static String word(RelationKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void run(TriggerRun run) {
    id("data-trigger-run-id", run.id().value());
    id("data-trigger-id", run.trigger());
  }

  private void id(String name, String value) {
    svg.attribute(name, SafeText.id(value));
  }

  private static String way(Curve curve) {
    return "M" + curve.from() + "C" + curve.first() + " " + curve.last() + " " + curve.to();
  }

  private void condition(ConditionFrame mark) {
    svg.open("rect").attribute("class", "condition " + CauseText.css(mark.kind()));
    id("data-source-id", mark.source().value());
    mark.condition().ifPresent(condition -> id("data-condition-id", condition));
    svg.attribute("x", mark.x() - ConditionFrame.SIZE / 2)
        .attribute("y", mark.y() - ConditionFrame.SIZE / 2)
        .attribute("width", ConditionFrame.SIZE)
        .attribute("height", ConditionFrame.SIZE)
        .attribute("rx", CORNER)
        .close()
        .line();
  }
}
