package dev.pynmon.application.service.event;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.application.port.in.event.ShowEventResult;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShowEventServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final DataReference REFERENCE = DataReference.to("a large text");

  private final FakeData data = new FakeData().text(REFERENCE, "a large text");
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowEventService service =
      new ShowEventService(monitor.directory(), new FakeDecoder());

  private ShowEventResult show(String id) {
    return service.show(SHOP, new EventId(id));
  }

  private EventDetail detail(String id) {
    return ((ShowEventResult.Found) show(id)).detail();
  }

  private static Instant at(double second) {
    return START.plusMillis(Math.round(second * 1_000));
  }

  private static Event event(String id, double second, Emitter emitter, String... started) {
    Map<String, String> payload = new LinkedHashMap<>();
    payload.put("order", "7");
    payload.put("note", REFERENCE.value());
    return new Event(
        new EventId(id),
        "order.paid",
        at(second),
        Arguments.of(payload),
        emitter,
        List.of("event#order.paid"),
        Arrays.stream(started).map(InvocationId::new).toList());
  }

  private static Emitter by(String invocation) {
    return new Emitter(
        Optional.of(new InvocationId(invocation)),
        Optional.of(new TaskKey("shop.pay")),
        Optional.empty());
  }

  /** A run of a trigger that this event, or else an invocation, and more invocations caused. */
  private static TriggerRun run(
      String id, double second, String started, Optional<String> event, String... sources) {
    Stream<Participant> events =
        event.stream().map(e -> participant(Optional.of(new EventId(e)), Optional.empty(), second));
    Stream<Participant> others =
        Arrays.stream(sources)
            .map(s -> participant(Optional.empty(), Optional.of(new InvocationId(s)), second));
    return new TriggerRun(
        new TriggerRunId(id),
        "trigger",
        Optional.of(new TaskKey("shop.thank")),
        "and",
        Optional.of(new InvocationId(started)),
        Optional.of(at(second)),
        Optional.of(at(second + 1)),
        Stream.concat(events, others).toList(),
        TriggerRun.ServedBy.NOBODY);
  }

  private static Participant participant(
      Optional<EventId> event, Optional<InvocationId> source, double second) {
    return new Participant(
        "EventContext",
        Optional.empty(),
        Optional.empty(),
        event,
        source,
        Optional.of(at(second)),
        "");
  }

  private static List<String> scope(EventDetail detail) {
    return detail.scene().scope().stream().map(InvocationId::value).toList();
  }

  @Test
  void event_comesWithItsPayloadEmitterAndWhatItStarted() {
    data.event(event("e", 5, by("pay"), "thank", "gone"))
        .triggerRun(run("r", 6, "thank", Optional.of("e")))
        .add(
            anInvocation("pay").of("shop.pay").was(KnownStatus.SUCCESS, 6),
            anInvocation("thank").of("shop.thank").was(KnownStatus.RUNNING, 8));
    EventDetail detail = detail("e");
    assertThat(detail.asOf()).isEqualTo(monitor.time.instant());
    assertThat(detail.payload())
        .extracting(argument -> argument.name() + "=" + argument.value().text().text())
        .containsExactly("order=7", "note=a large text");
    assertThat(detail.payloadDamage()).isEmpty();
    assertThat(detail.invocations().keySet())
        .extracting(InvocationId::value)
        .containsExactlyInAnyOrder("pay", "thank", "gone");
    assertThat(detail.invocations().get(new InvocationId("pay")).task())
        .contains(new TaskKey("shop.pay"));
    assertThat(detail.invocations().get(new InvocationId("gone")).state()).isEmpty();
    assertThat(detail.runs().available().orElseThrow().items())
        .extracting(StoredTriggerRun::id)
        .containsExactly(new TriggerRunId("r"));
    assertThat(detail.missing()).isEmpty();
  }

  @Test
  void loneEvent_isShownATenthOfASecondAround() {
    data.event(event("e", 5, Emitter.UNKNOWN));
    assertThat(detail("e").scene().window()).isEqualTo(new TimeWindow(at(4.9), at(5.1)));
    assertThat(scope(detail("e"))).isEmpty();
  }

  @Test
  void eventOfAClient_isShownWithTheRunsThatItTookPartIn() {
    data.event(event("e", 5, Emitter.UNKNOWN, "thank"))
        .triggerRun(run("r", 7, "thank", Optional.of("e"), "other"));
    EventDetail detail = detail("e");
    assertThat(detail.scene().window()).isEqualTo(new TimeWindow(at(4.55), at(8.45)));
    assertThat(scope(detail)).containsExactly("thank", "other");
  }

  @Test
  void eventOfAnInvocation_isShownWithItsLife_andWhatStartedThat() {
    data.event(event("e", 5, by("pay"), "thank"))
        .triggerRun(
            run("later", 90, "thank", Optional.of("e"), "other"),
            run("origin", 1, "pay", Optional.empty(), "source"))
        .add(anInvocation("pay").was(KnownStatus.REGISTERED, 2).was(KnownStatus.SUCCESS, 5));
    EventDetail detail = detail("e");
    assertThat(detail.scene().window()).isEqualTo(new TimeWindow(at(0.4), at(5.6)));
    assertThat(scope(detail)).containsExactly("pay", "thank", "other", "source");
  }

  @Test
  void eventOfWhatGoesOn_isShownUpToNow() {
    data.event(event("e", 5, by("pay"))).add(anInvocation("pay").was(KnownStatus.RUNNING, 4));
    assertThat(detail("e").scene().window())
        .isEqualTo(new TimeWindow(at(3.25), monitor.time.instant().plusMillis(750)));
  }

  @Test
  void eachRun_isShownWithTheLifeOfWhatItStarted() {
    data.event(event("e", 5, Emitter.UNKNOWN, "thank"))
        .triggerRun(run("r", 7, "thank", Optional.of("e")), run("gone", 7, "x", Optional.of("e")))
        .add(anInvocation("thank").was(KnownStatus.RUNNING, 8).was(KnownStatus.SUCCESS, 9));
    Map<TriggerRunId, Scene> scenes = detail("e").runScenes();
    assertThat(scenes.get(new TriggerRunId("r")).window())
        .isEqualTo(new TimeWindow(at(4.4), at(9.6)));
    assertThat(scenes.get(new TriggerRunId("gone")).window())
        .isEqualTo(new TimeWindow(at(4.55), at(8.45)));
  }

  @Test
  void scope_isBounded() {
    data.event(
        event(
            "e",
            5,
            by("pay"),
            IntStream.range(0, 100).mapToObj(n -> "s" + n).toArray(String[]::new)));
    assertThat(scope(detail("e"))).hasSize(100).startsWith("pay", "s0");
  }

  @Test
  void event_takesNineCalls_whateverItStarted() {
    data.event(event("e", 5, by("pay"), "thank"))
        .triggerRun(run("r", 6, "thank", Optional.of("e")))
        .add(anInvocation("pay").was(KnownStatus.RUNNING, 6));
    store.calls.forget();
    detail("e");
    assertThat(store.calls.names())
        .filteredOn(name -> !name.equals("apps"))
        .containsExactly(
            "events.of",
            "triggerRuns.ofEvents",
            "triggerRuns.thatStarted",
            "statuses.of",
            "records.of",
            "histories.of",
            "heartbeats.of",
            "contexts.of",
            "clientData.of");
  }

  @Test
  void unknownEvent_isNotFound() {
    data.event(event("e", 5, Emitter.UNKNOWN));
    assertThat(show("nobody")).isEqualTo(new ShowEventResult.NotFound(new EventId("nobody")));
  }

  @Test
  void storeOfAPynencWithoutEvents_saysSo() {
    assertThat(show("e")).isEqualTo(new ShowEventResult.Unanswered(new Absence.InThisVersion()));
  }

  @Test
  void deadTriggerStore_isSaid() {
    data.event(event("e", 5, Emitter.UNKNOWN));
    store.calls.fail(Kind.UNAVAILABLE, "events");
    assertThat(show("e"))
        .isInstanceOfSatisfying(
            ShowEventResult.Unanswered.class,
            silent -> assertThat(silent.why()).isInstanceOf(Absence.Down.class));
  }

  @Test
  void withoutTheOrchestrator_itIsShownAllTheSame() {
    data.event(event("e", 5, by("pay"))).add(anInvocation("pay").was(KnownStatus.RUNNING, 6));
    store.calls.fail(Kind.CORRUPT_DATA, "statuses");
    EventDetail detail = detail("e");
    assertThat(detail.invocations()).hasSize(1);
    assertThat(detail.missing()).containsOnlyKeys(Component.ORCHESTRATOR);
  }

  @ParameterizedTest
  @EnumSource(names = {"CORRUPT_DATA", "TIMEOUT"})
  void runsThatCannotBeRead_areNotKnown_ratherThanNone(Kind kind) {
    data.event(event("e", 5, Emitter.UNKNOWN, "thank"))
        .triggerRun(run("r", 6, "thank", Optional.of("e")));
    store.calls.fail(kind, "triggerRuns");
    EventDetail detail = detail("e");
    assertThat(detail.runs().absence())
        .contains(new Absence.Down(store.calls.fault().orElseThrow()));
    assertThat(detail.missing()).containsKey(Component.TRIGGER);
    assertThat(scope(detail)).containsExactly("thank");
  }

  @Test
  void eventThatTookPartInNoRun_hasNone() {
    data.event(event("e", 5, Emitter.UNKNOWN));
    assertThat(detail("e").runs()).isEqualTo(new Answer.Available<>(Newest.none()));
    assertThat(detail("e").missing()).isEmpty();
  }
}
