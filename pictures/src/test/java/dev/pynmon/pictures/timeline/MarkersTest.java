package dev.pynmon.pictures.timeline;

import static dev.pynmon.domain.timeline.Histories.id;
import static dev.pynmon.domain.timeline.Triggers.byCron;
import static dev.pynmon.domain.timeline.Triggers.byEvent;
import static dev.pynmon.domain.timeline.Triggers.byStatus;
import static dev.pynmon.domain.timeline.Triggers.client;
import static dev.pynmon.domain.timeline.Triggers.event;
import static dev.pynmon.domain.timeline.Triggers.invocation;
import static dev.pynmon.domain.timeline.Triggers.run;
import static dev.pynmon.domain.timeline.Triggers.served;
import static dev.pynmon.pictures.timeline.Drawing.density;
import static dev.pynmon.pictures.timeline.Drawing.drawing;
import static dev.pynmon.pictures.timeline.Drawing.figure;
import static dev.pynmon.pictures.timeline.Drawing.lanes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.timeline.Histories;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.pictures.timeline.cause.DrawnCauses;
import dev.pynmon.pictures.timeline.cause.Marker;
import dev.pynmon.pictures.timeline.cause.Marker.Side;
import dev.pynmon.pictures.timeline.cause.MarkerCaps;
import dev.pynmon.pictures.timeline.figure.Point;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.ServiceBar;
import org.junit.jupiter.api.Test;

/** Which events and ticks have markers, and where these stand. */
class MarkersTest extends MarkedPicture {
  @Test
  void event_standsOnTheBarOfItsEmitterAtItsTime() {
    TimelinePicture timeline =
        busy().event(event("paid", 20, invocation("b", "r"), "c")).to(drawing());
    Marker marker = only(timeline);
    assertThat(marker.cause().key()).isEqualTo("paid");
    assertThat(marker.lane()).isEqualTo(new LaneId("r"));
    assertThat(marker.x()).isCloseTo(214 + 928 * 0.2, within(1e-9));
    assertThat(marker.y()).isEqualTo(row(timeline, "b")).isNotEqualTo(row(timeline, "a"));
    assertThat(MarkerCaps.related(marker.cause())).containsExactly(id("b"), id("c"));
  }

  @Test
  void event_ofAnEmitterThatRanAtAnotherTime_standsOnItsNearestBar() {
    Histories histories =
        busy()
            .ran("y", "d", 15, 30)
            .on("y", "e", 5, "running")
            .on("y", "e", 20, "retry")
            .ran("x", "e", 60, 70)
            .event(event("paid", 52, invocation("e", "y"), "c"));
    assertThat(only(histories.to(drawing())).lane()).isEqualTo(new LaneId("x"));
  }

  @Test
  void event_ofAnUnknownEmitter_standsInTheLaneOfItsRunner() {
    TimelinePicture timeline =
        busy().event(event("paid", 20, invocation("gone", "r"), "c")).to(drawing());
    assertThat(only(timeline).lane()).isEqualTo(new LaneId("r"));
    assertThat(only(timeline).y())
        .isEqualTo(timeline.lane(new LaneId("r")).orElseThrow().box().middleOf(0));
  }

  @Test
  void event_ofAClient_standsInTheLaneOfAllClients_notOnTheAtomicService() {
    Histories histories =
        busy()
            .service("p", "run", 15, 25, "completed")
            .event(event("paid", 20, client("ExternalRunner@host-a"), "c"));
    TimelinePicture timeline = histories.to(drawing());
    assertThat(only(timeline).lane()).isEqualTo(LaneId.COLLAPSED_EXTERNAL);
    assertThat(lanes(timeline)).contains("__collapsed_external_runners__");
  }

  @Test
  void runnerThatOnlyEmitted_hasALane() {
    TimelinePicture timeline = busy().event(event("paid", 5, client("first"), "c")).to(drawing());
    assertThat(lanes(timeline)).containsExactly("first", "r", "z");
  }

  @Test
  void event_withoutEmitter_standsOnTheServiceRunThatServedIt() {
    Histories histories =
        busy()
            .service("p", "one", 15, 16, "completed")
            .service("p", "two", 40, 41, "completed")
            .event(event("paid", 15.5, Emitter.UNKNOWN, "c"))
            .run(served("t", "two", 40.5, "c", byEvent("paid")));
    TimelinePicture timeline = histories.to(drawing());
    ServiceBar two = timeline.lane(new LaneId("p")).orElseThrow().services().getLast();
    assertThat(two.run().id()).isEqualTo("two");
    assertThat(only(timeline).lane()).isEqualTo(new LaneId("p"));
    assertThat(only(timeline).y()).isEqualTo(two.box().y() + 6);
  }

  @Test
  void event_withoutEmitterOrRun_standsOnTheServiceRunOfItsTime_elseOfTheRunsTime_elseTheNearest() {
    Histories services =
        busy().service("p", "early", 15, 16, "completed").service("q", "late", 40, 41, "completed");
    assertThat(lane(services.event(event("a1", 15.5, Emitter.UNKNOWN, "c")))).isEqualTo("p");

    Histories byRun =
        busy()
            .service("p", "early", 15, 16, "completed")
            .service("q", "late", 40, 41, "completed")
            .event(event("paid", 18, Emitter.UNKNOWN, "c"))
            .run(run("t", 40.5, "c", byEvent("paid")));
    assertThat(lane(byRun)).isEqualTo("q");

    Histories nearest =
        busy()
            .service("p", "early", 15, 16, "completed")
            .service("q", "late", 40, 41, "completed")
            .event(event("paid", 36, Emitter.UNKNOWN, "c"));
    assertThat(lane(nearest)).isEqualTo("q");
  }

  @Test
  void event_withoutAnyService_inventsNone_andStandsOnWhatItStarted() {
    TimelinePicture timeline = busy().event(event("paid", 20, Emitter.UNKNOWN, "c")).to(drawing());
    assertThat(only(timeline).lane()).isEqualTo(new LaneId("z"));
    assertThat(only(timeline).y()).isEqualTo(row(timeline, "c"));
    assertThat(timeline.lanes()).allMatch(lane -> lane.services().isEmpty());
  }

  @Test
  void event_ofWhichNothingIsDrawn_isDroppedAndCounted() {
    DrawnCauses causes =
        busy().event(event("paid", 20, Emitter.UNKNOWN, "gone")).to(drawing()).causes();
    assertThat(causes.isEmpty()).isTrue();
    assertThat(causes.placeless()).isEqualTo(1);
    assertThat(busy().event(event("paid", 20, client("r"), "c")).to(drawing()).causes().placeless())
        .isZero();
  }

  @Test
  void tick_ofWhichNothingIsDrawn_isDroppedAndCounted() {
    DrawnCauses causes =
        busy().run(run("t", 38, "gone", byCron("* * * * *", 38))).to(drawing()).causes();
    assertThat(causes.isEmpty()).isTrue();
    assertThat(causes.placeless()).isEqualTo(1);
    assertThat(
            busy()
                .run(run("t", 38, "c", byCron("* * * * *", 38)))
                .to(drawing())
                .causes()
                .placeless())
        .isZero();
  }

  @Test
  void ticksOfOneServiceRunAndTime_shareAMarker() {
    TimelinePicture timeline =
        busy()
            .service("p", "s", 20, 21, "completed")
            .service("p", "s2", 60, 61, "completed")
            .run(served("t1", "s", 20.2, "a", byCron("*/5 * * * *", 20)))
            .run(served("t2", "s", 20.3, "b", byCron("*/15 * * * *", 20)))
            .run(served("t3", "s2", 60.3, "c", byCron("*/5 * * * *", 60)))
            .to(drawing());
    assertThat(timeline.causes().markers())
        .extracting(marker -> marker.cause().key())
        .containsExactly("cron:s:2026-11-24T14:00:20Z", "cron:s2:2026-11-24T14:01:00Z");
    TickCause tick = (TickCause) timeline.causes().markers().getFirst().cause();
    assertThat(tick.conditions()).containsExactly("cron_*/5 * * * *", "cron_*/15 * * * *");
    assertThat(tick.runs()).extracting(one -> one.id().value()).containsExactly("t1", "t2");
    assertThat(tick.serviceRun()).contains("s");
    assertThat(tick.started()).containsExactly(id("a"), id("b"));
    assertThat(timeline.causes().markers().getFirst().lane()).isEqualTo(new LaneId("p"));
  }

  @Test
  void tickWithoutService_standsOnWhatItStarted() {
    TimelinePicture timeline = busy().run(run("t", 38, "c", byCron("* * * * *", 38))).to(drawing());
    assertThat(only(timeline).lane()).isEqualTo(new LaneId("z"));
  }

  @Test
  void markers_addNoHeight_andStayInsideThePlot() {
    double bare = busy().to(drawing()).height();
    TimelinePicture timeline =
        busy()
            .event(event("first", 0, invocation("a", "r"), "c"))
            .event(event("last", 100, invocation("a", "r"), "c"))
            .to(drawing());
    assertThat(timeline.height()).isEqualTo(bare);
    assertThat(timeline.causes().markers()).extracting(Marker::x).containsExactly(218.0, 1138.0);
  }

  @Test
  void name_standsBehind_beforeAtTheRightEdge_nowhereInTheWay() {
    TimelinePicture timeline =
        busy()
            .event(event("one", 10, client("r"), "c"))
            .event(event("near", 40, client("r"), "c"))
            .event(event("far", 41, client("r"), "c"))
            .event(event("end", 99, client("r"), "c"))
            .to(drawing());
    assertThat(timeline.causes().markers())
        .extracting(Marker::side)
        .containsExactly(Side.RIGHT, Side.NOWHERE, Side.RIGHT, Side.LEFT);
  }

  @Test
  void name_thatWouldStandOnThatOfABar_isLeftOut() {
    Histories histories =
        new Histories()
            .task("a", "shop.checkout")
            .on("r", "a", 10, "running")
            .event(event("order.paid", 10.5, invocation("a", "r"), "c"))
            .event(event("order.sent", 60, invocation("a", "r"), "c"))
            .ran("r", "c", 80, 90);

    assertThat(histories.to(drawing()).causes().markers())
        .extracting(Marker::side)
        .containsExactly(Side.NOWHERE, Side.RIGHT);
  }

  @Test
  void name_thatWouldCoverAMarkOrTheBeginningOfABar_isLeftOut() {
    Histories histories =
        new Histories()
            .on("r", "a", 10, "running")
            .event(event("order.paid", 30, invocation("a", "r"), "c"))
            .registered("r", "b", 33, "a")
            .event(event("order.sent", 50, invocation("a", "r"), "c"))
            .on("r", "a", 60, "success")
            .event(event("order.done", 60, invocation("a", "r"), "c"))
            .ran("r", "c", 62, 70);

    assertThat(histories.to(drawing()).causes().markers())
        .extracting(Marker::side)
        .containsExactly(Side.NOWHERE, Side.RIGHT, Side.NOWHERE);
  }

  @Test
  void name_ofWideLetters_turnsBeforeItWouldLeaveThePicture() {
    Histories histories = busy().event(event("注文支払済".repeat(3), 86, client("r"), "c"));

    assertThat(only(histories.to(drawing())).side()).isEqualTo(Side.LEFT);
  }

  @Test
  void kinds_areThoseOfItsRuns_withoutAnyThatOfItsCode() {
    Histories histories =
        busy()
            .event(event("paid", 20, client("r"), "c"))
            .run(run("t", 39, "c", byEvent("paid"), byStatus("a", 30, "SUCCESS")));
    assertThat(only(histories.to(drawing())).cause().kinds())
        .containsExactly(ContextKind.EVENT, ContextKind.STATUS);
    assertThat(MarkerCaps.related(only(histories.to(drawing())).cause()))
        .containsExactly(id("c"), id("a"));
    assertThat(only(busy().event(event("x", 20, client("r"), "c")).to(drawing())).cause().kinds())
        .isEmpty();
  }

  @Test
  void registrationThatAServiceRunMade_standsOnItsBar() {
    Histories histories =
        new Histories()
            .runner("p", "MultiThreadRunner", "")
            .ran("p", "a", 10, 50)
            .service("p", "s", 20, 30, "completed")
            .on("p", "b", 25, "registered")
            .ran("w", "b", 40, 50)
            .run(served("t", "s", 25, "b", byStatus("a", 10, "RUNNING")));
    TimelinePicture timeline = histories.to(drawing());
    Lane lane = timeline.lane(new LaneId("p")).orElseThrow();
    assertThat(lane.box().rows()).isEqualTo(2);
    Point registered = figure(timeline, "b").stays().getFirst().points().getFirst();
    assertThat(registered.y()).isEqualTo(lane.services().getFirst().box().y() + 6);
  }

  @Test
  void density_hasMarkersInTheirLanes_andNoNames() {
    TimelinePicture timeline =
        busy().event(event("paid", 20, invocation("b", "r"), "c")).to(density());
    assertThat(only(timeline).lane()).isEqualTo(new LaneId("r"));
    assertThat(only(timeline).side()).isEqualTo(Side.NOWHERE);
    assertThat(timeline.causes().relations()).isEmpty();
  }
}
