package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.id;
import static dev.pynmon.domain.timeline.Triggers.byCron;
import static dev.pynmon.domain.timeline.Triggers.byEvent;
import static dev.pynmon.domain.timeline.Triggers.byException;
import static dev.pynmon.domain.timeline.Triggers.byResult;
import static dev.pynmon.domain.timeline.Triggers.byStatus;
import static dev.pynmon.domain.timeline.Triggers.client;
import static dev.pynmon.domain.timeline.Triggers.event;
import static dev.pynmon.domain.timeline.Triggers.invocation;
import static dev.pynmon.domain.timeline.Triggers.participant;
import static dev.pynmon.domain.timeline.Triggers.run;
import static dev.pynmon.pictures.timeline.Drawing.density;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.RelationKind;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.timeline.cause.Curve;
import dev.pynmon.pictures.timeline.cause.DrawnCauses;
import dev.pynmon.pictures.timeline.cause.Relation;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lines between causes and what they led to. */
class RelationsTest {
  private static Histories pair() {
    return new Histories().ran("r", "a", 10, 30).ran("z", "c", 40, 50);
  }

  private static Relation only(Histories histories) {
    DrawnCauses causes = histories.to(drawing()).causes();
    assertThat(causes.relations()).hasSize(1);
    return causes.relations().getFirst();
  }

  @Test
  void event_leadsFromItsMarkerToWhatItStarted_andItsRunGivesNoSecondLine() {
    Relation line =
        only(
            pair()
                .event(event("paid", 20, invocation("a", "r"), "c"))
                .run(run("t", 39, "c", byEvent("paid"))));
    assertThat(line.kind()).isEqualTo(RelationKind.EVENT);
    assertThat(line.cause()).contains("paid");
    assertThat(line.source()).contains(id("a"));
    assertThat(line.child()).contains(id("c"));
    assertThat(line.run().map(one -> one.id())).contains(new TriggerRunId("t"));
    assertThat(line.condition()).contains("event#shop");
    assertThat(line.curve().from().x()).isCloseTo(214 + 928 * 0.2, within(1e-9));
    assertThat(line.curve().to().x()).isCloseTo(214 + 928 * 0.4, within(1e-9));
  }

  @Test
  void eachKind_hasALineOfItsOwnFromTheChangeThatMetIt() {
    Histories histories =
        pair()
            .on("y", "f", 5, "running")
            .on("y", "f", 35, "failed")
            .run(run("t1", 39, "c", byStatus("a", 10.001, "RUNNING")))
            .run(run("t2", 39, "c", byResult("a", 30.001)))
            .run(run("t3", 39, "c", byException("f", 35.001)));
    DrawnCauses causes = histories.to(drawing()).causes();
    assertThat(causes.relations())
        .extracting(Relation::kind)
        .containsExactlyInAnyOrder(
            RelationKind.STATUS, RelationKind.RESULT, RelationKind.EXCEPTION);
    assertThat(causes.conditions())
        .extracting(mark -> mark.kind() + " " + mark.source() + " " + Math.round(mark.x()))
        .containsExactlyInAnyOrder("STATUS a 307", "RESULT a 492", "EXCEPTION f 539");
    assertThat(causes.markers()).isEmpty();
  }

  @Test
  void conditionWithoutAKnownStatus_isMetByTheNearestChange() {
    Histories histories =
        pair()
            .run(run("t1", 39, "c", participant("StatusContext", "x", "", "a", 30, "")))
            .run(run("t2", 39, "c", participant("StatusContext", "y", "", "a", 11, "status:NEW")));
    assertThat(histories.to(drawing()).causes().conditions())
        .extracting(mark -> Math.round(mark.x()))
        .containsExactlyInAnyOrder(492L, 307L);
  }

  @Test
  void and_hasALineForEachOfItsConditions() {
    Histories histories =
        pair()
            .ran("y", "b", 12, 32)
            .event(event("paid", 20, client("r"), "c"))
            .run(
                run(
                    "t",
                    39,
                    "c",
                    byEvent("paid"),
                    byStatus("a", 30, "SUCCESS"),
                    byStatus("b", 32, "SUCCESS")));
    assertThat(histories.to(drawing()).causes().relations())
        .extracting(line -> line.kind() + " " + line.source().map(Object::toString).orElse("-"))
        .containsExactly("EVENT -", "STATUS a", "STATUS b");
  }

  @Test
  void cron_leadsFromItsTickWithoutASource_andIsNoEvent() {
    Relation line = only(pair().run(run("t", 38, "c", byCron("* * * * *", 38))));
    assertThat(line.kind()).isEqualTo(RelationKind.CRON);
    assertThat(line.source()).isEmpty();
    assertThat(line.cause().orElseThrow()).startsWith("cron:");
    assertThat(line.condition()).contains("cron_* * * * *");
  }

  @Test
  void otherKindsWithoutSource_missingTarget_orUnknownContext_haveNoLine() {
    Histories histories =
        pair()
            .run(run("t1", 39, "c", participant("StatusContext", "x", "", "", 30, "")))
            .run(run("t2", 39, "gone", byStatus("a", 30, "SUCCESS")))
            .run(run("t3", 39, "", byStatus("a", 30, "SUCCESS")))
            .run(run("t4", 39, "c", byStatus("gone", 30, "SUCCESS")))
            .run(run("t5", 39, "c", participant("NewContext", "x", "", "a", 30, "")));
    assertThat(histories.to(drawing()).causes().relations()).isEmpty();
  }

  @Test
  void conditionOfOneSource_isMarkedOnceHoweverManyRunsItLedTo() {
    Histories histories =
        pair()
            .ran("z", "d", 60, 70)
            .run(run("t1", 39, "c", byStatus("a", 30, "SUCCESS")))
            .run(run("t2", 59, "d", byStatus("a", 30, "SUCCESS")));
    assertThat(histories.to(drawing()).causes().conditions()).hasSize(1);
    assertThat(histories.to(drawing()).causes().relations()).hasSize(2);
  }

  @Test
  void origin_isDrawnOnlyWhereTheMarkerIsNotOnTheEmittersBar() {
    Histories histories =
        pair().on("y", "e", 15, "registered").event(event("paid", 20, invocation("e", "r"), "c"));
    assertThat(histories.to(drawing()).causes().relations())
        .extracting(Relation::kind)
        .containsExactly(RelationKind.EVENT_ORIGIN, RelationKind.EVENT);
    assertThat(histories.to(drawing()).causes().markers().getFirst().lane())
        .isEqualTo(new LaneId("r"));
    assertThat(histories.to(drawing()).causes().relations().getFirst().child()).isEmpty();
  }

  @Test
  void sameRow_bowsUpward_otherRowsAreJoinedByACurve() {
    Curve near = Curve.between(new Position(300, 400), new Position(320, 400));
    assertThat(near.first().y()).isEqualTo(382);
    Curve far = Curve.between(new Position(300, 400), new Position(900, 400));
    assertThat(far.first().y()).isEqualTo(344).isEqualTo(far.last().y());
    Curve middle = Curve.between(new Position(300, 400), new Position(400, 400));
    assertThat(middle.first().y()).isEqualTo(360);
    Curve top = Curve.between(new Position(300, 42), new Position(900, 42));
    assertThat(top.first().y()).isEqualTo(18);
    Curve other = Curve.between(new Position(300, 400), new Position(400, 500));
    assertThat(other)
        .isEqualTo(
            new Curve(
                new Position(300, 400),
                new Position(350, 400),
                new Position(350, 500),
                new Position(400, 500)));
  }

  @Test
  void density_drawsLinesBetweenTheSelectedAlone() {
    TimelinePicture timeline =
        pair()
            .run(run("t", 39, "c", byStatus("a", 30, "SUCCESS")))
            .event(event("paid", 20, client("r"), "c"))
            .to(density(TimelineLimits.DEFAULT, Set.of(id("c"))));
    assertThat(timeline.causes().relations())
        .extracting(Relation::kind)
        .containsExactly(RelationKind.EVENT);
  }
}
