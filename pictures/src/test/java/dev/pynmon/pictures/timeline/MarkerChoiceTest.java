package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.id;
import static dev.pynmon.domain.timeline.Triggers.byCron;
import static dev.pynmon.domain.timeline.Triggers.client;
import static dev.pynmon.domain.timeline.Triggers.event;
import static dev.pynmon.domain.timeline.Triggers.invocation;
import static dev.pynmon.domain.timeline.Triggers.ofTask;
import static dev.pynmon.domain.timeline.Triggers.run;
import static dev.pynmon.domain.timeline.Triggers.served;
import static dev.pynmon.domain.timeline.Triggers.unmatched;
import static dev.pynmon.pictures.timeline.Drawing.density;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.pictures.timeline.cause.CauseFit;
import dev.pynmon.pictures.timeline.cause.DrawnCauses;
import dev.pynmon.pictures.timeline.cause.DrawnCauses.Focus;
import dev.pynmon.pictures.timeline.cause.MarkerCaps;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkerChoiceTest extends MarkedPicture {
  @Test
  void eventThatIsLookedFor_isNotCountedAsWell() {
    Histories histories = busy().event(event("x", 20, Emitter.UNKNOWN, "gone")).focus("x");
    assertThat(histories.to(drawing()).causes().placeless()).isZero();
  }

  @Test
  void eventThatStartedVeryMany_leavesRoomForTheOthers_andHasNotALineForEach() {
    Histories histories = busy();
    String[] many = new String[100];
    for (int i = 0; i < many.length; i++) {
      many[i] = "child-%03d".formatted(i);
      histories.ran("w" + i % 10, many[i], 60 + i * 0.1, 80);
    }
    histories.event(event("large", 50, client("r"), many));
    for (int i = 0; i < 10; i++) {
      histories.event(event("small" + i, 20 + i, client("r"), "c"));
    }
    DrawnCauses causes = histories.to(drawing()).causes();
    assertThat(causes.markers()).hasSize(11);
    assertThat(causes.complete()).isTrue();
    assertThat(causes.relations())
        .filteredOn(line -> line.cause().equals(Optional.of("large")))
        .hasSize(MarkerCaps.MOST_LINES);
  }

  @Test
  void whatDoesNotFit_leavesItsRoomToOlderOnes() {
    String[] many = new String[20];
    Histories histories = busy();
    for (int i = 0; i < many.length; i++) {
      many[i] = "child-" + i;
      histories.ran("w", many[i], 60 + i, 61 + i);
    }
    histories.event(event("large", 50, client("r"), many));
    for (int i = 0; i < 3; i++) {
      histories.event(event("small" + i, 20 + i, client("r"), "c"));
    }
    TimelineLimits limits = new TimelineLimits(500, 150, 400, 300);
    DrawnCauses causes = histories.to(density(limits, Set.of())).causes();
    assertThat(causes.markers())
        .as("lines that cannot be drawn take no room")
        .extracting(marker -> marker.cause().key())
        .containsExactly("small0", "small1", "small2", "large");
    Set<InvocationId> selected = Arrays.stream(many).map(Histories::id).collect(Collectors.toSet());
    DrawnCauses less = histories.to(density(limits, selected)).causes();
    assertThat(less.complete()).isFalse();
    assertThat(less.markers())
        .extracting(marker -> marker.cause().key())
        .containsExactly("small0", "small1", "small2");
  }

  @Test
  void filter_findsWhatAnEventStarted_howeverManyCameBefore() {
    String[] many = new String[100];
    for (int i = 0; i < many.length; i++) {
      many[i] = "child-%03d".formatted(i);
    }
    many[99] = "c";
    Histories histories = busy().event(event("large", 20, client("r"), many));
    assertThat(only(histories.to(drawing(filter(Set.of("c"), true)))).cause().key())
        .isEqualTo("large");
  }

  @Test
  void tickInAnotherTime_hasNoMarker_whereverItsRunWasExecuted() {
    Histories histories =
        busy()
            .service("p", "s", 2, 3, "completed")
            .run(served("early", "s", 2.5, "a", byCron("*/5 * * * *", -60)))
            .run(served("late", "s2", 150, "c", byCron("*/5 * * * *", 90)));
    assertThat(histories.to(drawing()).causes().markers())
        .extracting(marker -> marker.cause().key())
        .containsExactly("cron:s2:2026-11-24T14:01:30Z");
  }

  @Test
  void eventThatStartedNothing_orInAnotherTime_hasNoMarker() {
    TimelinePicture timeline =
        busy()
            .event(event("matched", 20, client("r")), unmatched("unmatched", 21))
            .event(event("late", 101, client("r"), "c"))
            .to(drawing());
    assertThat(timeline.causes()).isEqualTo(DrawnCauses.NONE);
  }

  @Test
  void eventThatIsLookedFor_isAddedWhenItMatched_notWhenItDidNot() {
    TimelinePicture matched = busy().event(event("x", 20, client("r"))).focus("x").to(drawing());
    assertThat(only(matched).focused()).isTrue();
    assertThat(matched.causes().focus()).isEqualTo(Focus.SHOWN);

    TimelinePicture unmatched = busy().event(unmatched("x", 20)).focus("x").to(drawing());
    assertThat(unmatched.causes().markers()).isEmpty();
    assertThat(unmatched.causes().focus()).isEqualTo(Focus.UNMATCHED);
  }

  @Test
  void eventThatIsLookedFor_saysWhyItIsNotThere() {
    assertThat(busy().focus("x").to(drawing()).causes().focus()).isEqualTo(Focus.UNKNOWN);
    assertThat(
            busy()
                .event(event("x", 120, client("r"), "c"))
                .focus("x")
                .to(drawing())
                .causes()
                .focus())
        .isEqualTo(Focus.OUTSIDE);
    assertThat(
            busy()
                .event(event("x", 20, Emitter.UNKNOWN, "gone"))
                .focus("x")
                .to(drawing())
                .causes()
                .focus())
        .isEqualTo(Focus.PLACELESS);
  }

  @Test
  void hiddenSystemTasks_hideTheirTicks() {
    Histories histories =
        busy()
            .run(ofTask("pynenc.core_tasks.recover", run("t1", 20, "a", byCron("* * * * *", 20))))
            .run(run("t2", 40, "c", byCron("* * * * *", 39)));
    assertThat(histories.to(drawing()).causes().markers()).hasSize(2);
    assertThat(histories.to(drawing(filter(Set.of(), false))).causes().markers())
        .extracting(marker -> MarkerCaps.related(marker.cause()))
        .containsExactly(List.of(id("c")));
  }

  @Test
  void filter_leavesWhatConcernsItsInvocations_andCutsNoneOfThese() {
    Histories histories =
        busy()
            .ran("r", "alone", 60, 70)
            .event(event("mine", 20, invocation("b", "r"), "c"))
            .event(event("other", 21, client("r"), "x"));
    TimelinePicture timeline = histories.to(drawing(filter(Set.of("c", "alone"), true)));
    assertThat(timeline.figures())
        .extracting(figure -> figure.subject().id().value())
        .containsExactly("c", "alone");
    assertThat(only(timeline).cause().key()).isEqualTo("mine");
  }

  @Test
  void moreThanFit_keepTheNewestAndTheOneThatIsLookedFor() {
    Histories histories = busy().focus("e0");
    for (int i = 0; i < 600; i++) {
      histories.event(event("e" + i, 10 + i * 0.1, client("r"), "c"));
    }
    DrawnCauses causes = histories.to(drawing()).causes();
    assertThat(causes.complete()).isFalse();
    assertThat(causes.markers()).hasSizeLessThanOrEqualTo(CauseFit.MOST);
    assertThat(causes.markers().getFirst().cause().key()).isEqualTo("e0");
    assertThat(causes.markers().getLast().cause().key()).isEqualTo("e599");
  }
}
