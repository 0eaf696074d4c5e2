package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RerunCommandTest {
  private static final String NOW = "2026-11-24T18:00:00Z";
  private static final String CHARGE = "e48d39cb-3f1a-45dc-bd59-8c2d439570d9";
  private static final String WAITING = "08620e5f-8df1-4543-9931-15c24bb6b95d";
  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-.{12}";

  @TempDir private Path folder;
  private Path store = Path.of("");

  @BeforeEach
  void copy() {
    store = SqliteFixture.SHOP4.copyTo(folder).getFirst();
  }

  private Typed type(String command, String... more) {
    return in(Map.of(), command, more);
  }

  private Typed in(Map<String, String> environment, String command, String... more) {
    List<String> typed = new ArrayList<>(List.of(command, store.toString(), "--now", NOW));
    typed.addAll(List.of(more));
    return Typed.in(
        new Host(folder, environment, Optional.empty(), "1.0-test"), typed.toArray(String[]::new));
  }

  private JsonNode json(Typed typed) throws IOException {
    return new ObjectMapper().readTree(typed.out());
  }

  private String total() {
    return type("status", "--json").out().replaceAll(".*\"total\":(\\d+).*\n", "$1");
  }

  @Test
  void one_needsNoConfirmation_andIsRegisteredAnew() {
    Typed typed = type("rerun", "--id", CHARGE);

    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .matches(
            CHARGE
                + " runs again as "
                + UUID
                + "\n  queue default, priority 0.0, assumed: nothing tells those of the task\n"
                + "  No active runner consumes the queue default.\n");
    assertThat(total()).isEqualTo("111");
  }

  @Test
  void one_inJson_withItsQueueAndAnotherArgument() throws IOException {
    JsonNode answer =
        json(
            type(
                "rerun",
                "--id",
                CHARGE,
                "--queue",
                "slow",
                "--priority",
                "-3.5",
                "--set",
                "amount=12",
                "--json"));

    assertThat(answer.path("new_invocation_id").asText()).matches(UUID);
    assertThat(answer.path("existing").asBoolean(true)).isFalse();
    assertThat(answer.path("queue").asText()).isEqualTo("slow");
    assertThat(answer.path("priority").asDouble()).isEqualTo(-3.5);
    assertThat(answer.path("queue_assumed").asBoolean(true)).isFalse();
    assertThat(answer.path("priority_assumed").asBoolean(true)).isFalse();
    assertThat(answer.path("notes").path(0).asText())
        .isEqualTo("No active runner consumes the queue slow.");
    assertThat(answer.path("changes").path(0).asText()).isEqualTo("Argument amount: 4.5 → 12.");
  }

  @Test
  void whatCannotBeMeant_isWrongUsage_alsoOfMany() {
    String[] many = {"--status", "failed", "--set", "amount=NaN"};
    assertThat(type("rerun", with(many, "--dry-run")))
        .satisfies(
            typed -> {
              assertThat(typed.code()).isEqualTo(2);
              assertThat(typed.err())
                  .startsWith("pynmon rerun: --set fits none of them: Argument amount: ");
            });
    assertThat(type("rerun", with(many, "--confirm", "shop4")).code()).isEqualTo(2);
    assertThat(type("rerun", "--status", "failed", "--confirm", "other"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon rerun: --confirm is 'other'; accepted is the name of an application: there"
                    + " are 'shop4'.\n"));
    assertThat(total()).isEqualTo("110");
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void one_dryRun_tellsAndWritesNothing() {
    Typed typed = type("rerun", "--id", CHARGE, "--dry-run");

    assertThat(typed)
        .isEqualTo(
            new Typed(
                0,
                CHARGE
                    + " would run again: shop_tasks.charge\n  order = 3\n  amount = 4.5\n"
                    + "  queue default, priority 0.0, assumed: nothing tells those of the task;"
                    + " no active runner is known to consume it\n",
                ""));
    assertThat(type("rerun", "--id", CHARGE, "--dry-run", "--priority", "5").out())
        .contains("  queue default (assumed: nothing tells that of the task), priority 5.0;");
    assertThat(total()).isEqualTo("110");
  }

  @Test
  void one_dryRun_tellsWhatIsChosen() throws IOException {
    String[] chosen = {
      "--id", CHARGE, "--dry-run", "--set", "amount=12", "--queue", "slow", "--priority", "5"
    };
    assertThat(type("rerun", chosen).out())
        .endsWith(
            "  order = 3\n  amount = 12, was 4.5\n"
                + "  queue slow, priority 5.0; no active runner is known to consume it\n");

    String[] inJson = Arrays.copyOf(chosen, chosen.length + 1);
    inJson[chosen.length] = "--json";
    JsonNode answer = json(type("rerun", inJson));
    assertThat(answer.path("arguments").toString())
        .isEqualTo("{\"order\":\"3\",\"amount\":\"12\"}");
    assertThat(answer.path("arguments_before").toString()).isEqualTo("{\"amount\":\"4.5\"}");
    assertThat(answer.path("queues").path(0).asText()).isEqualTo("slow");
    assertThat(answer.path("priority").asDouble()).isEqualTo(5);
    assertThat(total()).isEqualTo("110");
  }

  @Test
  void one_thatHasNotEnded_isRunAgain_andSaidToRunBesideIt() throws IOException {
    String waiting =
        WAITING + " has not ended: it is registered. A second one does the same beside it.";
    assertThat(type("rerun", "--id", WAITING, "--dry-run").out()).endsWith("\n  " + waiting + "\n");

    JsonNode plan = json(type("rerun", "--id", WAITING, "--dry-run", "--json"));
    assertThat(plan.path("queue").asText()).isEqualTo(plan.path("queues").path(0).asText("none"));
    assertThat(plan.path("original_status").asText()).isEqualTo("registered");
    assertThat(plan.path("reruns")).isEmpty();
    assertThat(plan.path("cautions")).extracting(JsonNode::asText).containsExactly(waiting);
    assertThat(type("rerun", "--id", WAITING).out()).endsWith("\n  " + waiting + "\n");
    assertThat(total()).isEqualTo("111");
  }

  @Test
  void reRunsThatAreKnown_areToldAsTheyWere() {
    RerunOne.Before before =
        new RerunOne.Before(
            new InvocationId("old"),
            Optional.of(state("old", KnownStatus.FAILED)),
            List.of(
                state("a", KnownStatus.RUNNING),
                state("b", KnownStatus.FAILED),
                state("c", KnownStatus.SUCCESS)));
    ObjectNode node = new ObjectMapper().createObjectNode();
    before.into(node);

    assertThat(node.toString())
        .isEqualTo(
            "{\"original_status\":\"failed\",\"reruns\":["
                + "{\"invocation_id\":\"a\",\"status\":\"running\"},"
                + "{\"invocation_id\":\"b\",\"status\":\"failed\"},"
                + "{\"invocation_id\":\"c\",\"status\":\"success\"}],\"cautions\":["
                + "\"a, a re-run of it, has not ended: it is running. A second one does the same beside it.\","
                + "\"c, a re-run of it, ended well. A second one does the same once more.\"]}");
  }

  private static InvocationState state(String id, KnownStatus status) {
    return new InvocationState(
        new InvocationId(id),
        new TaskKey("shop.charge"),
        new CallKey("shop.charge:1"),
        new StatusRecord(status, Optional.empty(), Instant.EPOCH),
        0);
  }

  @Test
  void one_dryRun_ofAnArgumentThatCannotBe_isRefused() {
    Typed typed = type("rerun", "--id", CHARGE, "--set", "nope=1", "--dry-run");
    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("no argument of this name");
  }

  @Test
  void oneThatIsNotThere_andAnArgumentThatCannotBe_areRefused() {
    assertThat(type("rerun", "--id", "nope"))
        .isEqualTo(new Typed(1, "", "pynmon rerun: there is no invocation 'nope'.\n"));
    Typed edited = type("rerun", "--id", CHARGE, "--set", "amount={\"py/object\":1}", "--json");
    assertThat(edited.code()).isEqualTo(2);
    assertThat(edited.out()).contains("\"refused\":{\"kind\":\"edit\"");
    assertThat(edited.err()).startsWith("pynmon rerun: " + CHARGE + " is not run again: ");
    assertThat(total()).isEqualTo("110");
  }

  @Test
  void many_dryRunThatFindsNothing_saysWhereItLooked() throws IOException {
    String[] none = {"--failures", "--since", "1h", "--until", "30m", "--dry-run"};

    assertThat(type("rerun", none))
        .isEqualTo(
            new Typed(
                1,
                "shop4, invocations that would run again: 0\n"
                    + "Looked at: from 2026-11-24T17:00:00Z to 2026-11-24T17:30:00Z.\n",
                ""));
    assertThat(json(type("rerun", with(none, "--json"))).path("since").asText())
        .isEqualTo("2026-11-24T17:00:00Z");
  }

  @Test
  void many_dryRun_tellsByTask_andWritesNothing() throws IOException {
    JsonNode plan = json(planned("--despite", "called"));

    assertThat(plan.path("would_run").asInt()).isEqualTo(8);
    assertThat(plan.path("left_out")).isEmpty();
    assertThat(plan.path("tasks").findValuesAsText("task"))
        .containsExactly(
            "shop4_tasks.reserve",
            "shop_tasks.fulfil",
            "shop_tasks.ship",
            "shop_tasks.charge",
            "shop_tasks.nightly");
    assertThat(total()).isEqualTo("110");
  }

  private Typed planned(String... more) {
    List<String> typed =
        new ArrayList<>(List.of("--failures", "--since", "7d", "--dry-run", "--json"));
    typed.addAll(List.of(more));
    return type("rerun", typed.toArray(String[]::new));
  }

  @Test
  void whatOthersOfThemCall_isLeftOut() throws IOException {
    JsonNode plan = json(planned());

    assertThat(plan.path("would_run").asInt()).isEqualTo(5);
    assertThat(plan.path("left_out").findValuesAsText("reason")).containsExactly("called");
    assertThat(plan.path("left_out").path(0).path("count").asInt()).isEqualTo(3);
  }

  @Test
  void groupOfFailures_isFoundByItsException() throws IOException {
    JsonNode all = json(planned("--despite", "called"));
    JsonNode none = json(planned("--exception", "NoSuchError"));

    assertThat(all.path("would_run").asInt()).isEqualTo(8);
    assertThat(none.path("would_run").asInt(-1)).isZero();
  }

  @Test
  void many_areRegisteredAnew_underIdsThatFollowFromTheRun_andRepeatingItChangesNothing()
      throws IOException {
    String[] typed = {
      "--status",
      "failed",
      "--confirm",
      "shop4",
      "--no-canary",
      "--per-minute",
      "6000",
      "--despite",
      "called",
      "--run",
      "monday",
      "--json"
    };
    JsonNode first = json(type("rerun", typed));
    JsonNode again = json(type("rerun", typed));

    assertThat(first.path("state").asText()).isEqualTo("complete");
    assertThat(first.path("registered").asInt()).isEqualTo(8);
    assertThat(again).isEqualTo(first);
    first
        .path("items")
        .forEach(
            item ->
                assertThat(item.path("new_invocation_id").asText())
                    .isEqualTo(
                        new BulkId("monday")
                            .rerunOf(new InvocationId(item.path("invocation_id").asText()))
                            .value()));
    assertThat(total()).isEqualTo("118");
  }

  @Test
  void nothingToDo_isSaid() {
    Typed typed = type("rerun", "--status", "killed", "--confirm", "shop4", "--run", "r");

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).isEqualTo("shop4, invocations that would run again: 0\n");
    assertThat(typed.err()).endsWith("pynmon rerun: nothing could be run again.\n");
  }

  @Test
  void readOnlyByTheEnvironment_doesNothing() {
    Map<String, String> readOnly = Map.of("PYNMON_READ_ONLY", "true");

    assertThat(in(readOnly, "rerun", "--id", CHARGE))
        .isEqualTo(
            new Typed(
                1,
                "",
                "pynmon rerun: nothing is run again: read-only is set, in the environment or a"
                    + " file.\n"));
    assertThat(in(readOnly, "recover", "--id", CHARGE).err())
        .isEqualTo(
            "pynmon recover: nothing is put back: read-only is set, in the environment or a"
                + " file.\n");
  }

  @Test
  void stranded_areTold_andWhatIsNotIsNotPutBack() {
    assertThat(type("recover", "--dry-run"))
        .isEqualTo(
            new Typed(
                0,
                "shop4, stranded invocations: 0\n"
                    + "  What a runner that died holds as pending or running is not stranded: pynenc"
                    + " itself puts that back, once some runner works.\n",
                ""));
    assertThat(type("recover", "--all", "--json").out())
        .isEqualTo("{\"app_id\":\"shop4\",\"complete\":true,\"queued\":0,\"invocations\":[]}\n");
    Typed ended = type("recover", "--id", CHARGE);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).startsWith("shop4, put back into a queue: 0\n  " + CHARGE + "  not: ");
  }

  @Test
  void scheduler_thatIsFree_isLeftAsItIs() {
    assertThat(type("free-scheduler"))
        .isEqualTo(new Typed(0, "shop4, scheduler free\n  No run is marked as going on.\n", ""));
    assertThat(type("free-scheduler", "--dry-run", "--json").out())
        .isEqualTo(
            "{\"app_id\":\"shop4\",\"scheduler\":\"free\","
                + "\"reason\":\"No run is marked as going on.\"}\n");
  }
}
