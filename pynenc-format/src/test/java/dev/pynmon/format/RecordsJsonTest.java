package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsJsonTest {
  private static final InvocationId ID = new InvocationId("i1");

  /** What a text of JSON may have in some place that was not written by pynenc. */
  private static final List<String> ODD =
      List.of(
          "",
          "\"",
          "\\",
          "\\u0041",
          "\\\"",
          "\n",
          "\u007f",
          "é",
          "\ud83d",
          "{",
          "}",
          "null",
          " ",
          ",",
          "\"}",
          "\", \"status\": \"running",
          "\", \"runner_id\": \"",
          "0",
          "Z");

  @Test
  void argumentsOfEveryRealCall_giveTheIdInItsKey() {
    List<String[]> calls = Resource.rows("shop4-calls.tsv");
    assertThat(calls).hasSize(110);
    for (String[] call : calls) {
      Arguments arguments = ArgumentsJson.read(call[1]);
      assertThat(arguments.damage()).isEmpty();
      assertThat(ArgumentsId.of(arguments.serialized()))
          .as(call[0])
          .isEqualTo(new CallKey(call[0]).argumentsId());
    }
  }

  @Test
  void arguments_keepTheirOrderAndTheirText() {
    assertThat(ArgumentsJson.read("{\"b\": \"\\\"x\\\"\", \"a\": \"null\"}").serialized())
        .containsExactly(Map.entry("b", "\"x\""), Map.entry("a", "null"));
  }

  @Test
  void argumentThatIsNoText_isNamed_andTheOthersStay() {
    Arguments arguments = ArgumentsJson.read("{\"a\": \"1\", \"b\": 2, \"c\": null}");
    assertThat(arguments.serialized()).containsExactly(Map.entry("a", "1"));
    assertThat(arguments.damage())
        .contains(new Damage("the argument b is no serialized text", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{\"a\": ", "\"x\"", "{} {}"})
  void argumentsThatCannotBeRead_areDamaged(String json) {
    Arguments arguments = ArgumentsJson.read(json);
    assertThat(arguments.serialized()).isEmpty();
    assertThat(arguments.damage()).isPresent();
  }

  @Test
  void argumentsBeyondTheLimit_areDamagedUnread() {
    Arguments arguments = ArgumentsJson.read("{\"a\": \"" + "x".repeat(4_000_000) + "\"}");
    assertThat(arguments.damage().orElseThrow().problem())
        .isEqualTo("the text of the arguments is longer than 4000000 characters");
  }

  @Test
  void largeArguments_areRead() {
    Arguments arguments = ArgumentsJson.read("{\"a\": \"" + "x".repeat(3_000_000) + "\"}");
    assertThat(arguments.serialized().get("a")).hasSize(3_000_000);
  }

  @Test
  void realStatusRecords_areRead() {
    assertThat(Resource.lines("redis-statuses.tsv"))
        .isNotEmpty()
        .allSatisfy(json -> assertThat(StatusRecordJson.read(json)).isPresent());
  }

  @Test
  void statusRecords_sayTheSame_whereverTheyAreReadAsPynencWritesThem() {
    Random random = new Random(23);
    for (String json : Resource.lines("redis-statuses.tsv")) {
      assertThat(PlainStatus.read(json)).isPresent().isEqualTo(StatusRecordJson.read(json + " "));
      for (int times = 0; times < 200; times++) {
        StringBuilder odd = new StringBuilder(json);
        int at = random.nextInt(json.length());
        odd.replace(at, at + random.nextInt(3), ODD.get(random.nextInt(ODD.size())));
        assertThat(StatusRecordJson.read(odd.toString()))
            .as("%s", odd)
            .isEqualTo(StatusRecordJson.read(odd + " "));
      }
    }
  }

  @Test
  void statusRecord_isRead() {
    assertThat(
            StatusRecordJson.read(
                "{\"status\": \"success\", \"runner_id\": null,"
                    + " \"timestamp\": \"2026-11-24T14:06:24.162938+00:00\"}"))
        .contains(
            new StatusRecord(
                KnownStatus.SUCCESS,
                Optional.empty(),
                Instant.parse("2026-11-24T14:06:24.162938Z")));
  }

  @Test
  void statusOfANewerPynenc_isKept() {
    assertThat(
            StatusRecordJson.read(
                "{\"status\": \"dreaming\", \"runner_id\": \"r\","
                    + " \"timestamp\": \"2026-11-24T14:06:24\"}"))
        .contains(
            new StatusRecord(
                new UnknownStatus("dreaming"),
                Optional.of(new RunnerId("r")),
                Instant.parse("2026-11-24T14:06:24Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"status\": \"success\"}",
        "{\"status\": null, \"timestamp\": \"2026-11-24T14:06:24\"}",
        "{\"status\": \"success\", \"timestamp\": \"yesterday\"}",
        "{\"status\": \"success\", \"timestamp\": 5}"
      })
  void statusRecordWithoutStatusOrTime_isNone(String json) {
    assertThat(StatusRecordJson.read(json)).isEmpty();
  }

  @Test
  void realRunnerContexts_areRead() {
    assertThat(Resource.lines("redis-contexts.tsv"))
        .isNotEmpty()
        .allSatisfy(json -> assertThat(RunnerContextJson.read(json)).isPresent());
  }

  @Test
  void runnerContext_carriesItsParents() {
    RunnerContext parent =
        new RunnerContext(
            new RunnerId("p"),
            "PersistentProcessRunner",
            1,
            "vm",
            2,
            Optional.empty(),
            Optional.empty());
    assertThat(
            RunnerContextJson.read(
                "{\"hostname\": \"vm\", \"parent_ctx\": {\"hostname\": \"vm\", \"pid\": 1,"
                    + " \"runner_cls\": \"PersistentProcessRunner\", \"runner_id\": \"p\","
                    + " \"thread_id\": 2}, \"pid\": 3, \"runner_cls\": \"PPRWorker\","
                    + " \"runner_id\": \"w\", \"thread_id\": 140609894796160}"))
        .contains(
            new RunnerContext(
                new RunnerId("w"),
                "PPRWorker",
                3,
                "vm",
                140_609_894_796_160L,
                Optional.of(new RunnerId("p")),
                Optional.of(parent)));
  }

  @Test
  void runnerContextWithWrongMembers_keepsTheOthers() {
    assertThat(RunnerContextJson.read("{\"runner_id\": \"w\", \"pid\": \"x\", \"parent_ctx\": 5}"))
        .contains(
            new RunnerContext(new RunnerId("w"), "", 0, "", 0, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"runner_id\": null}", "{\"runner_id\": 5}", "[1]"})
  void runnerContextWithoutAnId_isNone(String json) {
    assertThat(RunnerContextJson.read(json)).isEmpty();
  }

  @Test
  void realInvocations_areRead() {
    List<String> invocations = Resource.lines("redis-invocations.tsv");
    assertThat(invocations).hasSize(20);
    for (String json : invocations) {
      String id = json.substring(19, 55);
      assertThat(InvocationJson.read(new InvocationId(id), json))
          .isInstanceOfSatisfying(
              Invocation.class,
              invocation -> {
                assertThat(invocation.arguments().damage()).isEmpty();
                assertThat(CallKey.of(invocation.task(), invocation.call().argumentsId()))
                    .isEqualTo(invocation.call());
              });
    }
  }

  @Test
  void invocation_isReadWhole() {
    assertThat(
            InvocationJson.read(
                ID,
                "{\"invocation_id\": \"i1\", \"call_id_key\": \"shop.echo:no_args\","
                    + " \"task_id_key\": \"shop.echo\", \"arguments_id\": \"no_args\","
                    + " \"serialized_arguments\": {}, \"parent_invocation_id\": \"p\","
                    + " \"parent_event_id\": \"e\", \"workflow_id\": \"w\","
                    + " \"workflow_type_key\": \"shop.fulfil\", \"parent_workflow_id\": \"v\"}"))
        .isEqualTo(
            new Invocation(
                ID,
                new CallKey("shop.echo:no_args"),
                new TaskKey("shop.echo"),
                Arguments.NONE,
                Optional.of(new InvocationId("p")),
                Optional.of(new EventId("e")),
                Optional.of(
                    new WorkflowIdentity(
                        new WorkflowId("w"),
                        new TaskKey("shop.fulfil"),
                        Optional.of(new WorkflowId("v"))))));
  }

  @Test
  void invocationWithNullsAndMissingMembers_isReadAsFarAsItGoes() {
    assertThat(
            InvocationJson.read(
                ID,
                "{\"invocation_id\": \"i1\", \"call_id_key\": \"shop.echo:no_args\","
                    + " \"serialized_arguments\": null, \"workflow_id\": null}"))
        .isEqualTo(
            new Invocation(
                ID,
                new CallKey("shop.echo:no_args"),
                new TaskKey("shop.echo"),
                Arguments.damaged(new Damage("the arguments are no object", "null")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"invocation_id\": \"other\", \"call_id_key\": \"shop.echo:no_args\"}",
        "{\"invocation_id\": \"i1\"}",
        "{\"invocation_id\": \"i1\", \"call_id_key\": 5}"
      })
  void invocationThatCannotBeRead_isDamaged(String json) {
    assertThat(InvocationJson.read(ID, json)).isInstanceOf(DamagedInvocation.class);
  }

  @Test
  void queueList_isRead() {
    assertThat(QueueListJson.read("[\"default\", \"mail\"]"))
        .contains(List.of(new QueueName("default"), new QueueName("mail")));
    assertThat(QueueListJson.read("[]")).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[1]", "[\"a\", null]", "[\"a\"", "\"default\""})
  void textThatIsNoQueueList_isNone(String json) {
    assertThat(QueueListJson.read(json)).isEmpty();
  }
}
