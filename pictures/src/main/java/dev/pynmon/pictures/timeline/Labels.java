package dev.pynmon.pictures.timeline;

import dev.pynmon.pictures.scale.Covered;
import dev.pynmon.pictures.timeline.figure.BarNames;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.LossSvg;
import dev.pynmon.pictures.timeline.figure.Point;
import dev.pynmon.pictures.timeline.figure.PointShape;
import dev.pynmon.pictures.timeline.lane.Lane;
import java.util.List;

/** Gives names their places when all marks have theirs: no mark stands on a name. */
final class Labels {
  private Labels() {}

  /** The same picture with names in bars, in runs of the service and beside events. */
  static TimelinePicture placed(TimelinePicture bare) {
    Covered covered = covered(bare);
    List<Figure> figures = new BarNames(covered).placed(bare.figures());
    List<Lane> lanes = bare.lanes().stream().map(lane -> lane.named(covered)).toList();
    if (bare.form() == TimelineForm.DENSITY) {
      return bare.with(lanes, figures, bare.causes());
    }
    lanes.stream().flatMap(lane -> lane.services().stream()).forEach(run -> covered.add(run.box()));
    bare.figures().stream().flatMap(Figure::bars).forEach(bar -> covered.add(bar.begin()));
    return bare.with(lanes, figures, bare.causes().named(covered));
  }

  private static Covered covered(TimelinePicture bare) {
    Covered covered = new Covered();
    bare.figures().stream()
        .flatMap(Figure::points)
        .filter(point -> point.shape() != PointShape.BAR_START)
        .map(Point::box)
        .forEach(covered::add);
    bare.losses().forEach(loss -> covered.addAll(LossSvg.boxes(loss)));
    bare.lanes().forEach(lane -> bare.flags(lane).forEach(flag -> covered.addAll(flag.boxes())));
    covered.addAll(bare.causes().boxes());
    return covered;
  }
}
