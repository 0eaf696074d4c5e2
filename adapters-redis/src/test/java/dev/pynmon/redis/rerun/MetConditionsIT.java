package dev.pynmon.redis.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisWatch;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Conditions that pynenc 0.3.1 wrote, and what it noted when it registered a call itself: the same
 * is noted of a re-run with the same id at the same time, letter by letter.
 */
@Tag("redis")
final class MetConditionsIT {
  private static final String ROOT = "__pynenc__:cond:";
  private static final String CALL =
      "condtasks.note:87c7c114991c1c376c0dc450bcc1b79406317a4ec902b8702eff4f586f4fa47c";
  private static final String ARGUMENTS = "{\"order\": \"1\", \"who\": \"\\\"\\\\u00e9\\\"\"}";
  private static final InvocationId ORIGINAL =
      new InvocationId("a6cf7118-226e-4b14-ae42-7cf68698774c");
  private static final String NEW = "c63416bf-0944-4822-99f1-a5a48a2848c3";
  private static final String OF_ORDER =
      "condition#condtasks.note#registered#static_"
          + "aa44d616dd15aaab14bc9f1df96586e90bb56ae992e3615de9510994891cd0ba";
  private static final String OF_ALL = "condition#condtasks.note#failed_registered#static_no_args";
  private static final String OF_PYTHON =
      "condition#condtasks.note#registered#callable_condtasks.flt";
  private static final String CONDITION =
      """
      {"condition_type": "StatusCondition", "data": {"task_id": "condtasks.note", \
      "statuses": %s, "arguments_filter": "{\\"filter_type\\": \\"%s\\", \\"data\\": %s}"}}""";
  private static final String NOTED =
      """
      {"condition": "{\\"condition_type\\": \\"StatusCondition\\", \\"data\\": {\\"task_id\\": \
      \\"condtasks.note\\", \\"statuses\\": [\\"registered\\"], \\"arguments_filter\\": \
      \\"{\\\\\\"filter_type\\\\\\": \\\\\\"StaticArgumentFilter\\\\\\", \\\\\\"data\\\\\\": \
      {\\\\\\"arguments\\\\\\": {\\\\\\"order\\\\\\": \\\\\\"1\\\\\\"}}}\\"}}", "context": \
      "{\\"context_type\\": \\"StatusContext\\", \\"data\\": {\\"call_id_key\\": \
      \\"condtasks.note:87c7c114991c1c376c0dc450bcc1b79406317a4ec902b8702eff4f586f4fa47c\\", \
      \\"invocation_id\\": \\"c63416bf-0944-4822-99f1-a5a48a2848c3\\", \\"status_value\\": \
      \\"registered\\", \\"arguments_json\\": {\\"order\\": \\"1\\", \\"who\\": \
      \\"\\\\\\"\\\\\\\\u00e9\\\\\\"\\"}, \\"disable_cache_args\\": []}, \\"timestamp\\": \
      \\"2026-11-28T02:20:14.892723+00:00\\"}"}""";

  private final RawRedis redis = TestRedis.emptied();
  private final RepairedStore store = RepairedStore.at(TestRedis.address(), new AppId("cond"));

  @BeforeEach
  void write() {
    record("\"parent_event_id\": null, ");
    condition(
        OF_ORDER,
        CONDITION.formatted(
            "[\"registered\"]",
            "StaticArgumentFilter",
            "{\\\"arguments\\\": {\\\"order\\\": \\\"1\\\"}}"));
    condition(
        OF_ALL,
        CONDITION.formatted(
            "[\"registered\", \"failed\"]", "StaticArgumentFilter", "{\\\"arguments\\\": {}}"));
    condition(OF_PYTHON, CONDITION.formatted("[\"registered\"]", "CallableArgumentFilter", "{}"));
    redis.call("SADD", ROOT + "trigger:source_task_conditions:condtasks.note", "gone");
  }

  private void record(String event) {
    redis.call(
        "SET",
        ROOT + "state_backend:invocation:" + ORIGINAL,
        """
        {"invocation_id": "%s", "call_id_key": "%s", "task_id_key": "condtasks.note", \
        "arguments_id": "%s", "serialized_arguments": %s, "parent_invocation_id": null, \
        %s"workflow_id": null, "workflow_type_key": null, "parent_workflow_id": null}"""
            .formatted(ORIGINAL, CALL, CALL.substring(CALL.indexOf(':') + 1), ARGUMENTS, event));
  }

  private void condition(String id, String text) {
    redis.call("SET", ROOT + "trigger:condition:" + id, text);
    redis.call("SADD", ROOT + "trigger:source_task_conditions:condtasks.note", id);
  }

  @AfterEach
  void close() {
    store.close();
    redis.close();
  }

  private NewInvocation again(String time) {
    NewInvocation again = store.again(ORIGINAL, NEW);
    return new NewInvocation(
        again.id(),
        again.original(),
        again.call(),
        again.arguments(),
        again.startsWorkflow(),
        again.isIndexed(),
        again.queue(),
        again.priority(),
        again.registrar(),
        Instant.parse(time));
  }

  @Test
  void conditionsThatAreMet_areNotedAsPynencDoes() {
    assertThat(store.register(again("2026-11-28T02:20:14.892723Z")))
        .isEqualTo(new Registered(2, List.of(OF_PYTHON)));
    assertThat(redis.text("GET", noted(OF_ORDER))).contains(NOTED);
    assertThat(redis.texts("KEYS", ROOT + "trigger:valid_condition:*"))
        .containsExactlyInAnyOrder(noted(OF_ORDER), noted(OF_ALL));
  }

  private static String noted(String condition) {
    return ROOT
        + "trigger:valid_condition:valid_condition_%s_context_status_%s_registered"
            .formatted(condition, NEW);
  }

  /** The first by id are evaluated, which those that are there already are not among. */
  @Test
  void conditionsBeyondThoseThatAreEvaluated_areNamed() {
    for (int i = 0; i < Registered.MAX_CONDITIONS; i++) {
      redis.call("SADD", ROOT + "trigger:source_task_conditions:condtasks.note", "a" + i);
    }
    assertThat(store.register(again("2026-11-28T02:20:14.892723Z")))
        .isEqualTo(new Registered(0, List.of(OF_ALL, OF_PYTHON, OF_ORDER, "gone")));
  }

  /** In the time of the host, whatever that is, without saying so. */
  @Test
  void pynenc023_namesNoZone() {
    record("");
    store.register(again("2026-11-28T02:20:14Z"));
    assertThat(redis.text("GET", noted(OF_ALL)).orElseThrow())
        .containsPattern("timestamp.{6}2026-11-2[78]T\\d\\d:\\d\\d:14..}\"}$");
  }

  @Test
  void triggersThatLieElsewhere_areNotLookedAt() {
    EnumSet<Component> parts = EnumSet.complementOf(EnumSet.of(Component.TRIGGER));
    assertThat(
            store
                .repairs()
                .registrar()
                .register(again("2026-11-28T02:20:14Z"), parts, Optional.empty()))
        .isEqualTo(new Registered(0, List.of()));
    Map<String, List<String>> all = new RedisWatch(redis).contents();
    assertThat(all.keySet()).noneMatch(key -> key.contains("valid_condition"));
  }
}
