package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.triggermap.MapCondition;
import dev.pynmon.domain.triggermap.MapTrigger;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import java.util.List;
import java.util.Optional;

/**
 * Draws the box of a part: a link with what it is in bold, and a line or some below.
 *
 * @param svg the picture
 * @param ways where the parts lead
 * @param notes what is known of them
 */
record PartMark(SvgWriter svg, MapWays ways, MapNotes notes) {
  private static final double RADIUS = 5;
  private static final double STRIPE = 4;
  private static final double INSET = 11;
  private static final double FIRST_LINE = 16;
  private static final double SECOND_LINE = 30;
  private static final double JOINT = 4;
  private static final int NAME = 18;
  private static final int LINE = 21;
  private static final int WHOLE = 300;

  /**
   * What a box looks like.
   *
   * @param css its classes
   * @param title all that is to be said
   * @param mono whether its name is a piece of code
   */
  private record Look(String css, String title, boolean mono) {}

  void write(MapBox box) {
    switch (box.part()) {
      case MapPart.Prompt prompt -> condition(box.box(), prompt.condition());
      case MapPart.Starter starter -> trigger(box.box(), starter.trigger());
      case MapPart.Called called -> task(box.box(), called.task().key());
      case MapPart.Closing closing -> closing(box.box(), closing.task());
      case MapPart.Passing _ -> {}
    }
  }

  private void condition(Box box, MapCondition condition) {
    boolean known = condition.what().isPresent();
    begin(
        ways.condition(condition),
        new Look(known ? "" : " cut st-pending", MapText.whole(condition, notes), known));
    rect(box, known ? "" : "stripe");
    lines(box, known, MapText.first(condition), MapText.second(condition, notes));
    rest(box, MapText.parts(condition));
    svg.close().line();
  }

  private void trigger(Box box, MapTrigger trigger) {
    TriggerNote note = notes.of(trigger.stored());
    String join = MapText.join(trigger);
    String css = css(note.state());
    begin(
        ways.trigger(trigger.stored().id()),
        new Look(css, SafeText.within(note.whole(), WHOLE) + MapText.hidden(trigger), false));
    rect(box, css.isEmpty() ? "" : "stripe");
    lines(box, false, Fitted.line(note.last(), NAME), Fitted.line(note.often(), LINE));
    rest(box, join.isEmpty() ? List.of() : List.of(join));
    if (trigger.needsAll()) {
      joint(box);
    }
    svg.close().line();
  }

  private static String css(TriggerNote.State state) {
    return switch (state) {
      case QUIET -> "";
      case DUE -> " st-pending";
      case WRONG -> " st-failed";
    };
  }

  private void task(Box box, TaskKey task) {
    boolean nobody = notes.isOfNobody(task);
    String name = SafeText.name(task.value());
    begin(
        ways.task(task),
        new Look(nobody ? " cut st-failed" : "", nobody ? name + ", not registered" : name, false));
    rect(box, nobody ? "stripe" : "");
    lines(box, false, MapText.function(task), nobody ? "not registered" : MapText.module(task));
    svg.close().line();
  }

  private void closing(Box box, TaskKey task) {
    begin(
        ways.task(task),
        new Look(" cut", SafeText.name(task.value()) + " again: a circle closes here", false));
    rect(box, "");
    lines(box, false, MapText.function(task), "again: a circle");
    svg.close().line();
  }

  private void begin(Optional<String> href, Look look) {
    svg.open(href.isPresent() ? "a" : "g").attribute("class", "ft-node" + look.css());
    href.ifPresent(there -> svg.attribute("href", there));
    svg.leaf("title", look.title());
  }

  private void rect(Box box, String stripe) {
    rect("box", box, box.width(), RADIUS);
    if (!stripe.isEmpty()) {
      rect(stripe, box, STRIPE, 2);
    }
  }

  private void rect(String css, Box box, double width, double radius) {
    svg.open("rect")
        .attribute("class", css)
        .attribute("x", box.x())
        .attribute("y", box.y())
        .attribute("width", width)
        .attribute("height", box.height())
        .attribute("rx", radius)
        .close();
  }

  private void lines(Box box, boolean mono, String first, String second) {
    svg.textAt(mono ? "fn mono" : "fn", box.x() + INSET, box.y() + FIRST_LINE, first);
    svg.textAt("tm", box.x() + INSET, box.y() + SECOND_LINE, second);
  }

  private void rest(Box box, List<String> lines) {
    double y = box.y() + SECOND_LINE;
    for (String line : lines) {
      y += MapBox.LINE;
      svg.textAt("tm", box.x() + INSET, y, line);
    }
  }

  private void joint(Box box) {
    svg.open("circle")
        .attribute("class", "tg-joint")
        .attribute("cx", box.x())
        .attribute("cy", box.y() + box.height() / 2)
        .attribute("r", JOINT)
        .close();
  }
}
