package dev.pynmon.format.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pynmon.application.port.out.task.CatalogueReading;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskCatalogue;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskOption;
import dev.pynmon.domain.task.TaskTrigger;
import dev.pynmon.testkit.fixture.TaskFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskCatalogueJsonTest {
  private static final TaskKey CHARGE = new TaskKey("shop_tasks.charge");

  private TaskCatalogue recorded(TaskFile file) {
    return ((CatalogueReading.Good) TaskCatalogueJson.read(file.text())).catalogue();
  }

  private RegisteredTask task(TaskFile file, String function) {
    return recorded(file).find(new TaskKey("shop_tasks." + function)).orElseThrow();
  }

  private static Schema schema() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("CHANGELOG.md"))) {
      root = root.getParent();
    }
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(root.resolve("docs/tasks.schema.json")));
  }

  private static List<String> objections(String text) throws IOException {
    return schema().validate(text, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  @ParameterizedTest
  @EnumSource
  void recordedFile_fitsTheSchema(TaskFile file) throws IOException {
    assertThat(objections(file.text())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void recordedFile_holdsEveryTask(TaskFile file) {
    TaskCatalogue catalogue = recorded(file);

    assertThat(catalogue.app()).isEqualTo(new AppId("shop"));
    assertThat(catalogue.pynenc()).contains(file.version());
    assertThat(catalogue.tasks())
        .extracting(task -> task.key().value())
        .containsExactly(
            "pynenc.core_tasks.recover_pending_invocations",
            "pynenc.core_tasks.recover_running_invocations",
            "shop_tasks.audit",
            "shop_tasks.charge",
            "shop_tasks.fulfil",
            "shop_tasks.nothing_set",
            "shop_tasks.send",
            "shop_tasks.tick");
    assertThat(catalogue.tasks())
        .filteredOn(RegisteredTask::workflow)
        .extracting(task -> task.key().function())
        .containsExactly("fulfil");
    assertThat(catalogue.find(new TaskKey("shop_tasks.gone"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void recordedFile_holdsWhatIsSetOnATask(TaskFile file) {
    RegisteredTask charge = task(file, "charge");

    assertThat(charge.doc()).isEqualTo("Takes the money.");
    assertThat(charge.parameters()).containsExactly("order", "amount", "*notes", "note", "**more");
    assertThat(charge.triggers()).isEmpty();
    assertThat(charge.options())
        .contains(
            new TaskOption("parallel_batch_size", List.of("10"), true),
            new TaskOption("retry_for", List.of("builtins.ValueError", "builtins.KeyError"), true),
            new TaskOption("max_retries", List.of("3"), true),
            new TaskOption("running_concurrency", List.of("keys"), true),
            new TaskOption("registration_concurrency", List.of("arguments"), true),
            new TaskOption("key_arguments", List.of("order"), true),
            new TaskOption("on_diff_non_key_args_raise", List.of("true"), true),
            new TaskOption("call_result_cache", List.of("true"), true),
            new TaskOption("disable_cache_args", List.of("note"), true),
            new TaskOption("reroute_on_concurrency_control", List.of("true"), true));
    assertThat(task(file, "nothing_set").options())
        .contains(
            new TaskOption("max_retries", List.of("0"), false),
            new TaskOption("key_arguments", List.of(), false));
  }

  @Test
  void recordedFile_holdsTheOptionsOfItsVersion() {
    assertThat(task(TaskFile.PYNENC_040, "charge").option(TaskOption.QUEUE))
        .containsExactly("payments");
    assertThat(task(TaskFile.PYNENC_040, "charge").option(TaskOption.PRIORITY))
        .containsExactly("7.5");
    assertThat(task(TaskFile.PYNENC_040, "tick").option(TaskOption.QUEUE))
        .containsExactly("default");
    assertThat(task(TaskFile.PYNENC_031, "charge").option(TaskOption.QUEUE)).isEmpty();
    assertThat(task(TaskFile.PYNENC_023, "fulfil").option("force_new_workflow"))
        .containsExactly("true");
    assertThat(task(TaskFile.PYNENC_031, "fulfil").option("force_new_workflow")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void recordedFile_holdsEveryKindOfTrigger(TaskFile file) {
    assertThat(task(file, "tick").triggers())
        .containsExactly(
            new TaskTrigger(
                TaskTrigger.Logic.AND, List.of(new TaskCondition.Cron("*/5 * * * *")), List.of()));
    assertThat(task(file, "send").doc()).isEqualTo("Sends — with <b>care</b> – 漢字.");
    assertThat(task(file, "send").triggers())
        .containsExactly(
            new TaskTrigger(
                TaskTrigger.Logic.AND,
                List.of(new TaskCondition.Event("order.paid", "")),
                List.of("what shop_tasks.from_event makes of the EventContext")),
            new TaskTrigger(
                TaskTrigger.Logic.AND,
                List.of(new TaskCondition.Event("order.made", "certain values of kind")),
                List.of("always the same order")),
            new TaskTrigger(
                TaskTrigger.Logic.AND,
                List.of(new TaskCondition.Event("order.big", "those that shop_tasks.big accepts")),
                List.of()));
    assertThat(task(file, "audit").triggers())
        .containsExactly(
            new TaskTrigger(
                TaskTrigger.Logic.OR,
                List.of(
                    new TaskCondition.Status(
                        CHARGE, List.of("success", "failed"), "certain values of order"),
                    new TaskCondition.Result(CHARGE, "", "one value"),
                    new TaskCondition.Result(
                        CHARGE, "certain values of order", "those that shop_tasks.is_bad accepts"),
                    new TaskCondition.Result(CHARGE, "", ""),
                    new TaskCondition.Failure(CHARGE, List.of("ValueError"), ""),
                    new TaskCondition.Failure(CHARGE, List.of(), "")),
                List.of("what shop_tasks.from_status makes of the StatusContext")));
  }

  @ParameterizedTest
  @EnumSource
  void recordedFile_namesNoValuesOfFiltersAndDefaults(TaskFile file) {
    assertThat(file.text()).doesNotContain("s3cret");
  }

  @Test
  void read_smallestFile_isGood() throws IOException {
    String text =
        """
        {"format": 1, "app_id": "", "tasks": [{"key": "a.b"}], "later": {"x": 1}}
        """;

    assertThat(objections(text)).isEmpty();
    assertThat(TaskCatalogueJson.read(text))
        .isEqualTo(
            new CatalogueReading.Good(
                new TaskCatalogue(
                    new AppId(""),
                    Optional.empty(),
                    List.of(
                        new RegisteredTask(
                            new TaskKey("a.b"), false, "", List.of(), List.of(), List.of())))));
  }

  @Test
  void read_conditionOfALaterPynenc_isOfAnotherKind() throws IOException {
    String text =
        """
        {"format": 1, "app_id": "shop", "tasks": [{"key": "a.b", "triggers": [
          {"logic": "and", "conditions": [{"type": "moon"}, {"type": "other", "class": "X"}]}]}]}
        """;

    assertThat(objections(text)).isEmpty();
    assertThat(
            ((CatalogueReading.Good) TaskCatalogueJson.read(text)).catalogue().tasks().getFirst())
        .extracting(RegisteredTask::triggers)
        .isEqualTo(
            List.of(
                new TaskTrigger(
                    TaskTrigger.Logic.AND,
                    List.of(new TaskCondition.Other("moon"), new TaskCondition.Other("X")),
                    List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | is empty",
        "[] | is JSON, but no object",
        "{\"format\": 1,\\n\"app_id\": x} | is no JSON (near line 2)",
        "{\"format\": 1 | is JSON that ends too early"
      })
  void read_noCatalogue_saysWhy(String text, String problem) {
    assertThat(TaskCatalogueJson.read(text.replace("\\n", "\n")))
        .isEqualTo(new CatalogueReading.Bad(Optional.empty(), problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'tasks': [] | format is missing, it should be 1, the only form that this Pynmon knows",
        "'format': 2, 'tasks': [] | format is 2, it should be 1, the only form that this Pynmon"
            + " knows",
        "'format': 1 | tasks is missing, it should be a list",
        "'format': 1, 'tasks': {} | tasks is an object, it should be a list of at most 5000 items",
        "'format': 1, 'tasks': [{}] | tasks[0].key is missing, it should be a text of at most 1000"
            + " characters",
        "'format': 1, 'tasks': [{'key': 'ab'}] | tasks[0].key is a text, it should be module and"
            + " function of a task, joined by a dot",
        "'format': 1, 'tasks': [{'key': 'a.b'}, {'key': 'a.b'}] | tasks[1].key is a text, it should"
            + " be another one than those before it",
        "'format': 1, 'tasks': [{'key': 'a.b', 'workflow': 1}] | tasks[0].workflow is 1, it should"
            + " be true or false",
        "'format': 1, 'tasks': [{'key': 'a.b', 'options': {'x': {}}}] | tasks[0].options.x is an"
            + " object, it should be a text, a number, true or false",
        "'format': 1, 'tasks': [{'key': 'a.b', 'options': {'x': [[]]}}] | tasks[0].options.x[0] is"
            + " a list, it should be a text, a number, true or false",
        "'format': 1, 'tasks': [{'key': 'a.b', 'triggers': [{'logic': 'xor'}]}] |"
            + " tasks[0].triggers[0].logic is a text, it should be and, or or",
        "'format': 1, 'tasks': [{'key': 'a.b', 'triggers': [{'logic': 'or', 'conditions':"
            + " [{'type': 'cron'}]}]}] | tasks[0].triggers[0].conditions[0].cron is missing, it"
            + " should be a text of at most 1000 characters"
      })
  void read_wrongField_saysWhichAndOfWhom(String members, String problem) throws IOException {
    String text = "{'app_id': 'shop', ".replace('\'', '"') + members.replace('\'', '"') + "}";

    assertThat(TaskCatalogueJson.read(text))
        .isEqualTo(
            new CatalogueReading.Bad(
                Optional.of(new AppId("shop")), "has a wrong form: " + problem));
    if (!members.contains("'a.b'}, {'key': 'a.b'")) {
      assertThat(objections(text)).isNotEmpty();
    }
  }

  @Test
  void read_tooMuch_isRefused() {
    String tasks = "{\"key\": \"a.b\"},".repeat(5_001);
    String text = "{\"format\": 1, \"app_id\": \"s\", \"tasks\": [" + tasks + "{}]}";

    assertThat(((CatalogueReading.Bad) TaskCatalogueJson.read(text)).problem())
        .endsWith("tasks is a list, it should be a list of at most 5000 items");
    assertThat(TaskCatalogueJson.read(" ".repeat(5_000_001)))
        .isEqualTo(new CatalogueReading.Bad(Optional.empty(), "is longer than 5000000 characters"));
    String deep = "[".repeat(100_000);
    assertThat(TaskCatalogueJson.read("{\"format\": " + deep))
        .isInstanceOf(CatalogueReading.Bad.class);
    String name = "x".repeat(2_000_000);
    String field =
        "{\"format\":1,\"app_id\":\"s\",\"tasks\":[{\"key\":\"a.b\",\"options\":{\"%s\":{}}}]}";
    assertThat(((CatalogueReading.Bad) TaskCatalogueJson.read(field.formatted(name))).problem())
        .hasSizeLessThan(400);
  }
}
