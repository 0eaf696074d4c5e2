package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.TextWidth;
import dev.pynmon.pictures.timeline.lane.LaneBox;
import java.util.ArrayList;
import java.util.List;

/** Draws where a lane ends because its runner was not heard of any more. */
public final class LossSvg {
  private static final double RADIUS = 6;
  private static final double TEXT = 10.5;
  private static final double TEXT_GAP = 14;

  /** The lines of the text, from the middle of the lane. */
  private static final double FIRST_LINE = -2;

  private static final double NEXT_LINE = 14;
  private static final double ONLY_LINE = 4;

  /** What is said of one that is only stale stands at the top of its lane, near its line. */
  private static final double TOP_LINE = 9;

  private static final double NEAR = 4;

  /** How wide a line through a lane is. */
  private static final double LINE = 2;

  private LossSvg() {}

  /** Writes the ground of what is left of the lane, to lie below all that is drawn there. */
  public static void ground(SvgWriter svg, Loss loss) {
    loss.endX().stream()
        .filter(_ -> loss.dead())
        .forEach(
            end ->
                svg.open("rect")
                    .attribute("class", "gone")
                    .attribute("x", loss.x())
                    .attribute("y", loss.lane().box().top())
                    .attribute("width", Math.max(0, end - loss.x()))
                    .attribute("height", loss.lane().box().height())
                    .attribute("fill", "url(#tl-gone)")
                    .close()
                    .line());
  }

  /** Writes the mark of the moment and, where there is room, what was lost. */
  public static void mark(SvgWriter svg, Loss loss) {
    LaneBox box = loss.lane().box();
    String down = "M" + new Position(loss.x(), box.top()) + "V" + SvgNumber.of(box.bottom());
    svg.open("g").attribute("class", "loss").leaf("title", title(loss));
    path(svg, css(loss), down);
    if (!loss.dead()) {
      stale(svg, loss);
    } else {
      if (!loss.isCalm()) {
        cross(svg, loss.x(), box.top());
      }
      text(svg, loss);
    }
    svg.close().line();
  }

  /** What the mark of a loss covers, but for words that stand where nothing else does. */
  public static List<Box> boxes(Loss loss) {
    LaneBox lane = loss.lane().box();
    List<Box> boxes = new ArrayList<>(2);
    boxes.add(new Box(loss.x() - LINE / 2, lane.top(), LINE, lane.height()));
    if (!loss.dead()) {
      double width = TextWidth.of(staleText(loss), TEXT);
      double x = isLeft(loss) ? loss.x() - NEAR - width : loss.x() + NEAR;
      boxes.add(new Box(x, lane.top(), width, TOP_LINE));
    } else if (!loss.isCalm()) {
      boxes.add(Box.around(loss.x(), lane.top() + 1, RADIUS));
    }
    return boxes;
  }

  private static String css(Loss loss) {
    if (!loss.dead()) {
      return "last-sign silent";
    }
    return loss.isCalm() ? "last-sign" : "lost";
  }

  /** Above what it held, which is drawn on as not known. */
  private static void stale(SvgWriter svg, Loss loss) {
    boolean left = isLeft(loss);
    svg.textAt(
        left ? "lost-t silent end" : "lost-t silent",
        left ? loss.x() - NEAR : loss.x() + NEAR,
        loss.lane().box().top() + TOP_LINE,
        staleText(loss));
  }

  private static boolean isLeft(Loss loss) {
    double room = loss.endX().orElse(Measures.RIGHT) - loss.x() - NEAR;
    return room < TextWidth.of(staleText(loss), TEXT);
  }

  private static String staleText(Loss loss) {
    return when(loss) + ", " + held(loss);
  }

  private static void cross(SvgWriter svg, double x, double top) {
    svg.open("circle")
        .attribute("class", "lost-d")
        .attribute("cx", x)
        .attribute("cy", top + 1)
        .attribute("r", RADIUS)
        .close();
    path(svg, "lost-x", "M" + new Position(x - 2.5, top - 1.5) + "l5 5m0-5l-5 5");
  }

  private static void path(SvgWriter svg, String css, String way) {
    svg.open("path").attribute("class", css).attribute("d", way).close();
  }

  private static void text(SvgWriter svg, Loss loss) {
    double room = loss.endX().orElse(0) - loss.x() - 2 * TEXT_GAP;
    double middle = loss.lane().box().middle();
    double x = loss.x() + TEXT_GAP;
    if (!loss.quiet() || room < TextWidth.of(when(loss), TEXT)) {
      return;
    }
    String all = when(loss) + ", " + held(loss);
    if (loss.isCalm()) {
      svg.textAt("tm lost-held", x, middle + ONLY_LINE, when(loss));
    } else if (loss.lane().box().height() < Measures.TWO_LINE_HEIGHT) {
      boolean both = room >= TextWidth.of(all, TEXT);
      svg.textAt("lost-t", x, middle + ONLY_LINE, both ? all : when(loss));
    } else {
      svg.textAt("lost-t", x, middle + FIRST_LINE, when(loss));
      if (room >= TextWidth.of(held(loss), TEXT)) {
        svg.textAt("tm lost-held", x, middle + FIRST_LINE + NEXT_LINE, held(loss));
      }
    }
  }

  private static String when(Loss loss) {
    if (!loss.dead()) {
      return "silent since " + MomentText.clock(loss.at());
    }
    String what = loss.isCalm() ? "last heard of " : "heartbeat lost ";
    return what + MomentText.clock(loss.at());
  }

  private static String held(Loss loss) {
    if (loss.isCalm()) {
      return "held nothing that is shown";
    }
    if (!loss.dead()) {
      return CountText.of(loss.held()) + " held";
    }
    return CountText.of(loss.held()) + " held, " + taken(loss);
  }

  private static String taken(Loss loss) {
    if (loss.takenUp() == loss.held()) {
      return "picked up since";
    }
    if (loss.takenUp() > 0) {
      return CountText.of(loss.takenUp()) + " picked up since";
    }
    return loss.later() == loss.held()
        ? "picked up after this window"
        : "not picked up in this window";
  }

  /** For example "ThreadRunner 42a528f: heartbeat lost 14:18:12, 3 held, picked up since". */
  private static String title(Loss loss) {
    String more = loss.runners() == 1 ? "" : " (" + CountText.of(loss.runners()) + " runners)";
    return SafeText.name(loss.lane().titleOf(loss.runner()))
        + more
        + ": "
        + when(loss)
        + ", "
        + held(loss);
  }
}
