package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What triggers have to do with an invocation. */
class TriggeringTest {
  private static final InvocationId IT = new InvocationId("it");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);

  private Triggering triggering() {
    return new TriggeringReading(
            monitor.directory().visit(new AppKey("shop")), IT, monitor.time.instant())
        .read();
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }

  private static Event emitted(String id, int second, List<InvocationId> started) {
    return new Event(
        new EventId(id),
        "order.paid",
        at(second),
        Arguments.NONE,
        new Emitter(Optional.of(IT), Optional.empty(), Optional.empty()),
        List.of(),
        started);
  }

  private static TriggerRun run(String id, int second, String started, Participant... parts) {
    return new TriggerRun(
        new TriggerRunId(id),
        "trigger",
        Optional.of(new TaskKey("shop.charge")),
        "and",
        Optional.of(new InvocationId(started)),
        Optional.empty(),
        Optional.of(at(second)),
        List.of(parts),
        TriggerRun.ServedBy.NOBODY);
  }

  private static Participant part(Optional<String> event, Optional<String> source) {
    return new Participant(
        "EventContext",
        Optional.empty(),
        Optional.empty(),
        event.map(EventId::new),
        source.map(InvocationId::new),
        Optional.of(at(5)),
        "");
  }

  /** An event and a source started it; its status and its event started others. */
  private void related() {
    data.add(anInvocation("it").was(KnownStatus.RUNNING, 10).was(KnownStatus.SUCCESS, 12))
        .add(anInvocation("source").was(KnownStatus.SUCCESS, 5))
        .add(anInvocation("next").was(KnownStatus.SUCCESS, 20))
        .add(anInvocation("paid").was(KnownStatus.SUCCESS, 21))
        .event(
            emitted("silent", 10, List.of()),
            emitted("loud", 11, List.of(new InvocationId("paid"))),
            new Event(
                new EventId("cause"),
                "order.received",
                at(5),
                Arguments.NONE,
                Emitter.UNKNOWN,
                List.of("event#order.received"),
                List.of(IT)))
        .triggerRun(
            run("origin", 9, "it", part(Optional.of("cause"), Optional.of("source"))),
            run("first", 13, "next", part(Optional.empty(), Optional.of("it"))),
            run("second", 14, "gone", part(Optional.empty(), Optional.of("it"))));
  }

  @Test
  void triggering_isAllAroundIt() {
    related();
    Triggering found = triggering();
    assertThat(found.origin().map(StoredTriggerRun::id)).contains(new TriggerRunId("origin"));
    assertThat(found.caused().items())
        .extracting(run -> run.id().value())
        .containsExactly("second", "first");
    assertThat(found.emitted().items())
        .extracting(event -> event.id().value())
        .containsExactly("loud", "silent");
    assertThat(found.events()).containsOnlyKeys(new EventId("cause"));
    assertThat(found.invocations().keySet())
        .extracting(InvocationId::value)
        .containsExactlyInAnyOrder("it", "source", "next", "paid", "gone");
    assertThat(found.invocations().get(new InvocationId("gone")).state()).isEmpty();
    assertThat(found.complete()).isTrue();
    assertThat(found.missing()).isEmpty();
    assertThat(found.scenes()).hasSize(3);
    assertThat(found.scenes().get(new TriggerRunId("first")).window())
        .isEqualTo(new TimeWindow(at(5).minusMillis(750), at(20).plusMillis(750)));
  }

  @Test
  void triggering_takesNineCalls_howeverMuchThereIs() {
    related();
    IntStream.range(0, 30)
        .forEach(
            i ->
                data.triggerRun(
                    run("more-" + i, 14, "n-" + i, part(Optional.empty(), Optional.of("it")))));
    store.calls.forget();
    triggering();
    assertThat(store.calls.names())
        .filteredOn(name -> !name.equals("apps"))
        .containsExactlyInAnyOrder(
            "triggerRuns.thatStarted",
            "triggerRuns.causedBy",
            "histories.of",
            "events.allEmittedBy",
            "statuses.of",
            "records.of",
            "histories.of",
            "contexts.of",
            "events.of");
  }

  @Test
  void listsHaveBounds_andSaySo() {
    data.add(anInvocation("it").was(KnownStatus.RUNNING, 10));
    IntStream.range(0, 201)
        .forEach(i -> data.event(emitted("e-" + i, 10, List.of(new InvocationId("s-" + i)))));
    IntStream.range(0, 51)
        .forEach(
            i ->
                data.triggerRun(
                    run("r-" + i, 14, "n-" + i, part(Optional.empty(), Optional.of("it")))));
    Triggering found = triggering();
    assertThat(found.emitted().items()).hasSize(ShowInvocationUseCase.MAX_EMITTED);
    assertThat(found.emitted().complete()).isFalse();
    assertThat(found.caused().items()).hasSize(ShowInvocationUseCase.MAX_CAUSED);
    assertThat(found.caused().complete()).isFalse();
    assertThat(found.invocations()).hasSize(ShowInvocationUseCase.MAX_RELATED);
    assertThat(found.complete()).isFalse();
  }

  @Test
  void whatAPageShows_isReadBeforeTheRest() {
    data.add(anInvocation("it").was(KnownStatus.RUNNING, 10));
    List<InvocationId> many =
        IntStream.range(0, 250).mapToObj(i -> new InvocationId("s-" + i)).toList();
    data.event(emitted("new", 11, many), emitted("old", 10, List.of(new InvocationId("of-old"))));
    Participant[] parts =
        IntStream.range(0, 250)
            .mapToObj(i -> part(Optional.empty(), Optional.of(i == 0 ? "it" : "p-" + i)))
            .toArray(Participant[]::new);
    data.triggerRun(run("r-1", 13, "first", parts), run("r-2", 12, "second", parts));
    Triggering found = triggering();
    assertThat(found.complete()).isFalse();
    assertThat(found.invocations())
        .hasSize(ShowInvocationUseCase.MAX_RELATED)
        .containsKeys(
            new InvocationId("first"),
            new InvocationId("second"),
            new InvocationId("s-0"),
            new InvocationId("s-1"),
            new InvocationId("of-old"));
  }

  @Test
  void eventsThatTookPart_haveABound_andSaySo() {
    data.add(anInvocation("it").was(KnownStatus.SUCCESS, 10));
    Participant[] parts =
        IntStream.range(0, ShowInvocationUseCase.MAX_EMITTED)
            .mapToObj(i -> part(Optional.of("e-" + i), Optional.of("it")))
            .toArray(Participant[]::new);
    data.triggerRun(run("r-1", 13, "first", parts));
    assertThat(triggering().eventsComplete()).isTrue();
    data.triggerRun(run("r-2", 13, "second", part(Optional.of("more"), Optional.of("it"))));
    assertThat(triggering().eventsComplete()).isFalse();
  }

  @Test
  void eventThatTheRecordNames_isReadWhereNoRunIsKept() {
    EventId cause = new EventId("cause");
    data.add(anInvocation("it").startedByEvent("cause").was(KnownStatus.SUCCESS, 10))
        .event(
            new Event(
                cause, "order.paid", at(5), Arguments.NONE, Emitter.UNKNOWN, List.of(), List.of()));
    assertThat(triggering().events()).containsOnlyKeys(cause);
  }

  @Test
  void withoutHistory_nothingIsLookedThrough_unlessItCannotBeRead() {
    data.event(emitted("e", 10, List.of()));
    assertThat(triggering().emitted()).isEqualTo(Newest.none());
    assertThat(store.calls.names()).doesNotContain("events.allEmittedBy");
    store.calls.fail(Kind.CORRUPT_DATA, "histories");
    assertThat(triggering().emitted().items()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "TIMEOUT", "CORRUPT_DATA"})
  void triggerStoreThatDoesNotAnswer_isMissing(Kind kind) {
    related();
    store.calls.fail(kind, "triggerRuns");
    Triggering found = triggering();
    assertThat(found.origin()).isEmpty();
    assertThat(found.caused().items()).isEmpty();
    assertThat(found.emitted().items()).hasSize(kind == Kind.CORRUPT_DATA ? 2 : 0);
    assertThat(found.missing()).containsOnlyKeys(Component.TRIGGER);
  }

  @Test
  void pynencWithoutTriggerRuns_hasNothing_andNothingElseIsAsked() {
    data.add(anInvocation("it").was(KnownStatus.SUCCESS, 10));
    store.calls.forget();
    Triggering found = triggering();
    assertThat(found.origin()).isEmpty();
    assertThat(found.missing()).isEmpty();
    assertThat(store.calls.names()).containsExactly("apps");
  }

  @Test
  void invocationThatNobodyKnows_hasNothing() {
    data.event();
    assertThat(triggering().invocations()).isEmpty();
    assertThat(triggering().missing()).isEmpty();
  }
}
