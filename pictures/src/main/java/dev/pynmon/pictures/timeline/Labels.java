package dev.pynmon.pictures.timeline;

import dev.pynmon.pictures.scale.Taken;
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
    Taken taken = taken(bare);
    List<Figure> figures = new BarNames(taken).placed(bare.figures());
    List<Lane> lanes = bare.lanes().stream().map(lane -> lane.named(taken)).toList();
    if (bare.form() == TimelineForm.DENSITY) {
      return bare.with(lanes, figures, bare.causes());
    }
    lanes.stream().flatMap(lane -> lane.services().stream()).forEach(run -> taken.add(run.box()));
    bare.figures().stream().flatMap(Figure::bars).forEach(bar -> taken.add(bar.begin()));
    return bare.with(lanes, figures, bare.causes().named(taken));
  }

  private static Taken taken(TimelinePicture bare) {
    Taken taken = new Taken();
    bare.figures().stream()
        .flatMap(Figure::points)
        .filter(point -> point.shape() != PointShape.BAR_START)
        .map(Point::box)
        .forEach(taken::add);
    bare.losses().forEach(loss -> taken.addAll(LossSvg.boxes(loss)));
    bare.lanes().forEach(lane -> bare.flags(lane).forEach(flag -> taken.addAll(flag.boxes())));
    taken.addAll(bare.causes().boxes());
    return taken;
  }
}
