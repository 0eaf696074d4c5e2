package dev.pynmon.redis.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AServiceRun;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.PynencText;
import dev.pynmon.testkit.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an orchestrator writes.
 *
 * @param scenario the scenario
 */
record OrchestratorCommands(Scenario scenario) {
  Stream<RedisCommand> all() {
    return Stream.of(
            scenario.invocations().stream()
                .filter(invocation -> invocation.places().orchestrator())
                .flatMap(this::invocation),
            scenario.invocations().stream().flatMap(this::arguments),
            scenario.runners().stream()
                .filter(ARunner::hasHeartbeat)
                .map(ARunner::heartbeat)
                .flatMap(this::heartbeat),
            scenario.serviceRuns().stream().map(AServiceRun::run).flatMap(this::serviceRun),
            new BlockingCommands(scenario).all())
        .flatMap(commands -> commands);
  }

  private Stream<RedisCommand> invocation(AnInvocation invocation) {
    InvocationState state = invocation.state();
    StatusRecord status = state.status();
    String registered = PythonFloat.seconds(invocation.registeredAt());
    Stream<RedisCommand> always =
        Stream.of(
            RedisCommand.of("SADD", key("task:" + state.task()), state.id()),
            RedisCommand.of("SADD", key("call_to_invocation:" + state.call()), state.id()),
            RedisCommand.of("SET", key("invocation_to_call:" + state.id()), state.call()),
            RedisCommand.of("SADD", key("status:" + status.status().value()), state.id()),
            RedisCommand.of(
                "SET", key("invocation_status:" + state.id()), PynencText.statusRecord(status)),
            RedisCommand.of("SET", key("invocation_retries:" + state.id()), state.retries()),
            RedisCommand.of("ZADD", key("all_invocations_by_time"), registered, state.id()),
            RedisCommand.of(
                "ZADD", key("task_invocations_by_time:" + state.task()), registered, state.id()));
    return status.status().isFinal() ? Stream.concat(always, whenFinal(state)) : always;
  }

  private Stream<RedisCommand> arguments(AnInvocation invocation) {
    return invocation.indexedArguments().entrySet().stream()
        .map(
            each ->
                "task:%s:arg:%s:val:%s"
                    .formatted(invocation.task(), each.getKey(), each.getValue()))
        .map(index -> RedisCommand.of("SADD", key(index), invocation.id()));
  }

  private Stream<RedisCommand> whenFinal(InvocationState state) {
    String since = PythonFloat.seconds(state.status().at());
    return Stream.of(RedisCommand.of("ZADD", key("invocation_auto_purge"), since, state.id()));
  }

  private Stream<RedisCommand> heartbeat(Heartbeat heartbeat) {
    List<Object> words = new ArrayList<>();
    words.addAll(List.of("HSET", key("runner_heartbeat:" + heartbeat.runner())));
    words.addAll(List.of("creation_timestamp", PythonFloat.seconds(heartbeat.created())));
    words.addAll(List.of("last_heartbeat", PythonFloat.seconds(heartbeat.last())));
    words.addAll(List.of("can_run_atomic_service", heartbeat.atomicServiceEligible() ? 1 : 0));
    heartbeat.lastServiceStart().ifPresent(at -> words.addAll(time("last_service_start", at)));
    heartbeat.lastServiceEnd().ifPresent(at -> words.addAll(time("last_service_end", at)));
    if (scenario.pynenc().hasQueues()) {
      heartbeat
          .consumedQueues()
          .map(PynencText::queues)
          .ifPresent(queues -> words.addAll(List.of("consumed_queues", queues)));
    }
    return Stream.of(
        RedisCommand.of(
            "ZADD",
            key("runner_heartbeats"),
            "NX",
            PythonFloat.seconds(heartbeat.created()),
            heartbeat.runner()),
        RedisCommand.of(words.toArray()));
  }

  private static List<Object> time(String field, Instant moment) {
    return List.of(field, PythonFloat.seconds(moment));
  }

  private Stream<RedisCommand> serviceRun(AtomicRun run) {
    Stream<RedisCommand> always =
        Stream.of(
            RedisCommand.of(
                "ZADD",
                key("atomic_service_executions"),
                PythonFloat.seconds(run.start()),
                run.id()),
            RedisCommand.of("SET", key("atomic_service_execution:" + run.id()), text(run)));
    RedisCommand marker = RedisCommand.of("SET", key("atomic_service_active_execution"), run.id());
    return run.status().equals("running") ? Stream.concat(always, Stream.of(marker)) : always;
  }

  private static String text(AtomicRun run) {
    ObjectNode json = Json.object();
    json.put("runner_id", run.runner().value()).put("atomic_service_run_id", run.id());
    json.put("start_time", PythonTime.format(run.start()));
    Json.put(json, "end_time", run.end().map(PythonTime::format));
    return Json.text(json.put("status", run.status()).put("reason", run.reason()));
  }

  private String key(String name) {
    return new AppKeys(scenario.app()).key(AppKeys.ORCHESTRATOR, name);
  }
}
