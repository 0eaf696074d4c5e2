package dev.pynmon.domain.timeline;

import static dev.pynmon.domain.timeline.Histories.at;
import static dev.pynmon.domain.timeline.Histories.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Behaviours 50 and 51 of Pynmon. */
class SceneTest {
  private static final List<Instant> LIFE = List.of(at(10), at(10.5), at(12));

  /** What started the one that lived: an event and a status of another. */
  private static final TriggerRun ORIGIN =
      Triggers.run(
          "origin",
          9.9,
          "pay",
          Triggers.participant("EventContext", "event#shop", "e0", "", 9, "code:shop.e0"),
          Triggers.byStatus("source", 8, "SUCCESS"));

  private static TimeWindow window(double from, double to) {
    return new TimeWindow(at(from), at(to));
  }

  private static List<InvocationId> ids(String... ids) {
    return Arrays.stream(ids).map(Histories::id).toList();
  }

  private static Scene ofEvent(Event event, List<Instant> presence, TriggerRun... runs) {
    return Scene.ofEvent(event, presence, Optional.empty(), List.of(runs));
  }

  private static Scene ofRun(TriggerRun run, List<Instant> presence, double event) {
    return Scene.ofRun(run, presence, Optional.of(at(event))).orElseThrow();
  }

  private static TriggerRun timeless(String... started) {
    return new TriggerRun(
        new TriggerRunId("r"),
        "trigger",
        Optional.empty(),
        "or",
        Arrays.stream(started).findFirst().map(Histories::id),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        TriggerRun.ServedBy.NOBODY);
  }

  @Test
  void loneEvent_isShownATenthOfASecondAround() {
    Scene scene = ofEvent(Triggers.event("e", 5, Triggers.client("c")), List.of());
    assertThat(scene)
        .isEqualTo(
            new Scene(
                window(4.9, 5.1), List.of(), Optional.empty(), Optional.of(new EventId("e"))));
  }

  @Test
  void eventThatNothingCameOf_isNoFocus() {
    assertThat(ofEvent(Triggers.unmatched("e", 5), List.of()).focus()).isEmpty();
  }

  @Test
  void eventInvocationAndRun_shareOneWindow_whateverStartedTheInvocation() {
    Event event = Triggers.event("e", 11, Triggers.invocation("pay", "w"), "thank");
    TriggerRun later = Triggers.run("later", 90, "thank", Triggers.byStatus("other", 80, "FAILED"));
    Scene ofEvent = Scene.ofEvent(event, LIFE, Optional.of(ORIGIN), List.of(later));
    Scene ofInvocation =
        Scene.ofInvocation(id("pay"), LIFE, Optional.of(ORIGIN), Optional.empty()).orElseThrow();
    Scene ofRun = ofRun(ORIGIN, LIFE, 9);

    assertThat(ofEvent)
        .isEqualTo(
            new Scene(
                window(7.4, 12.6),
                ids("pay", "thank", "other", "source"),
                Optional.of(id("pay")),
                Optional.of(new EventId("e"))));
    assertThat(ofInvocation)
        .isEqualTo(
            new Scene(
                window(7.4, 12.6),
                ids("pay", "source"),
                Optional.of(id("pay")),
                Optional.of(new EventId("e0"))));
    assertThat(ofRun).isEqualTo(ofInvocation);
  }

  @Test
  void invocationThatNoRunIsKeptOf_isShownAlone_withTheEventThatStartedIt() {
    assertThat(
            Scene.ofInvocation(id("pay"), LIFE, Optional.empty(), Optional.of(new EventId("e0"))))
        .contains(
            new Scene(
                window(9.7, 12.3),
                ids("pay"),
                Optional.of(id("pay")),
                Optional.of(new EventId("e0"))));
  }

  @Test
  void invocationWithoutAnyTime_hasNoScene() {
    assertThat(Scene.ofInvocation(id("pay"), List.of(), Optional.empty(), Optional.empty()))
        .isEmpty();
    assertThat(Scene.ofInvocation(id("pay"), List.of(), Optional.of(ORIGIN), Optional.empty()))
        .map(Scene::window)
        .contains(window(7.715, 10.185));
  }

  @Test
  void run_isPaddedByFiftyMillisecondsAroundTwoHundred_whatItStartedFirst() {
    TriggerRun run =
        Triggers.run(
            "r",
            10.2,
            "thank",
            Triggers.byStatus("source", 10, "SUCCESS"),
            Triggers.byResult("source", 10));
    assertThat(Scene.ofRun(run, List.of(), Optional.empty()))
        .contains(
            new Scene(
                window(9.95, 10.25),
                ids("thank", "source"),
                Optional.of(id("thank")),
                Optional.empty()));
  }

  @Test
  void event_widensItsRunWithinAMinute_andIsIgnoredBeyond() {
    TriggerRun run = Triggers.run("r", 70, "thank");
    assertThat(ofRun(run, List.of(), 10).window()).isEqualTo(window(9.25, 70.75));
    assertThat(ofRun(run, List.of(), 9.999).window()).isEqualTo(window(69.9, 70.1));
    assertThat(ofRun(run, List.of(), 130.001).window()).isEqualTo(window(69.9, 70.1));
    assertThat(ofRun(timeless("thank"), List.of(), 9).window()).isEqualTo(window(8.9, 9.1));
  }

  @Test
  void runs_areShownAsWhatTheyStarted_andLeftOutWithoutAnyTime() {
    Map<TriggerRunId, Scene> scenes =
        Scene.ofRuns(List.of(ORIGIN, timeless()), Map.of(id("pay"), LIFE), Optional.empty());
    assertThat(scenes).containsOnlyKeys(ORIGIN.id());
    assertThat(scenes.get(ORIGIN.id()).window()).isEqualTo(window(7.4, 12.6));
  }

  @Test
  void scope_isBounded_thatOfARunMoreSo() {
    Participant[] many =
        IntStream.range(0, 200)
            .mapToObj(n -> Triggers.byStatus("s" + n, 9, "SUCCESS"))
            .toArray(Participant[]::new);
    TriggerRun run = Triggers.run("r", 9.9, "pay", many);
    assertThat(ofRun(run, LIFE, 9).scope()).hasSize(20).startsWith(id("pay"), id("s0"));
    assertThat(ofEvent(Triggers.event("e", 11, Triggers.invocation("pay", "w")), LIFE, run).scope())
        .hasSize(Scene.MAX_SCOPE);
  }

  @Test
  void ofList_isOfThoseAlone_fromTheFirstMomentToTheLast() {
    assertThat(Scene.ofList(ids("a", "b"), LIFE))
        .contains(new Scene(window(9.7, 12.3), ids("a", "b"), Optional.empty(), Optional.empty()));
    assertThat(Scene.ofList(ids("a"), List.of())).isEmpty();
  }
}
