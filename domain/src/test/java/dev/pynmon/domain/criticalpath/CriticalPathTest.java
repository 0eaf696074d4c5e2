package dev.pynmon.domain.criticalpath;

import static dev.pynmon.domain.criticalpath.Scenes.id;
import static dev.pynmon.domain.criticalpath.Scenes.passages;
import static dev.pynmon.domain.criticalpath.Scenes.stretches;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.REROUTED;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.RUNNING_RECOVERY;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.status.UnknownStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
  @Test
  void oneThatCalledNobody_isItsOwnPath() {
    CriticalPath path =
        Scenes.at(60).was("a", REGISTERED, 0, PENDING, 1, RUNNING, 2, SUCCESS, 5).path("a");

    assertThat(stretches(path)).containsExactly("a waited 0-2", "a ran 2-5");
    assertThat(path)
        .returns(true, CriticalPath::isAlone)
        .returns(false, CriticalPath::soFar)
        .returns(Duration.ofSeconds(5), CriticalPath::took)
        .returns(List.of(), CriticalPath::gaps);
    assertThat(path.spent(Doing.WAITED)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void childrenOneAfterTheOther_areAllOnIt() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", REGISTERED, 0, RUNNING, 1, SUCCESS, 20)
            .was("b", REGISTERED, 2, RUNNING, 4, SUCCESS, 8)
            .was("c", REGISTERED, 9, RUNNING, 10, SUCCESS, 18)
            .called("a", "c", "b")
            .path("a");

    assertThat(stretches(path))
        .containsExactly(
            "a waited 0-1",
            "a ran 1-2",
            "b waited 2-4",
            "b ran 4-8",
            "a ran 8-9",
            "c waited 9-10",
            "c ran 10-18",
            "a ran 18-20");
    assertThat(passages(path)).containsExactly("a>b times, then c", "a>c times");
    assertThat(path.members())
        .extracting(PathMember::id)
        .containsExactly(id("a"), id("b"), id("c"));
    assertThat(path.longest().orElseThrow().id()).isEqualTo(id("c"));
  }

  @Test
  void childrenAtTheSameTime_theLastToEndIsOnIt() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, SUCCESS, 20)
            .was("b", REGISTERED, 1, RUNNING, 2, SUCCESS, 17)
            .was("c", REGISTERED, 2, RUNNING, 3, SUCCESS, 19)
            .called("a", "b", "c")
            .path("a");

    assertThat(stretches(path))
        .containsExactly("a ran 0-2", "c waited 2-3", "c ran 3-19", "a ran 19-20");
    assertThat(passages(path)).containsExactly("a>c times");
  }

  @Test
  void childThatEndedAMomentAfterTheNextWasCalled_byAnotherClock_isOnIt() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, SUCCESS, 21)
            .was("b", RUNNING, 0, SUCCESS, 10)
            .was("c", RUNNING, 9.95, SUCCESS, 20)
            .was("beside", RUNNING, 1, SUCCESS, 10.2)
            .called("a", "b", "c", "beside")
            .path("a");

    assertThat(path.members())
        .extracting(PathMember::id)
        .containsExactly(id("a"), id("b"), id("c"));
    assertThat(passages(path)).containsExactly("a>b times, then c", "a>c times");
    assertThat(path.stretches().getFirst().length()).isEqualTo(Duration.ofMillis(9_950));
  }

  @Test
  void childrenOfChildren_areGoneThrough() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, SUCCESS, 10)
            .was("b", RUNNING, 1, SUCCESS, 9)
            .was("c", RUNNING, 2, SUCCESS, 8)
            .called("a", "b")
            .called("b", "c")
            .path("a");

    assertThat(stretches(path))
        .containsExactly("a ran 0-1", "b ran 1-2", "c ran 2-8", "b ran 8-9", "a ran 9-10");
  }

  @Test
  void parentThatWorkedOn_hasTheRestItself() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, SUCCESS, 30)
            .was("b", RUNNING, 1, SUCCESS, 3)
            .called("a", "b")
            .path("a");

    assertThat(stretches(path)).containsExactly("a ran 0-1", "b ran 1-3", "a ran 3-30");
  }

  @Test
  void pauses_tellForWhomItWaited() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, PAUSED, 5, RUNNING, 12, SUCCESS, 20)
            .was("waited", REGISTERED, 1, RUNNING, 2, SUCCESS, 11)
            .was("forgotten", REGISTERED, 3, RUNNING, 4, SUCCESS, 19)
            .called("a", "waited", "forgotten")
            .path("a");

    assertThat(stretches(path))
        .containsExactly(
            "a ran 0-1", "waited waited 1-2", "waited ran 2-11", "a paused 11-12", "a ran 12-20");
    assertThat(passages(path)).containsExactly("a>waited pause");
  }

  @Test
  void childThatEndedAMomentAfterThePause_wasWaitedFor() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, PAUSED, 5, RUNNING, 12, SUCCESS, 20)
            .was("b", RUNNING, 1, SUCCESS, 12.05)
            .called("a", "b")
            .path("a");

    assertThat(stretches(path)).containsExactly("a ran 0-1", "b ran 1-12", "a ran 12-20");
  }

  @Test
  void pauseForNobodyKnown_isToldAsOne() {
    CriticalPath path =
        Scenes.at(60).was("a", RUNNING, 0, PAUSED, 5, RUNNING, 12, SUCCESS, 20).path("a");

    assertThat(stretches(path)).containsExactly("a ran 0-5", "a paused 5-12", "a ran 12-20");
  }

  @Test
  void retriedChild_hasAllItsAttempts() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, FAILED, 20)
            .was("b", REGISTERED, 1, RUNNING, 2, RETRY, 5, RUNNING, 9, FAILED, 20)
            .called("a", "b")
            .path("a");

    assertThat(stretches(path))
        .containsExactly("a ran 0-1", "b waited 1-2", "b ran 2-5", "b waited 5-9", "b ran 9-20");
    assertThat(path.failing()).containsExactly(id("a"), id("b"));
    assertThat(path.member(id("b")).orElseThrow().attempts()).isEqualTo(2);
  }

  @Test
  void retriedParent_goesThroughWhatItsFirstAttemptCalled() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, RETRY, 6, RUNNING, 10, SUCCESS, 20)
            .was("b", RUNNING, 1, FAILED, 5)
            .was("c", RUNNING, 11, SUCCESS, 19)
            .called("a", "b", "c")
            .path("a");

    assertThat(stretches(path))
        .containsExactly(
            "a ran 0-1",
            "b ran 1-5",
            "a ran 5-6",
            "a waited 6-10",
            "a ran 10-11",
            "c ran 11-19",
            "a ran 19-20");
    assertThat(path.failing()).isEmpty();
  }

  @Test
  void childThatOutlivedIt_wasNotWaitedFor() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, SUCCESS, 5)
            .was("later", RUNNING, 1, SUCCESS, 9)
            .was("still", RUNNING, 1)
            .called("a", "later", "still")
            .path("a");

    assertThat(stretches(path)).containsExactly("a ran 0-5");
    assertThat(path.isAlone()).isTrue();
  }

  @Test
  void childThatEndedWhileItWaitedForItsNextAttempt_wasNotWaitedFor() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, RETRY, 3, RUNNING, 8, SUCCESS, 9)
            .was("b", RUNNING, 1, SUCCESS, 6)
            .called("a", "b")
            .path("a");

    assertThat(stretches(path)).containsExactly("a ran 0-3", "a waited 3-8", "a ran 8-9");
  }

  @Test
  void triggeredOne_isNoChildAndNotWaitedFor() {
    CriticalPath path =
        Scenes.at(60)
            .was("a", RUNNING, 0, SUCCESS, 10)
            .was("triggered", RUNNING, 2, SUCCESS, 9)
            .path("a");

    assertThat(stretches(path)).containsExactly("a ran 0-10");
  }

  @Test
  void oneThatGoesOn_hasThePathSoFarWhereWaitsAreCertain() {
    CriticalPath path =
        Scenes.at(30)
            .was("a", RUNNING, 0)
            .was("done", RUNNING, 1, SUCCESS, 5)
            .was("now", REGISTERED, 6, RUNNING, 9)
            .was("beside", RUNNING, 7)
            .called("a", "done", "now", "beside")
            .waits("a", "now")
            .path("a");

    assertThat(path.soFar()).isTrue();
    assertThat(stretches(path))
        .containsExactly(
            "a ran 0-1", "done ran 1-5", "a ran 5-6", "now waited 6-9", "now ran 9-30");
    assertThat(passages(path)).containsExactly("a>done times, then now", "a>now edge");
    assertThat(path.took()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void edgeOfOneThatEnded_isPassedOver() {
    CriticalPath path =
        Scenes.at(30)
            .was("a", RUNNING, 0)
            .was("b", RUNNING, 1, SUCCESS, 5)
            .called("a", "b")
            .waits("a", "b", "unheard of")
            .path("a");

    assertThat(passages(path)).containsExactly("a>b times");
    assertThat(stretches(path)).containsExactly("a ran 0-1", "b ran 1-5", "a ran 5-30");
  }

  @Test
  void pausedOneOfWhichNoEdgeIsKnown_waitsForWhatGoesOnLongest() {
    CriticalPath path =
        Scenes.at(30)
            .was("a", RUNNING, 0, PAUSED, 5)
            .was("late", RUNNING, 4)
            .was("early", RUNNING, 2)
            .called("a", "late", "early")
            .path("a");

    assertThat(stretches(path)).containsExactly("a ran 0-2", "early ran 2-30");
    assertThat(passages(path)).containsExactly("a>early pause");
  }

  @Test
  void silentRunner_isTimeLostUntilRecovery() {
    CriticalPath path =
        Scenes.at(60)
            .silent(
                "a", 4, RUNNING, 0, RUNNING_RECOVERY, 10, REROUTED, 11, RUNNING, 12, SUCCESS, 15)
            .path("a");

    assertThat(stretches(path))
        .containsExactly("a ran 0-4", "a lost 4-10", "a waited 10-12", "a ran 12-15");
  }

  @Test
  void historyThatWasNotReadToItsEnd_isUnknownBehindThat() {
    CriticalPath path = Scenes.at(60).cut("a", RUNNING, 0, RETRY, 5).path("a");

    assertThat(stretches(path)).containsExactly("a ran 0-5");
    assertThat(path.gaps()).containsExactly(new PathGap(id("a"), PathGap.Kind.CUT, 1));
  }

  @Test
  void statusThatNobodyKnows_isUnknown() {
    CriticalPath path =
        Scenes.at(60).was("a", new UnknownStatus("odd"), 0, RUNNING, 4, SUCCESS, 9).path("a");

    assertThat(stretches(path)).containsExactly("a unknown 0-4", "a ran 4-9");
  }

  @Test
  void focusWithoutHistory_hasNoPath() {
    assertThat(CriticalPath.of(Scenes.at(9).was("a").source("a"))).isEmpty();
    assertThat(CriticalPath.of(Scenes.at(9).source("a"))).isEmpty();
  }
}
