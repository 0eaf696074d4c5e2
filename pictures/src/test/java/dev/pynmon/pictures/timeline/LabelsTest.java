package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Triggers.event;
import static dev.pynmon.domain.timeline.Triggers.invocation;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.timeline.cause.Marker;
import dev.pynmon.pictures.timeline.figure.Bar;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.Loss;
import dev.pynmon.pictures.timeline.lane.Flag;
import dev.pynmon.pictures.timeline.lane.LaneBox;
import dev.pynmon.pictures.timeline.lane.ServiceBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names are above everything: nothing stands on them, and they stand on nothing. */
class LabelsTest {
  private static final int PICTURES = 12;

  /** A mark covers so much at least, whatever its shape. */
  private static final double MARK = 3.5;

  private final List<Box> labels = new ArrayList<>();
  private final List<Box> marks = new ArrayList<>();

  @Test
  void noMark_standsOnAName_andNoNameOnAnother() {
    int named = 0;
    for (int seed = 0; seed < PICTURES; seed++) {
      read(crowded(new Random(seed)).to(drawing()));
      named += labels.size();
      for (Box label : labels) {
        assertThat(marks.stream().filter(label::meets)).as("seed %s, %s", seed, label).isEmpty();
        assertThat(labels.stream().filter(label::meets)).containsExactly(label);
        assertThat(label.right()).isLessThanOrEqualTo(Measures.RIGHT);
      }
    }
    assertThat(named).as("names in all").isGreaterThan(20 * PICTURES);
  }

  /** Bars with registrations on them, events, runs of the service, generations, lost runners. */
  private static Histories crowded(Random random) {
    Histories histories = new Histories().now(100);
    for (int runner = 0; runner < 4; runner++) {
      String name = "r" + runner;
      histories.runner(name, "ThreadRunner", "host-" + runner / 2, runner, 0, "");
      histories.service(name, "run" + runner, 80 + random.nextInt(10), 99, "completed");
      for (int i = 0; i < 12; i++) {
        work(histories, random, name, name + "-" + i);
      }
    }
    return histories.silentSince("r3", 70);
  }

  private static void work(Histories histories, Random random, String runner, String id) {
    double from = random.nextDouble() * 80;
    double to = from + random.nextDouble() * (100 - from);
    histories
        .task(id, random.nextBoolean() ? "shop.place_order" : "shop.pay")
        .ran(runner, id, from, to);
    for (int call = 0; call < random.nextInt(4); call++) {
      double at = from + random.nextDouble() * (to - from);
      histories.registered(runner, id + "." + call, at, id);
    }
    if (random.nextInt(3) == 0) {
      histories.event(event("e" + id, from + (to - from) / 3, invocation(id, runner), id + ".0"));
    }
  }

  private void read(TimelinePicture picture) {
    labels.clear();
    marks.clear();
    picture.figures().stream()
        .flatMap(Figure::bars)
        .filter(bar -> bar.label().isPresent())
        .map(Bar::labelBox)
        .forEach(labels::add);
    services(picture)
        .filter(run -> run.label().isPresent())
        .map(run -> new Box(run.labelX(), run.box().y(), run.label().get().length() * 4.5, 12))
        .forEach(labels::add);
    picture.figures().stream()
        .flatMap(Figure::points)
        .filter(point -> point.shape().reach() > 0)
        .map(point -> Box.around(point.x(), point.y(), MARK))
        .forEach(marks::add);
    picture.causes().markers().stream().map(LabelsTest::square).forEach(marks::add);
    picture.causes().conditions().stream().map(one -> one.box()).forEach(marks::add);
    picture.lanes().stream()
        .flatMap(lane -> picture.flags(lane).stream())
        .map(Flag::box)
        .forEach(marks::add);
    picture.losses().forEach(loss -> marks.add(line(loss)));
  }

  private static Stream<ServiceBar> services(TimelinePicture picture) {
    return picture.lanes().stream().flatMap(lane -> lane.services().stream());
  }

  private static Box square(Marker marker) {
    return Box.around(marker.x(), marker.y(), Marker.SIZE / 2);
  }

  private static Box line(Loss loss) {
    LaneBox lane = loss.lane().box();
    return new Box(loss.x(), lane.top(), 0, lane.height());
  }
}
