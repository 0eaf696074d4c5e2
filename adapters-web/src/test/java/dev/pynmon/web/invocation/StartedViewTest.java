package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence that says what started an invocation. */
class StartedViewTest {
  private static final Instant AT = Instant.parse("2026-11-24T14:00:18.5Z");
  private static final RunnerId CLIENT = new RunnerId("ExternalRunner@web-7");
  private static final InvocationId OTHER =
      new InvocationId("1a2b3c4d-0000-4000-8000-000000000000");
  private static final EventId EVENT = new EventId("e1d321e7-dfda-4190-9eb4-b4496ab10fb6");

  private static InvocationDetail registeredBy(RunnerId runner) {
    return detail(record(Optional.empty(), Optional.empty()), runner);
  }

  private static Invocation record(Optional<InvocationId> parent, Optional<EventId> event) {
    Invocation plain = Samples.record(Samples.ID);
    return new Invocation(
        plain.id(), plain.call(), plain.task(), plain.arguments(), parent, event, plain.workflow());
  }

  private static InvocationDetail detail(Invocation record, RunnerId runner) {
    return Samples.detail(
        new InvocationRow(
            Samples.ID,
            Optional.empty(),
            Optional.of(record),
            new History(List.of(Samples.entry(KnownStatus.REGISTERED, AT, runner)), true),
            Optional.empty(),
            Map.of()));
  }

  private static Participant part(
      String type,
      String condition,
      Optional<EventId> event,
      Optional<InvocationId> source,
      String summary) {
    return new Participant(
        type,
        Optional.of(condition),
        Optional.empty(),
        event,
        source,
        Optional.of(AT.minusSeconds(9)),
        summary);
  }

  private static Participant order() {
    return part(
        "EventContext",
        "event#order.placed#",
        Optional.of(EVENT),
        Optional.empty(),
        "code:order.placed");
  }

  private static Participant source(String type, String summary) {
    return part(type, "c", Optional.empty(), Optional.of(OTHER), summary);
  }

  private static Triggering by(Participant... parts) {
    return by(
        new TriggerRun(
            new TriggerRunId("5e0c5dc5".repeat(8)),
            "t",
            Optional.empty(),
            "and",
            Optional.of(Samples.ID),
            Optional.empty(),
            Optional.of(AT),
            List.of(parts),
            TriggerRun.ServedBy.NOBODY),
        Map.of());
  }

  private static Triggering by(StoredTriggerRun run, Map<EventId, StoredEvent> events) {
    return new Triggering(
        Samples.NOW,
        Optional.of(run),
        Newest.none(),
        Newest.none(),
        events,
        true,
        Map.of(),
        true,
        Map.of(),
        Map.of());
  }

  private static Map<EventId, StoredEvent> emittedBy(Emitter emitter) {
    return Map.of(
        EVENT, new Event(EVENT, "order.placed", AT, Arguments.NONE, emitter, List.of(), List.of()));
  }

  private static String sentence(InvocationDetail detail, Triggering triggering) {
    return StartedView.of(detail, triggering, Samples.LINKS).startedParts().stream()
        .map(part -> part.partWords() + part.partWay().wayText())
        .collect(Collectors.joining());
  }

  private static String sentence(Triggering triggering) {
    return sentence(registeredBy(Samples.RUNNER), triggering);
  }

  private static List<String> ways(InvocationDetail detail, Triggering triggering) {
    return StartedView.of(detail, triggering, Samples.LINKS).startedParts().stream()
        .map(part -> part.partWay().wayHref())
        .filter(Href::leads)
        .map(Href::hrefText)
        .toList();
  }

  @Test
  void parent_isNamedBeforeWhoeverRegistered() {
    InvocationDetail called =
        detail(record(Optional.of(OTHER), Optional.of(EVENT)), Samples.RUNNER);

    assertThat(sentence(called, by(order())))
        .isEqualTo("Started by its parent 1a2b3c4d at 14:00:18 UTC.");
    assertThat(ways(called, by(order()))).containsExactly("/invocations/" + OTHER);
  }

  @Test
  void cron_isToldWithItsExpression() {
    Triggering cron =
        by(
            part(
                "CronContext",
                "cron_*/10 * * * *",
                Optional.empty(),
                Optional.empty(),
                "timestamp:2026-11-24T14:00:00+00:00"));

    assertThat(sentence(cron))
        .isEqualTo("Started by cron */10 * * * * at 14:00:18 UTC: run 5e0c5dc5");
    assertThat(ways(registeredBy(Samples.RUNNER), cron))
        .containsExactly(
            "/trigger-runs/condition?condition_id=cron_%2A%2F10%20%2A%20%2A%20%2A%20%2A",
            "/trigger-runs/" + "5e0c5dc5".repeat(8));
  }

  @ParameterizedTest
  @CsvSource({
    "StatusContext, status:SUCCESS task:shop.ship, the success of shop.ship",
    "StatusContext, status:FAILED task:shop.ship, the failure of shop.ship",
    "StatusContext, status:RETRY task:shop.ship, the status RETRY of shop.ship",
    "StatusContext, '', a status of",
    "ResultContext, status:SUCCESS task:shop.ship, the result of shop.ship",
    "ExceptionContext, status:FAILED exception:IOError task:shop.ship,"
        + " the exception IOError of shop.ship"
  })
  void source_isToldWithWhatItCameTo(String type, String summary, String words) {
    assertThat(sentence(by(source(type, summary))))
        .isEqualTo("Started by " + words + " 1a2b3c4d at 14:00:18 UTC: run 5e0c5dc5");
  }

  @Test
  void event_isToldWithItsEmitter() {
    StoredTriggerRun run = by(order()).origin().orElseThrow();
    Emitter task =
        new Emitter(Optional.of(OTHER), Optional.of(new TaskKey("shop.order")), Optional.empty());
    Emitter client = new Emitter(Optional.empty(), Optional.empty(), Optional.of(CLIENT));
    String end = " at 14:00:18 UTC: run 5e0c5dc5";

    assertThat(sentence(by(run, emittedBy(task))))
        .isEqualTo("Started by event order.placed of shop.order 1a2b3c4d" + end);
    assertThat(ways(registeredBy(Samples.RUNNER), by(run, emittedBy(task))))
        .startsWith("/events/" + EVENT, "/tasks/shop.order", "/invocations/" + OTHER);
    assertThat(sentence(by(run, emittedBy(client))))
        .isEqualTo("Started by event order.placed of client web-7" + end);
    assertThat(sentence(by(run, Map.of()))).isEqualTo("Started by event order.placed" + end);
  }

  @Test
  void allCausesOfAnAnd_areNamed_andManyAreCounted() {
    Participant ship = source("StatusContext", "status:SUCCESS task:shop.ship");
    Participant[] many = IntStream.range(0, 8).mapToObj(_ -> order()).toArray(Participant[]::new);

    assertThat(sentence(by(order(), ship)))
        .startsWith("Started by event order.placed and the success of shop.ship 1a2b3c4d at ");
    assertThat(sentence(by(order(), ship, order())))
        .contains(
            "event order.placed, the success of shop.ship 1a2b3c4d and event order.placed at");
    assertThat(sentence(by(many))).contains("event order.placed and 3 more at 14:00:18");
    assertThat(sentence(by())).startsWith("Started by a trigger; what met its conditions is not");
  }

  @Test
  void eventWhoseRunIsNotKept_isNamedAllTheSame() {
    InvocationDetail detail = detail(record(Optional.empty(), Optional.of(EVENT)), Samples.RUNNER);

    assertThat(sentence(detail, Samples.untriggered(Map.of())))
        .startsWith("Started by event e1d321e7 at 14:00:18 UTC; no run of a trigger is kept");
    assertThat(sentence(detail, Samples.untriggered(Map.of(Component.TRIGGER, Samples.DOWN))))
        .isEqualTo("Started by event e1d321e7 at 14:00:18 UTC; the trigger store does not answer.");
  }

  @Test
  void clientIsOutside_andARunnerDoesAsTriggersDo() {
    assertThat(sentence(registeredBy(CLIENT), Samples.untriggered(Map.of())))
        .isEqualTo("Started from outside, by client web-7 at 14:00:18 UTC.");
    assertThat(sentence(Samples.untriggered(Map.of())))
        .startsWith(
            "Started by runner 54f27cc outside any task, as it does for triggers, at 14:00:18 UTC; no");
  }

  @Test
  void whatNothingTells_isNotKnown() {
    DamagedTriggerRun torn =
        new DamagedTriggerRun(new TriggerRunId("5e0c5dc5"), new Damage("no JSON", "{"));

    assertThat(sentence(Samples.detail(Samples.bare()), Samples.untriggered(Map.of())))
        .isEqualTo("What started it is not known.");
    assertThat(sentence(by(torn, Map.of())))
        .isEqualTo("Started by a run of a trigger whose record cannot be read: 5e0c5dc5");
  }
}
