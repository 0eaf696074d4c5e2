package dev.pynmon.pictures.triggermap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.pictures.svg.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapLayoutTest {
  @Test
  void chain_standsInOneRow_threeColumnsAStep() {
    MapPicture picture =
        new Maps().on("a.b", "and", Maps.CRON).on("a.c", "and", Maps.failed("a.b")).picture();

    assertThat(picture.boxes())
        .extracting(box -> box.box().x())
        .containsExactly(2.0, 174.0, 318.0, 496.0, 668.0, 812.0);
    assertThat(picture.boxes()).extracting(box -> box.box().y()).containsOnly(20.0);
    assertThat(picture.heads())
        .extracting(MapHead::name)
        .containsExactly("Started by", "Last run", "Task", "Started by", "Last run", "Task");
  }

  @Test
  void whatDoesNotBelongTogether_standsOneBelowTheOther_theLargestFirst() {
    MapPicture picture =
        new Maps()
            .on("a.a", "and", Maps.EVENT)
            .on("a.b", "and", Maps.CRON)
            .on("a.c", "and", Maps.CRON)
            .picture();

    assertThat(picture.boxes().stream().filter(box -> box.part().place() == 2))
        .extracting(box -> box.box().y())
        .containsExactly(116.0, 20.0, 68.0);
  }

  @Test
  void lineOverSeveralSteps_passesByWhatStandsBetween() {
    MapPicture picture =
        new Maps()
            .on("a.b", "and", Maps.CRON)
            .on("a.c", "and", Maps.failed("a.b"))
            .on("a.d", "and", Maps.failed("a.c"), Maps.CRON)
            .picture();

    assertThat(picture.lines()).anyMatch(line -> line.over().size() > 4);
    assertApart(picture, "a chain");
  }

  @Test
  void spread_keepsOrderAndDistance_asNearAsCanBe() {
    assertThat(Spacing.of(new double[] {0, 0, 100}, new double[] {0, 10, 10}))
        .containsExactly(-5, 5, 100);
    assertThat(Spacing.of(new double[0], new double[0])).isEmpty();
  }

  @Test
  void randomMaps_neverOverlap() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Maps maps = new Maps();
      for (int i = 0; i < 60; i++) {
        maps.on("m.t" + random.nextInt(40), random.nextBoolean() ? "and" : "or", causes(random));
      }
      assertApart(maps.picture(), "seed " + seed);
    }
  }

  private static TaskCondition[] causes(Random random) {
    List<TaskCondition> causes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      causes.add(
          random.nextInt(3) == 0
              ? new TaskCondition.Cron(random.nextInt(9) + " * * * *")
              : Maps.failed("m.t" + random.nextInt(40)));
    }
    return causes.toArray(TaskCondition[]::new);
  }

  /** Boxes of a column do not touch, and each line goes to the right. */
  private static void assertApart(MapPicture picture, String name) {
    List<MapBox> boxes = picture.boxes();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        Box one = boxes.get(i).box();
        Box two = boxes.get(j).box();
        boolean apart =
            one.x() != two.x()
                || one.y() + one.height() <= two.y()
                || two.y() + two.height() <= one.y();
        if (!apart) {
          fail("%s: %s and %s", name, boxes.get(i), boxes.get(j));
        }
      }
    }
    picture
        .lines()
        .forEach(
            line ->
                assertThat(line.over())
                    .as(name)
                    .isSortedAccordingTo((a, b) -> Double.compare(a.box().x(), b.box().x())));
  }
}
