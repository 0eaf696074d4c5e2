package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.why.OtherRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a timeline shows an invocation. */
class InvocationSceneTest {
  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowInvocationService service =
      new ShowInvocationService(
          monitor.directory(),
          new FakeDecoder(),
          new ShowFamilyTreeService(monitor.directory(), new FakeDecoder()),
          (_, _) -> OtherRules.noStatus());

  private InvocationDetail detail() {
    return ((ShowInvocationResult.Found) service.show(new AppKey("shop"), new InvocationId("it")))
        .detail();
  }

  private Optional<Scene> scene() {
    return service.withScene(new AppKey("shop"), new InvocationId("it")).scene();
  }

  /** The directory looks for applications by itself. */
  private List<String> asked() {
    return store.calls.names().stream().filter(name -> !name.equals("apps")).toList();
  }

  private static Instant at(double second) {
    return START.plusMillis(Math.round(second * 1_000));
  }

  /** It ran from 10 to 12 s; a run that an event of second 9 and a source met took it up at 9.9. */
  private void started() {
    data.add(
            anInvocation("it")
                .startedByEvent("cause")
                .was(KnownStatus.RUNNING, 10)
                .was(KnownStatus.SUCCESS, 12))
        .triggerRun(
            new TriggerRun(
                new TriggerRunId("r"),
                "trigger",
                Optional.of(new TaskKey("shop.charge")),
                "and",
                Optional.of(new InvocationId("it")),
                Optional.of(at(9.9)),
                Optional.of(at(9.9)),
                List.of(
                    participant(Optional.of("e"), Optional.empty(), 9),
                    participant(Optional.empty(), Optional.of("source"), 8)),
                TriggerRun.ServedBy.NOBODY));
  }

  private static Participant participant(
      Optional<String> event, Optional<String> source, double second) {
    return new Participant(
        "EventContext",
        Optional.empty(),
        Optional.empty(),
        event.map(EventId::new),
        source.map(InvocationId::new),
        Optional.of(at(second)),
        "");
  }

  private static Scene scene(double from, double to, String focus, String... scope) {
    return new Scene(
        new TimeWindow(at(from), at(to)),
        List.of(scope).stream().map(InvocationId::new).toList(),
        Optional.of(new InvocationId("it")),
        Optional.of(new EventId(focus)));
  }

  @Test
  void invocation_isShownWithWhatStartedIt() {
    started();
    assertThat(scene()).contains(scene(7.4, 12.6, "e", "it", "source"));
  }

  @Test
  void whatStartedIt_takesOneCall_andWithoutASceneNone() {
    started();
    detail();
    List<String> alone = asked();
    assertThat(alone).noneMatch(name -> name.startsWith("trigger"));
    store.calls.forget();
    scene();
    List<String> more = new ArrayList<>(alone);
    more.addAll(List.of("records.childrenOf", "histories.of")); // what determined its end
    more.add("triggerRuns.thatStarted");
    assertThat(asked()).isEqualTo(more);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "TIMEOUT", "CORRUPT_DATA"})
  void withoutTheTriggerStore_itIsShownAlone_andNothingElseIsMissing(Kind kind) {
    started();
    store.calls.fail(kind, "triggerRuns");
    InvocationDetail detail = detail();
    assertThat(scene()).contains(scene(9.7, 12.3, "cause", "it"));
    assertThat(detail.missing()).isEmpty();
    assertThat(detail.row().history().entries()).hasSize(2);
  }

  @Test
  void pynencWithoutTriggerRuns_showsItAlone() {
    data.add(anInvocation("it").was(KnownStatus.RUNNING, 10).was(KnownStatus.SUCCESS, 12));
    assertThat(scene().orElseThrow().window()).isEqualTo(new TimeWindow(at(9.7), at(12.3)));
    assertThat(detail().missing()).isEmpty();
  }

  @Test
  void invocationOfWhichNoTimeIsKnown_hasNoScene() {
    data.add(anInvocation("it"));
    assertThat(scene()).isEmpty();
  }

  @Test
  void whatGoesOn_isShownUpToNow() {
    data.add(anInvocation("it").was(KnownStatus.RUNNING, 10));
    assertThat(scene().orElseThrow().window())
        .isEqualTo(new TimeWindow(at(9.25), monitor.time.instant().plusMillis(750)));
  }
}
