package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.TriggerRun.ServedBy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerRunJsonTest {
  private static final TriggerRunId ID = new TriggerRunId("t1");
  private static final TriggerRun EMPTY =
      new TriggerRun(
          ID,
          "",
          Optional.empty(),
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          ServedBy.NOBODY);

  @Test
  void run_isReadWhole() {
    String json =
        """
        {"trigger_run_id": "t1", "trigger_id": "ffa0", "task_id_key": "shop.both",\
         "logic_value": "and", "valid_condition_ids": ["v1", "v2"], "condition_ids": ["c1", "c2"],\
         "event_ids": ["e1"], "source_invocation_ids": ["i1"], "triggered_invocation_id": "i2",\
         "arguments_preview": {}, "claimed_at": "2026-11-24T14:45:12.662634+00:00",\
         "executed_at": "2026-11-24T14:45:12.664700+00:00", "participants": [\
        {"context_type": "StatusContext", "condition_id": "c1", "valid_condition_id": "v1",\
         "event_id": null, "source_invocation_id": "i1",\
         "context_timestamp": "2026-11-24T14:44:07.488378+00:00",\
         "context_summary": "status:SUCCESS task:shop.embed"},\
        {"context_type": "EventContext", "condition_id": "c2", "valid_condition_id": "v2",\
         "event_id": "e1", "source_invocation_id": null,\
         "context_timestamp": "2026-11-24T14:45:05.758803",\
         "context_summary": "code:stock.reserved"}],\
         "atomic_service_run_id": "s1", "atomic_service_runner_id": "r1"}\
        """;
    assertThat(TriggerRunJson.read(ID, json))
        .isEqualTo(
            new TriggerRun(
                ID,
                "ffa0",
                Optional.of(new TaskKey("shop.both")),
                "and",
                Optional.of(new InvocationId("i2")),
                Optional.of(Instant.parse("2026-11-24T14:45:12.662634Z")),
                Optional.of(Instant.parse("2026-11-24T14:45:12.664700Z")),
                List.of(
                    new Participant(
                        "StatusContext",
                        Optional.of("c1"),
                        Optional.of("v1"),
                        Optional.empty(),
                        Optional.of(new InvocationId("i1")),
                        Optional.of(Instant.parse("2026-11-24T14:44:07.488378Z")),
                        "status:SUCCESS task:shop.embed"),
                    new Participant(
                        "EventContext",
                        Optional.of("c2"),
                        Optional.of("v2"),
                        Optional.of(new EventId("e1")),
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-11-24T14:45:05.758803Z")),
                        "code:stock.reserved")),
                new ServedBy(Optional.of("s1"), Optional.of(new RunnerId("r1")))));
  }

  @Test
  void everyRealRun_isRead() {
    List<String[]> rows = Resource.rows("trigger-runs.tsv");
    assertThat(rows).hasSize(27);
    for (String[] row : rows) {
      TriggerRun run = (TriggerRun) TriggerRunJson.read(new TriggerRunId(row[0]), row[1]);
      assertThat(run.task()).isPresent();
      assertThat(run.started()).isPresent();
      assertThat(run.executedAt()).isPresent();
      assertThat(run.participants())
          .isNotEmpty()
          .allSatisfy(
              participant -> {
                assertThat(participant.kind()).isNotEqualTo(ContextKind.OTHER);
                assertThat(participant.at()).isPresent();
                assertThat(participant.summary()).isNotEmpty();
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"trigger_run_id\": \"t1\"}",
        "{\"trigger_run_id\": \"t1\", \"participants\": {\"a\": {}}, \"executed_at\": 5}",
        "{\"trigger_run_id\": \"t1\", \"participants\": [1, null, []], \"task_id_key\": \"x\"}",
        "{\"trigger_run_id\": \"t1\", \"trigger_id\": {}, \"logic_value\": null,"
            + " \"triggered_invocation_id\": \"\", \"claimed_at\": \"soon\","
            + " \"atomic_service_run_id\": false, \"atomic_service_runner_id\": []}"
      })
  void whatIsMissingOrOfAnotherType_isEmpty(String json) {
    assertThat(TriggerRunJson.read(ID, json)).isEqualTo(EMPTY);
  }

  @Test
  void participantOfALaterPynenc_keepsItsType() {
    String json = "{\"trigger_run_id\": \"t1\", \"participants\": [{\"context_type\": \"Moon\"}]}";
    Participant participant =
        ((TriggerRun) TriggerRunJson.read(ID, json)).participants().getFirst();
    assertThat(participant.type()).isEqualTo("Moon");
    assertThat(participant.kind()).isEqualTo(ContextKind.OTHER);
  }

  @Test
  void participantsAndTexts_haveBounds() {
    String one = "{\"context_summary\": \"" + "x".repeat(1_500) + "\"}";
    String json = "{\"trigger_run_id\": \"t1\", \"participants\": [" + (one + ",").repeat(250);
    TriggerRun run = (TriggerRun) TriggerRunJson.read(ID, json + one + "]}");
    assertThat(run.participants()).hasSize(200);
    assertThat(run.participants().getFirst().summary()).isEqualTo("x".repeat(1_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{}", "42", "{\"trigger_run_id\": \"t2\"}"})
  void whatIsNone_isDamaged(String json) {
    assertThat(TriggerRunJson.read(ID, json))
        .isInstanceOfSatisfying(
            DamagedTriggerRun.class,
            damaged -> {
              assertThat(damaged.id()).isEqualTo(ID);
              assertThat(damaged.damage().excerpt()).isEqualTo(json);
            });
  }
}
