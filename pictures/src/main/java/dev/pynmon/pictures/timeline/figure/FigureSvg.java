package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.TimelineSubject;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.StatusText;
import dev.pynmon.pictures.timeline.lane.TimelineLinks;
import java.util.List;
import java.util.Optional;

/** Draws an invocation as a link to its page: the lines between its parts, then the parts. */
public final class FigureSvg {
  private static final double RING = 2;

  /** Programs that know the original find it by the second. */
  private static final String CALL = "call direct-call-relation-line";

  private final SvgWriter svg;
  private final Optional<TimelineLinks> urls;

  /**
   * What draws into this picture.
   *
   * @param urls where invocations lead; empty for a picture without links
   */
  public FigureSvg(SvgWriter svg, Optional<TimelineLinks> urls) {
    this.svg = svg;
    this.urls = urls;
  }

  /** Writes one invocation. */
  public void write(Figure figure) {
    InvocationId id = figure.subject().id();
    String href = urls.map(all -> all.invocation(id)).orElse("");
    svg.open(href.isEmpty() ? "g" : "a").attribute("class", figure.selected() ? "inv sel" : "inv");
    if (!href.isEmpty()) {
      svg.attribute("href", href);
    }
    svg.attribute("data-invocation-id", SafeText.id(id.value()))
        .attribute("data-status", StatusText.name(figure.status()));
    figure
        .subject()
        .parent()
        .ifPresent(parent -> svg.attribute("data-parent-id", SafeText.id(parent.value())));
    if (figure.subject().isWorkflowRoot()) {
      svg.attribute("data-workflow-root", "true");
    }
    svg.leaf("title", FigureTitle.of(figure));
    figure.waits().forEach(this::wait);
    figure.connections().forEach(this::connection);
    figure.call().filter(this::isSeen).ifPresent(line -> call(line, figure.subject()));
    DrawnStay main = FigureTitle.main(figure);
    figure.stays().forEach(stay -> stay(stay, figure.selected(), stay.equals(main)));
    figure.handOvers().forEach(line -> HandOverSvg.write(svg, line));
    svg.close().line();
  }

  /** Writes the names in the bars of all of these, over whatever is drawn by then. */
  public void names(List<Figure> figures) {
    if (figures.stream().anyMatch(Figure::isNamed)) {
      svg.open("g").attribute("class", "bar-names").attribute("aria-hidden", "true");
      figures.forEach(this::names);
      svg.close().line();
    }
  }

  private void names(Figure figure) {
    figure
        .bars()
        .forEach(bar -> bar.label().ifPresent(name -> BarLabel.write(svg, figure, bar, name)));
  }

  /** From its end, where it goes on: those that go on end together, so that their dashes agree. */
  private void wait(WaitLine line) {
    boolean goesOn = line.seen().goesOn();
    double from = goesOn ? line.x2() : line.x1();
    double to = goesOn ? line.x1() : line.x2();
    String way = "H" + SvgNumber.of(to) + "V" + SvgNumber.of(line.markY());
    svg.open("path")
        .attribute("class", goesOn ? "wait on" : "wait")
        .attribute("d", "M" + new Position(from, line.y()) + way)
        .close();
  }

  private void connection(Connection line) {
    svg.open("path")
        .attribute("class", "status-transition-line")
        .attribute("data-from-status", StatusText.name(line.from()))
        .attribute("data-to-status", StatusText.name(line.to()))
        .attribute(
            "d",
            "M" + new Position(line.x1(), line.y1()) + "L" + new Position(line.x2(), line.y2()))
        .close();
  }

  /** A page shows it when a pointer comes, to which a file is blind. */
  private boolean isSeen(CallLine line) {
    return line.selected() || urls.isPresent();
  }

  /** The invocation around it names both ends, unless its record knows of another caller. */
  private void call(CallLine line, TimelineSubject subject) {
    svg.open("path")
        .attribute("class", line.selected() ? CALL + " sel" : CALL)
        .attribute("data-relation", "direct");
    if (subject.parent().filter(line.caller()::equals).isEmpty()) {
      svg.attribute("data-source-id", SafeText.id(line.caller().value()));
    }
    svg.attribute("d", way(line)).close();
  }

  private static String way(CallLine line) {
    String along = line.x2() == line.x1() ? "" : "H" + SvgNumber.of(line.x2());
    String end = line.y2() == line.y() ? "" : "V" + SvgNumber.of(line.y2());
    return "M" + new Position(line.x1(), line.y1()) + "V" + SvgNumber.of(line.y()) + along + end;
  }

  /** The main part is what the whole is called. */
  private void stay(DrawnStay stay, boolean selected, boolean main) {
    svg.open("g");
    if (!main) {
      svg.leaf("title", FigureTitle.of(stay));
    }
    stay.bars().forEach(bar -> BarMark.write(svg, bar));
    if (selected) {
      ring(stay.box());
    }
    stay.points().forEach(point -> PointMark.write(svg, point));
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
