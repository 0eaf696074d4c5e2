package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskTrigger;
import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.DamagedCondition;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.DamagedValidCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.ValidCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Triggers, their conditions, and conditions that were met. */
class TriggersJsonTest {
  private static final TaskKey PAY = new TaskKey("shop.pay");
  private static final String CALL = text("{'module': 'm', 'function': 'f'}");

  @Test
  void everyKindOfCondition_isTold() {
    assertThat(what("CronCondition", "{'cron_expression': '* * * * *'}"))
        .isEqualTo(new TaskCondition.Cron("* * * * *"));
    assertThat(what("EventCondition", "{'event_code': '', 'payload_filter': null}"))
        .isEqualTo(new TaskCondition.Event("", ""));
    assertThat(what("StatusCondition", "{'task_id': 'shop.pay', 'statuses': ['failed', 'killed']}"))
        .isEqualTo(new TaskCondition.Status(PAY, List.of("failed", "killed"), ""));
    assertThat(what("ResultCondition", "{'task_id': 'shop.pay'}"))
        .isEqualTo(new TaskCondition.Result(PAY, "", ""));
    assertThat(what("ExceptionCondition", "{'task_id': 'shop.pay', 'exception_types': ['E']}"))
        .isEqualTo(new TaskCondition.Failure(PAY, List.of("E"), ""));
    assertThat(what("Later", "{'x': 1}")).isEqualTo(new TaskCondition.Other("Later"));
  }

  @ParameterizedTest
  @CsvSource({
    "120, 30, false, 120",
    "120, 30, true, 30",
    "20, 30, true, 20",
    "-5, 30, false, 0",
    "900000, 30, false, 86400"
  })
  void cron_isStartedWithinItsWindow(int check, int precise, boolean strict, int window) {
    String data =
        "{'cron_expression': '* * * * *', 'check_window_seconds': %d,"
            + " 'precision_tolerance_seconds': %d, 'strict_timing': %b}";
    assertThat(what("CronCondition", data.formatted(check, precise, strict)))
        .isEqualTo(new TaskCondition.Cron("* * * * *", Duration.ofSeconds(window)));
  }

  @Test
  void composite_tellsItsParts() {
    String part = "{'condition_type': 'EventCondition', 'condition_data': {'event_code': 'paid'}}";
    String odd = "{'condition_type': 'EventCondition', 'condition_data': 3}";
    assertThat(
            what("CompositeCondition", "{'logic': 'OR', 'conditions': [" + part + "," + odd + "]}"))
        .isEqualTo(
            new TaskCondition.Composite(
                TaskTrigger.Logic.OR,
                List.of(
                    new TaskCondition.Event("paid", ""),
                    new TaskCondition.Other("EventCondition"))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "StaticArgumentFilter | {'arguments': {}} |",
        "StaticArgumentFilter | {'arguments': {'b': '1', 'a': '2'}} | certain values of a, b",
        "StaticResultFilter | {'arguments': {'result': '1'}} | one value",
        "NoResultFilter | {} |",
        "CallableArgumentFilter | {'callable_filter': CALL} | those that m.f accepts",
        "CallableArgumentFilter | {'callable_filter': 'x'}"
            + " | those that a function that cannot be read accepts",
        "Later | {} | Later"
      })
  void filter_isTold_withoutValues(String type, String data, String words) {
    String filter = "{'filter_type': '%s', 'data': %s}".formatted(type, data.replace("CALL", CALL));
    String read = "{'event_code': 'paid', 'payload_filter': " + text(filter) + "}";
    assertThat(what("EventCondition", read))
        .isEqualTo(new TaskCondition.Event("paid", words == null ? "" : words));
  }

  /** A JSON text with these quotes as a JSON string. */
  private static String text(String json) {
    return TextNode.valueOf(quoted(json)).toString();
  }

  private static TaskCondition what(String type, String data) {
    String json = quoted("{'condition_type': '" + type + "', 'data': " + data + "}");
    return ((Condition) ConditionJson.read("c", json)).what();
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{'condition_type': 'CronCondition'}",
        "{'condition_type': 'CronCondition', 'data': {}}",
        "{'condition_type': 'EventCondition', 'data': {'event_code': 1}}",
        "{'condition_type': 'StatusCondition', 'data': {'task_id': 'nothing'}}"
      })
  void conditionThatSaysNothing_isDamaged(String json) {
    assertThat(ConditionJson.read("c", quoted(json))).isInstanceOf(DamagedCondition.class);
  }

  @Test
  void trigger_isRead() {
    String json =
        "{'trigger_id': 't', 'task_id_key': 'shop.pay', 'condition_ids': ['b', 'a'],"
            + " 'logic_value': 'or', 'argument_provider_json': "
            + text("{'condition_type': 'P', 'data': {'x': 1}}")
            + "}";
    assertThat(TriggerJson.read("t", quoted(json)))
        .isEqualTo(
            new Trigger(
                "t",
                Optional.of(PAY),
                "or",
                List.of("a", "b"),
                Optional.of(new ArgumentProvider("P", "P", "{\"x\":1}"))));
    assertThat(TriggerJson.read("u", quoted(json))).isInstanceOf(DamagedTrigger.class);
    assertThat(TriggerJson.read("t", "{")).isInstanceOf(DamagedTrigger.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "StaticArgumentProvider | {'arguments': {'n': '1'}} | always the same n",
        "DirectArgumentProvider | {'callback': CALL}" + " | what m.f makes of the TriggerContext",
        "ContextTypeArgumentProvider | {'context_type': 'EventContext', 'callback': CALL}"
            + " | what m.f makes of the EventContext",
        "CompositeArgumentProvider | {'providers': [PART, 'x']}"
            + " | A; something that cannot be read"
      })
  void provider_isTold_withoutValues(String type, String data, String words) {
    String parts = data.replace("CALL", CALL).replace("PART", text("{'condition_type': 'A'}"));
    assertThat(
            TriggerJson.provider(
                quoted("{'condition_type': '%s', 'data': %s}".formatted(type, parts))))
        .returns(type, ArgumentProvider::type)
        .returns(words, ArgumentProvider::words);
  }

  @Test
  void providerThatCannotBeRead_saysSo() {
    assertThat(TriggerJson.provider("{"))
        .isEqualTo(new ArgumentProvider("", "something that cannot be read", "{"));
  }

  @Test
  void validCondition_isRead_withItsContext() {
    String id = "valid_condition_event#a_context_b#any_context_event_a_context_b_e1";
    String context =
        "{'context_type': 'EventContext', 'timestamp': '2026-11-24T14:45:36.5+00:00',"
            + " 'data': {'event_id': 'e1'}}";
    ValidCondition valid = valid(id, context);
    assertThat(valid.condition()).isInstanceOf(DamagedCondition.class);
    assertThat(valid.condition().id()).isEqualTo("event#a_context_b#any");
    assertThat(valid.context())
        .isEqualTo(
            new ConditionContext(
                "EventContext",
                Optional.of(Instant.parse("2026-11-24T14:45:36.5Z")),
                Optional.of(new EventId("e1")),
                Optional.empty(),
                "{\"event_id\":\"e1\"}"));
  }

  @Test
  void timeWithoutZone_isNotTold() {
    String context =
        "{'context_type': 'StatusContext', 'timestamp': '2026-11-24T14:45:36',"
            + " 'data': {'invocation_id': 'i1'}}";
    assertThat(valid("v", context).context())
        .returns(Optional.empty(), ConditionContext::at)
        .returns(Optional.of(new InvocationId("i1")), ConditionContext::source);
    assertThat(valid("v", context).condition().id()).isEqualTo("v");
  }

  private static ValidCondition valid(String id, String context) {
    String json = "{'condition': '{}', 'context': " + text(context) + "}";
    return (ValidCondition) ValidConditionJson.read(id, quoted(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"context\": \"x\"}", "{\"context\": \"{}\"}"})
  void validConditionWithoutContext_isDamaged(String json) {
    assertThat(ValidConditionJson.read("v", json)).isInstanceOf(DamagedValidCondition.class);
  }
}
