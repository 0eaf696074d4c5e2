package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.PynencFile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Status conditions that a registration meets are noted as pynenc notes them. */
class MetConditionsTest {
  private static final String P = PynencFile.PREFIX;
  private static final String CALLABLE =
      """
      {"filter_type": "CallableArgumentFilter", "data": {"callable_filter": "{}"}}""";

  @TempDir private Path folder;
  private PynencFile file;
  private OpenStore store;

  @BeforeEach
  void open() {
    file = PynencFile.create(folder.resolve("shop.sqlite"));
    store = OpenStore.writable(file.path());
    file.record("a", "m.f", null);
  }

  @AfterEach
  void close() {
    store.close();
    file.close();
  }

  @Test
  void taskWithoutConditionsOnIt_hasNone() {
    condition("other", "m.g", status("m.g", "registered", filter("")));
    assertThat(register()).isEqualTo(new RegisterOutcome.Registered(0, List.of()));
    assertThat(noted()).isEmpty();
  }

  @Test
  void metOnes_areNoted() {
    String any = status("m.f", "registered\", \"failed", filter(""));
    condition("any", "m.f", any);
    condition("same", "m.f", status("m.f", "registered", filter("\"x\": \"\\\"é\\\"\"")));
    condition("another", "m.f", status("m.f", "registered", filter("\"x\": \"2\"")));
    condition("success", "m.f", status("m.f", "success", filter("")));
    condition("result", "m.f", any.replace("StatusCondition", "ResultCondition"));
    assertThat(register()).isEqualTo(new RegisterOutcome.Registered(2, List.of()));
    assertThat(noted())
        .containsOnlyKeys(
            "valid_condition_any_context_status_again_registered",
            "valid_condition_same_context_status_again_registered")
        .containsEntry(
            "valid_condition_any_context_status_again_registered",
            """
            {"condition": %s, "context": "{\\"context_type\\": \\"StatusContext\\", \
            \\"data\\": {\\"call_id_key\\": \\"%s\\", \\"invocation_id\\": \\"again\\", \
            \\"status_value\\": \\"registered\\", \\"arguments_json\\": {\\"x\\": \\"\\\\\\"\\\\u00e9\\\\\\"\\"}, \
            \\"disable_cache_args\\": []}, \\"timestamp\\": \\"2026-11-24T15:00:00+00:00\\"}"}"""
                .formatted(quoted(any), again().call()));
  }

  @Test
  void whatOnlyPythonCanTell_isNamed() {
    condition("callable", "m.f", status("m.f", "registered", CALLABLE));
    condition("damaged", "m.f", "{");
    condition("of success", "m.f", status("m.f", "success", CALLABLE));
    assertThat(register())
        .isEqualTo(new RegisterOutcome.Registered(0, List.of("callable", "damaged")));
    assertThat(noted()).isEmpty();
  }

  @Test
  void thoseBeyondWhatIsEvaluated_areNamed() {
    String numbers =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
            .formatted(RegisterOutcome.Registered.MAX_CONDITIONS);
    file.run(
        "INSERT INTO %s__trg_conditions (condition_id, condition_json) %s SELECT 'a' || i, '{}' FROM n"
            .formatted(P, numbers));
    file.run(
        "INSERT INTO %s__trg_source_task_conditions (task_id_key, condition_id) %s SELECT 'm.f', 'a' || i FROM n"
            .formatted(P, numbers));
    condition("beyond", "m.f", status("m.f", "registered", filter("")));
    condition("further", "m.f", status("m.f", "success", filter("")));
    assertThat(register())
        .isEqualTo(new RegisterOutcome.Registered(0, List.of("beyond", "further")));
  }

  @Test
  void oldestPynenc_writesTheTimeOfItsHost() {
    file.run("DROP TABLE %s__trg_events".formatted(P));
    condition("any", "m.f", status("m.f", "registered", filter("")));
    register();
    String here =
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            OpenStore.NOW.atZone(ZoneId.systemDefault()).toLocalDateTime());
    assertThat(noted().values())
        .singleElement()
        .asString()
        .endsWith("\\\"timestamp\\\": \\\"%s\\\"}\"}".formatted(here))
        .doesNotContain(PythonTime.format(OpenStore.NOW));
  }

  private void condition(String id, String source, String json) {
    file.insert("trg_conditions", "condition_id, condition_json", id, json);
    file.insert("trg_source_task_conditions", "task_id_key, condition_id", source, id);
  }

  private static String filter(String arguments) {
    return "{\"filter_type\": \"StaticArgumentFilter\", \"data\": {\"arguments\": {%s}}}"
        .formatted(arguments);
  }

  private static String status(String task, String statuses, String filter) {
    return """
        {"condition_type": "StatusCondition", "data": {"task_id": "%s", "statuses": ["%s"], \
        "arguments_filter": %s}}"""
        .formatted(task, statuses, quoted(filter));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("é", "\\u00e9") + '"';
  }

  private static NewInvocation again() {
    return Reruns.of("again", "a", "m.f", Map.of("x", "\"é\""));
  }

  private RegisterOutcome register() {
    return Reruns.register(store, again());
  }

  private Map<String, String> noted() {
    Map<String, String> noted = new TreeMap<>();
    for (String id :
        file.texts("SELECT valid_condition_id FROM %s__trg_valid_conditions".formatted(P))) {
      noted.put(
          id,
          file.texts(
                  "SELECT valid_condition_json FROM %s__trg_valid_conditions WHERE valid_condition_id = '%s'"
                      .formatted(P, id))
              .getFirst());
    }
    return noted;
  }
}
