package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.format.StatusConditionJson.Verdict;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions as pynenc writes them, held against the registration of a mail. */
final class StatusConditionJsonTest {
  private static final Verdict NOT_MET = Verdict.UNMET;
  private static final Verdict UNTOLD = Verdict.UNTOLD;

  private static String filter(Map<String, String> arguments) {
    return PythonJson.of(
        Map.of("filter_type", "StaticArgumentFilter", "data", Map.of("arguments", arguments)));
  }

  private static String condition(String type, String task, List<String> statuses, String filter) {
    return PythonJson.of(
        Map.of(
            "condition_type",
            type,
            "data",
            Map.of("task_id", task, "statuses", statuses, "arguments_filter", filter)));
  }

  private static String registered(Map<String, String> arguments) {
    return condition(
        "StatusCondition", "shop4_tasks.mail", List.of("success", "registered"), filter(arguments));
  }

  private static Verdict judge(String json) {
    return StatusConditionJson.read(json, RegistrationJsonTest.mail());
  }

  private static Verdict withText(String wanted) {
    return judge(registered(Map.of("text", wanted)));
  }

  @Test
  void whatIsMet_isNotedAsPynencDoes() {
    String condition = registered(Map.of("text", "\"hello\""));
    NewInvocation mail = RegistrationJsonTest.mail();
    assertThat(judge(condition)).isEqualTo(Verdict.MET);
    assertThat(StatusConditionJson.validId("c", mail))
        .isEqualTo(
            "valid_condition_c_context_status_5a596be0-6318-4f5b-a63a-77a34a729a31_registered");
    assertThat(StatusConditionJson.valid(condition, mail, Optional.empty()))
        .isEqualTo(noted(condition, "14:48:32.045123+00:00"));
  }

  /** In the time of the host that wrote it. */
  @Test
  void pynenc023_namesNoOffset() {
    assertThat(
            StatusConditionJson.valid(
                "{}", RegistrationJsonTest.mail(), Optional.of(ZoneOffset.ofHours(2))))
        .isEqualTo(noted("{}", "16:48:32.045123"));
  }

  private static String noted(String condition, String time) {
    return "{\"condition\": %s, \"context\": %s}"
        .formatted(PythonJson.of(condition), PythonJson.of(context(time)));
  }

  private static String context(String time) {
    return """
        {"context_type": "StatusContext", "data": {"call_id_key": "%s", \
        "invocation_id": "5a596be0-6318-4f5b-a63a-77a34a729a31", "status_value": "registered", \
        "arguments_json": {"to": "\\"m0@example.org\\"", "text": "\\"hello\\""}, \
        "disable_cache_args": []}, "timestamp": "2026-11-24T%s"}"""
        .formatted(RegistrationJsonTest.mail().call(), time);
  }

  @Test
  void otherTaskStatusOrArgument_isNotMet() {
    List<String> registered = List.of("registered");
    String none = filter(Map.of());
    assertThat(judge(condition("StatusCondition", "m.f", registered, none))).isEqualTo(NOT_MET);
    assertThat(judge(condition("StatusCondition", "shop4_tasks.mail", List.of("failed"), none)))
        .isEqualTo(NOT_MET);
    assertThat(judge(condition("ResultCondition", "shop4_tasks.mail", List.of("success"), none)))
        .isEqualTo(NOT_MET);
    assertThat(withText("\"bye\"")).isEqualTo(NOT_MET);
    assertThat(judge(registered(Map.of("other", "1")))).isEqualTo(NOT_MET);
  }

  @Test
  void filterOfAnotherKind_isPythonsToJudge() {
    String callable = PythonJson.of(Map.of("filter_type", "CallableArgumentFilter", "data", "x"));
    assertThat(
            judge(
                condition("StatusCondition", "shop4_tasks.mail", List.of("registered"), callable)))
        .isEqualTo(UNTOLD);
    assertThat(withText("gARLAy4=\n")).isEqualTo(UNTOLD);
    assertThat(withText("{\"py/tuple\": [1]}")).isEqualTo(UNTOLD);
  }

  /** As pynenc 0.2.3 and 0.4.0 did: neither noted anything of such a pair. */
  @Test
  void conditionsOfConditions_areNeverAsked() {
    String status =
        "{\"condition_type\": \"StatusCondition\", \"condition_data\": {\"task_id\":"
            + " \"shop4_tasks.mail\", \"statuses\": [\"registered\"], \"arguments_filter\": "
            + PythonJson.of(filter(Map.of()))
            + "}}";
    String composite =
        "{\"condition_type\": \"CompositeCondition\", \"%s\": {\"logic\": \"OR\","
            + " \"conditions\": [%s]}}";
    String nested = composite.formatted("condition_data", status);
    assertThat(judge(composite.formatted("data", status))).isEqualTo(NOT_MET);
    assertThat(judge(composite.formatted("data", nested))).isEqualTo(NOT_MET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[]", "{\"statuses\": ["})
  void damage_isUntold(String text) {
    assertThat(judge(text)).isEqualTo(UNTOLD);
  }

  @Test
  void valuesAreComparedAsPythonDoes() {
    assertThat(same("1", "1.0")).contains(true);
    assertThat(same("true", "1")).contains(true);
    assertThat(same("{\"a\": 1, \"b\": [2]}", "{\"b\": [2.0], \"a\": true}")).contains(true);
    assertThat(same("1", "\"1\"")).contains(false);
    assertThat(same("null", "0")).contains(false);
    assertThat(same("[1]", "[1, 2]")).contains(false);
    assertThat(same("{\"py/set\": [1, 2]}", "{\"py/set\": [2, 1]}")).isEmpty();
    assertThat(same("{\"py/set\": [1, 2]}", "{\"py/set\": [1, 2]}")).contains(true);
  }

  private static Optional<Boolean> same(String wanted, String given) {
    return new StaticFilter(Map.of("x", wanted)).passes(Map.of("x", given));
  }
}
