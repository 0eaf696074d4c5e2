package dev.pynmon.redis.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.StoredEntry;
import java.util.stream.Stream;

/**
 * What a state backend writes.
 *
 * @param scenario the scenario
 */
record StateBackendCommands(Scenario scenario) {
  Stream<RedisCommand> all() {
    return Stream.of(
            scenario.appInfo().stream().map(this::appInfo),
            scenario.invocations().stream()
                .filter(invocation -> invocation.places().records())
                .flatMap(invocation -> new RecordCommands(scenario, invocation).all()),
            scenario.history().stream().flatMap(this::history),
            scenario.invocations().stream()
                .filter(invocation -> invocation.places().outcomes())
                .flatMap(this::outcome),
            scenario.runners().stream()
                .filter(ARunner::hasContext)
                .map(ARunner::context)
                .map(this::context),
            workflows())
        .flatMap(commands -> commands);
  }

  private RedisCommand appInfo(String text) {
    return RedisCommand.of("SET", new AppKeys(scenario.app()).appInfo(), text);
  }

  private Stream<RedisCommand> history(StoredEntry stored) {
    String id = stored.entry().invocation().value();
    String time = PythonFloat.seconds(stored.entry().at());
    String member = id + ":" + time + ":" + stored.text();
    return Stream.of(
        RedisCommand.of("RPUSH", key("history:" + id), stored.text()),
        RedisCommand.of("ZADD", key("history_by_timestamp"), time, member));
  }

  private Stream<RedisCommand> outcome(AnInvocation invocation) {
    return Stream.concat(
        invocation.outcome().result().map(StoredText::text).stream()
            .map(text -> RedisCommand.of("SET", key("result:" + invocation.id()), text)),
        invocation.outcome().exception().map(StoredText::text).stream()
            .map(text -> RedisCommand.of("SET", key("exception:" + invocation.id()), text)));
  }

  private RedisCommand context(RunnerContext context) {
    return RedisCommand.of("SET", key("runner_context:" + context.id()), Json.text(json(context)));
  }

  /** The parents are inside, each in its child; members are in the order of their names. */
  private static ObjectNode json(RunnerContext context) {
    ObjectNode json = Json.object().put("hostname", context.hostname());
    context.parent().ifPresent(parent -> json.set("parent_ctx", json(parent)));
    return json.put("pid", context.processId())
        .put("runner_cls", context.runnerClass())
        .put("runner_id", context.id().value())
        .put("thread_id", context.threadId());
  }

  private Stream<RedisCommand> workflows() {
    return Stream.of(
            scenario.workflowRuns().stream().flatMap(this::run),
            scenario.subInvocations().stream()
                .map(
                    sub ->
                        RedisCommand.of(
                            "SADD",
                            key("workflow:" + sub.workflow() + ":sub_invocations"),
                            sub.invocation())),
            scenario.workflowData().stream()
                .map(
                    datum ->
                        RedisCommand.of(
                            "SET",
                            key("workflow:" + datum.workflow() + ":data:" + datum.key()),
                            datum.text())))
        .flatMap(commands -> commands);
  }

  private Stream<RedisCommand> run(WorkflowRun run) {
    ObjectNode json = Json.object().put("workflow_id", run.id().value());
    json.put("workflow_type_key", run.type().value());
    Json.put(json, "parent_workflow_id", run.parent());
    return Stream.of(
        RedisCommand.of("SADD", key("workflow:types"), run.type()),
        RedisCommand.of("SADD", key("workflow:type_index:" + run.type()), run.id()),
        RedisCommand.of("SET", key("workflow:run:" + run.id()), Json.text(json)));
  }

  private String key(String name) {
    return new AppKeys(scenario.app()).key(AppKeys.STATE_BACKEND, name);
  }
}
