package dev.pynmon.sqlite.contract;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.testkit.scenario.ACondition;
import dev.pynmon.testkit.scenario.ATrigger;
import dev.pynmon.testkit.scenario.ATriggerRun;
import dev.pynmon.testkit.scenario.AValidCondition;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.EventLink;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rows of a trigger store.
 *
 * @param scenario the scenario
 * @param prefix of the tables of its application
 */
record TriggerRows(Scenario scenario, String prefix) {
  Stream<Row> all() {
    Stream<Row> definitions =
        Stream.of(
                scenario.triggers().stream().flatMap(this::trigger),
                scenario.validConditions().stream().map(this::valid),
                scenario.claims().entrySet().stream().map(this::claim))
            .flatMap(rows -> rows);
    return scenario.pynenc() == Pynenc.V0_2_3
        ? definitions
        : Stream.concat(definitions, eventsAndRuns());
  }

  /** A condition of several triggers is written anew for each. */
  private Stream<Row> trigger(ATrigger written) {
    Row row =
        table("triggers")
            .set("trigger_id", written.id())
            .set("task_id_key", written.trigger().task().map(Object::toString))
            .set("logic_value", written.trigger().logic())
            .set("argument_provider_json", written.provider());
    List<ACondition> own =
        written.conditions().stream().filter(each -> isFirst(each, written)).toList();
    return Stream.of(
            Stream.of(row),
            own.stream().map(this::condition),
            own.stream().flatMap(this::sources),
            written.conditions().stream()
                .map(
                    each ->
                        table("condition_triggers")
                            .set("condition_id", each.id())
                            .set("trigger_id", written.id())))
        .flatMap(rows -> rows);
  }

  private boolean isFirst(ACondition condition, ATrigger of) {
    return scenario.triggers().stream()
        .filter(each -> each.conditions().stream().anyMatch(c -> c.id().equals(condition.id())))
        .findFirst()
        .filter(of::equals)
        .isPresent();
  }

  private Stream<Row> sources(ACondition written) {
    return written
        .condition()
        .what()
        .sources()
        .map(
            task ->
                table("source_task_conditions")
                    .set("task_id_key", task.value())
                    .set("condition_id", written.id()));
  }

  private Row condition(ACondition written) {
    return table("conditions")
        .set("condition_id", written.id())
        .set("condition_json", written.text())
        .set("last_cron_execution", written.due().map(PythonTime::format));
  }

  private Row valid(AValidCondition written) {
    return table("valid_conditions")
        .set("valid_condition_id", written.id())
        .set("valid_condition_json", written.text());
  }

  private Row claim(Map.Entry<TriggerRunId, Instant> claimed) {
    return table("trigger_run_claims")
        .set("trigger_run_id", claimed.getKey().value())
        .set("expiration", PythonTime.format(claimed.getValue().plusSeconds(60)));
  }

  private Stream<Row> eventsAndRuns() {
    return Stream.of(
            Stream.of(table("schema_version").set("key", "version").set("value", 3)),
            scenario.events().stream().map(this::event),
            scenario.events().stream().map(AnEvent::event).flatMap(this::conditions),
            scenario.eventLinks().stream().map(this::link),
            scenario.triggerRuns().stream().map(this::run),
            scenario.triggerRuns().stream().map(ATriggerRun::run).flatMap(this::participants))
        .flatMap(rows -> rows);
  }

  private Row event(AnEvent written) {
    Event event = written.event();
    long started =
        scenario.eventLinks().stream().filter(link -> link.event().equals(event.id())).count();
    return table("events")
        .set("event_id", event.id().value())
        .set("event_code", event.code())
        .set("event_timestamp", PythonTime.toUnixSeconds(event.at()))
        .set("event_json", written.text())
        .set("matched_condition_count", event.conditions().size())
        .set("triggered_invocation_count", started)
        .set("emitted_by_invocation_id", event.emitter().invocation().map(Object::toString))
        .set("emitted_by_task_id", event.emitter().task().map(Object::toString))
        .set("emitted_by_runner_context_id", event.emitter().runner().map(Object::toString));
  }

  private Stream<Row> conditions(Event event) {
    return event.conditions().stream()
        .map(
            condition ->
                table("event_conditions")
                    .set("event_id", event.id().value())
                    .set("condition_id", condition)
                    .set("matched", 1));
  }

  private Row link(EventLink link) {
    return table("event_triggered_invocations")
        .set("event_id", link.event().value())
        .set("invocation_id", link.started().value())
        .set("trigger_run_id", link.run().id().value())
        .set("linked_at", link.run().executedAt().map(PythonTime::toUnixSeconds));
  }

  private Row run(ATriggerRun written) {
    TriggerRun run = written.run();
    return table("trigger_runs")
        .set("trigger_run_id", run.id().value())
        .set("trigger_id", run.trigger())
        .set("task_id_key", run.task().map(Object::toString))
        .set("logic_value", run.logic())
        .set("claimed_at", run.claimedAt().map(PythonTime::toUnixSeconds))
        .set("executed_at", run.executedAt().map(PythonTime::toUnixSeconds))
        .set("triggered_invocation_id", run.started().map(Object::toString))
        .set("trigger_run_json", written.text());
  }

  private Stream<Row> participants(TriggerRun run) {
    return run.participants().stream().map(each -> participant(run, each));
  }

  private Row participant(TriggerRun run, Participant participant) {
    return table("trigger_run_conditions")
        .set("trigger_run_id", run.id().value())
        .set("context_type", participant.type())
        .set("condition_id", participant.condition())
        .set("valid_condition_id", participant.validCondition())
        .set("event_id", participant.event().map(Object::toString))
        .set("source_invocation_id", participant.source().map(Object::toString));
  }

  private Row table(String name) {
    return Row.into(prefix + "__trg_" + name);
  }
}
