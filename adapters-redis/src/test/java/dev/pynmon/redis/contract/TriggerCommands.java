package dev.pynmon.redis.contract;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.testkit.redis.RedisCommand;
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
 * What a trigger store writes: one condition of the core tasks, events and runs (wire format,
 * section 9.2).
 *
 * @param scenario the scenario
 */
record TriggerCommands(Scenario scenario) {
  private static final String CRON =
      "{\"condition_type\": \"CronCondition\", \"data\": {\"cron_expression\": \"*/5 * * * *\","
          + " \"check_window_seconds\": 60, \"min_interval_seconds\": 50,"
          + " \"precision_tolerance_seconds\": 30, \"strict_timing\": false}}";

  Stream<RedisCommand> all() {
    RedisCommand condition = RedisCommand.of("SET", key("condition:cron_*/5 * * * *"), CRON);
    Stream<RedisCommand> definitions =
        Stream.of(
                Stream.of(condition),
                scenario.triggers().stream().flatMap(this::trigger),
                scenario.validConditions().stream().map(this::valid),
                scenario.claims().entrySet().stream().map(this::claim))
            .flatMap(commands -> commands);
    return scenario.pynenc() == Pynenc.V0_2_3
        ? definitions
        : Stream.of(
                definitions,
                scenario.events().stream().flatMap(this::event),
                scenario.triggerRuns().stream().flatMap(this::run),
                scenario.eventLinks().stream().flatMap(this::link))
            .flatMap(commands -> commands);
  }

  private Stream<RedisCommand> trigger(ATrigger written) {
    String task = written.trigger().task().map(Object::toString).orElse("");
    return Stream.concat(
        Stream.of(
            RedisCommand.of("SET", key("trigger:" + written.id()), written.text()),
            RedisCommand.of("SADD", key("task_triggers:" + task), written.id())),
        written.conditions().stream().flatMap(each -> condition(each, written)));
  }

  private Stream<RedisCommand> condition(ACondition written, ATrigger of) {
    return Stream.of(
            Stream.of(
                RedisCommand.of("SET", key("condition:" + written.id()), written.text()),
                RedisCommand.of("SADD", key("condition_triggers:" + written.id()), of.id())),
            written
                .condition()
                .what()
                .sources()
                .map(task -> key("source_task_conditions:" + task))
                .map(set -> RedisCommand.of("SADD", set, written.id())),
            written.due().stream()
                .map(
                    at ->
                        RedisCommand.of(
                            "SET",
                            key("cron_last_execution:" + written.id()),
                            PythonTime.format(at))))
        .flatMap(commands -> commands);
  }

  private RedisCommand valid(AValidCondition written) {
    return RedisCommand.of("SET", key("valid_condition:" + written.id()), written.text());
  }

  private RedisCommand claim(Map.Entry<TriggerRunId, Instant> claimed) {
    return RedisCommand.of(
        "SET",
        key(":trigger:run_claim:" + claimed.getKey()),
        PythonTime.format(claimed.getValue()));
  }

  private Stream<RedisCommand> event(AnEvent written) {
    Event event = written.event();
    Stream<RedisCommand> always =
        Stream.of(
            RedisCommand.of("SET", key("evts_hash:" + event.id()), written.text()),
            timed("evts_by_time", event),
            timed("evts_by_code:" + event.code(), event),
            RedisCommand.of("SADD", key("evts_codes"), event.code()));
    return event.conditions().isEmpty()
        ? always
        : Stream.concat(always, Stream.of(timed("evts_matched", event)));
  }

  private RedisCommand timed(String name, Event event) {
    return RedisCommand.of("ZADD", key(name), millis(event.at()), event.id());
  }

  private Stream<RedisCommand> link(EventLink link) {
    String started = key("evts_triggered_invocations:" + link.event());
    Stream<RedisCommand> marked =
        scenario.events().stream()
            .map(AnEvent::event)
            .filter(event -> event.id().equals(link.event()))
            .map(event -> timed("evts_triggered", event));
    return Stream.concat(
        Stream.of(
            RedisCommand.of("LREM", started, 0, link.started()),
            RedisCommand.of("RPUSH", started, link.started())),
        marked);
  }

  private Stream<RedisCommand> run(ATriggerRun written) {
    TriggerRun run = written.run();
    return Stream.of(
            Stream.of(RedisCommand.of("SET", key("trun_hash:" + run.id()), written.text())),
            run.executedAt().stream()
                .map(at -> RedisCommand.of("ZADD", key("truns_by_time"), millis(at), run.id())),
            run.started().stream().map(id -> indexed("truns_for_invocation:" + id, run)),
            run.participants().stream().map(each -> indexes(each, run)).flatMap(List::stream))
        .flatMap(commands -> commands);
  }

  private List<RedisCommand> indexes(Participant participant, TriggerRun run) {
    return Stream.of(
            participant.event().map(id -> "truns_for_event:" + id),
            participant.source().map(id -> "truns_sourced_by_invocation:" + id),
            participant.validCondition().map(id -> "truns_for_valid_condition:" + id))
        .flatMap(name -> name.map(each -> indexed(each, run)).stream())
        .toList();
  }

  private RedisCommand indexed(String set, TriggerRun run) {
    return RedisCommand.of("SADD", key(set), run.id());
  }

  /** As {@code timestamp() * 1000} in Python. */
  private static String millis(Instant moment) {
    return PythonFloat.text(Double.parseDouble(PythonFloat.seconds(moment)) * 1_000);
  }

  private String key(String name) {
    return new AppKeys(scenario.app()).key(AppKeys.TRIGGER, name);
  }
}
