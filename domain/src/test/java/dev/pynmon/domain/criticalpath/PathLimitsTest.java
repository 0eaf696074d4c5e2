package dev.pynmon.domain.criticalpath;

import static dev.pynmon.domain.criticalpath.Scenes.id;
import static dev.pynmon.domain.criticalpath.Scenes.stretches;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a path did not see, circles, and where it stops. */
class PathLimitsTest {
  @Test
  void whatWasNotSeen_isTold() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, SUCCESS, 10)
            .was("empty")
            .was("b", RUNNING, 2, SUCCESS, 9)
            .calledSoMany("a", 12, "b", "empty", "unread")
            .calledUnknown("b")
            .path("a");

    assertThat(path.gaps())
        .containsExactly(
            new PathGap(id("a"), PathGap.Kind.CHILDREN, 10),
            new PathGap(id("a"), PathGap.Kind.NO_HISTORY, 1),
            new PathGap(id("b"), PathGap.Kind.TOO_LONG, 1));
  }

  @Test
  void wants_areThoseOnThePathAlone() {
    Scenes scenes =
        Scenes.at(60)
            .was("a", RUNNING, 0)
            .was("b", RUNNING, 2, SUCCESS, 9)
            .was("beside", RUNNING, 2, SUCCESS, 8)
            .called("a", "b", "beside", "unread")
            .waits("a", "elsewhere")
            .calledUnknown("b")
            .calledUnknown("beside");
    PathWants wants = PathWants.of(scenes.source("a"));

    assertThat(wants.facts()).containsExactlyInAnyOrder(id("unread"), id("elsewhere"));
    assertThat(wants.called()).containsExactly(id("b"));
    assertThat(PathWants.of(Scenes.at(9).source("a")).facts()).containsExactly(id("a"));
    assertThat(PathWants.of(Scenes.at(9).was("a", RUNNING, 0).source("a")).isNothing()).isTrue();
  }

  @Test
  void circle_endsAndIsTold() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, SUCCESS, 10)
            .was("b", RUNNING, 1, SUCCESS, 9)
            .called("a", "b")
            .called("b", "a")
            .path("a");
    CriticalPath live =
        Scenes.at(60)
            .was("a", RUNNING, 0)
            .was("b", RUNNING, 1)
            .waits("a", "b")
            .waits("b", "a")
            .path("a");

    assertThat(stretches(path)).containsExactly("a ran 0-1", "b ran 1-9", "a ran 9-10");
    assertThat(stretches(live)).containsExactly("a ran 0-1", "b ran 1-60");
    assertThat(live.gaps()).containsExactly(new PathGap(id("b"), PathGap.Kind.CIRCLE, 1));
  }

  @Test
  void childThatWasCalledBeforeItsParent_startsWithIt() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 5, SUCCESS, 10)
            .was("b", RUNNING, 1, SUCCESS, 8)
            .called("a", "b")
            .path("a");

    assertThat(stretches(path)).containsExactly("b ran 5-8", "a ran 8-10");
  }

  @Test
  void manyChildrenInARow_endAtTheBudgetWhichIsTold() {
    Scenes scenes = Scenes.at(20_000).was("a", RUNNING, 0, SUCCESS, 10_000);
    List<String> children = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      children.add("c" + i);
      scenes.was("c" + i, RUNNING, 3 * i + 1, SUCCESS, 3 * i + 3);
    }
    CriticalPath path = scenes.called("a", children.toArray(String[]::new)).path("a");

    assertThat(path.stretches())
        .hasSizeBetween(CriticalPath.MOST_STRETCHES, CriticalPath.MOST_STRETCHES + 1);
    assertThat(path.took()).isEqualTo(Duration.ofSeconds(10_000));
    assertThat(path.gaps()).containsExactly(new PathGap(id("a"), PathGap.Kind.TOO_LONG, 1));
  }

  @Test
  void manyLevels_endAtTheBudgetWhichIsTold() {
    Scenes scenes = Scenes.at(20_000);
    for (int i = 0; i < 2_000; i++) {
      scenes.was("c" + i, RUNNING, i, SUCCESS, 9_000 - i).called("c" + i, "c" + (i + 1));
    }
    CriticalPath path = scenes.was("c2000", RUNNING, 3_000, SUCCESS, 3_001).path("c0");

    assertThat(path.stretches()).hasSizeLessThan(2 * CriticalPath.MOST_STRETCHES + 2);
    assertThat(path.took()).isEqualTo(Duration.ofSeconds(9_000));
    assertThat(path.gaps()).containsExactly(new PathGap(id("c400"), PathGap.Kind.TOO_LONG, 1));
  }
}
