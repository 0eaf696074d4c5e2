package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.text.TextWidth;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A status that lasts.
 *
 * @param segment what it stands for
 * @param form how it is drawn
 * @param box where it lies, inside the plot but for the least width
 * @param heardRight up to where its runner was heard of, where it lies behind that
 * @param label the name of the function, where it has room
 * @param labelX where the label begins
 * @param cap true where the bar begins with the mark of a workflow's root
 */
public record Bar(
    Segment segment,
    BarForm form,
    Box box,
    OptionalDouble heardRight,
    Optional<String> label,
    double labelX,
    boolean cap) {
  private static final double NARROWEST_BITTEN = 8;

  /** The status whose colour it takes. */
  public InvocationStatus colour() {
    return segment.colour();
  }

  /** True where the bar is but tinted: success is quiet. */
  public boolean isSoft() {
    return colour() == KnownStatus.SUCCESS;
  }

  /** True where it is hatched, because it still goes on. */
  public boolean goesOn() {
    return segment.end() == SegmentEnd.ONGOING;
  }

  /** Where what is known of it lies. */
  Box known() {
    double right = heardRight.orElse(box.right());
    return new Box(box.x(), box.y(), Math.max(0, right - box.x()), box.height());
  }

  /** Where it lies behind the last sign of life of its runner. */
  Box unknown() {
    Box known = known();
    return new Box(known.right(), box.y(), Math.max(0, box.right() - known.right()), box.height());
  }

  /** True where its runner was not heard of any more, up to its end. */
  public boolean isUnheard() {
    return heardRight.isPresent();
  }

  /** True where the window cuts it, which is seen in bars that are wide enough. */
  public boolean isBitten() {
    return form == BarForm.FULL
        && box.width() >= NARROWEST_BITTEN
        && (segment.isCutAtStart() || isBittenAtEnd());
  }

  /** True where it goes on behind the window; what ends there for good is not bitten. */
  boolean isBittenAtEnd() {
    return segment.end() == SegmentEnd.CUT;
  }

  /** Its left side: what covers that hides where it begins. */
  public Box begin() {
    return new Box(box.x(), box.y(), 0, box.height());
  }

  /** The same bar with a name that begins there. */
  Bar named(String name, double x) {
    return new Bar(segment, form, box, heardRight, Optional.of(name), x, cap);
  }

  /** What its name covers; without width, when it has none. */
  public Box labelBox() {
    double width =
        label.map(BarLabel::written).map(name -> TextWidth.of(name, BarLabel.SIZE)).orElse(0.0);
    return new Box(labelX, box.y(), width, box.height());
  }
}
