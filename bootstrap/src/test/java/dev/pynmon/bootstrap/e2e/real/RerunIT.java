package dev.pynmon.bootstrap.e2e.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the monitor runs again is written as pynenc itself writes it, and a real runner makes the
 * same of it.
 */
@Order(1)
@ParameterizedClass
@EnumSource
@Tag("redis")
@Tag("pynenc")
class RerunIT {
  /** Values whose text in Python is not what everybody would write. */
  private static final List<String> EDITS =
      List.of(
          "null",
          "\"é\\u0001 \\\"漢字\\\" \uD83D\uDE00 /\\u007f\"",
          "[1.0, 0.1, -0.0, 1e16, 1e-5, 123456789012345678901234567890]",
          "{\"b\": {\"list\": [], \"none\": {}}, \"a\": [true, false, [null]]}");

  private static final List<Kind> MANY =
      List.of(Kind.PLAIN, Kind.BY_REFERENCE, Kind.WORKFLOW, Kind.IS_RETRIED);

  @TempDir private static Path folder;
  private static Rig rig;

  @Parameter private Deployment deployment;

  /** What came of a re-run. */
  private record Rerun(Changes written, String outcome, List<String> statuses) {}

  @BeforeParameterizedClassInvocation
  static void open(Deployment deployment) throws IOException {
    rig = Rig.open(deployment, Files.createDirectory(folder.resolve(deployment.name())));
  }

  @AfterParameterizedClassInvocation
  static void close() {
    rig.close();
  }

  @AfterEach
  void settle() {
    rig.settle();
  }

  @Test
  void everyKind_isWrittenAndRun_asPynencDoesItself() {
    Map<Kind, Rerun> theirs = all(kind -> rig.shop().rerun(rig.original(kind)));
    Map<Kind, Rerun> ours = all(kind -> rig.rerun(kind, kind.form(deployment)));
    Map<Kind, Rerun> knowing = all(rig::rerunKnowing);

    for (Kind kind : Kind.values()) {
      assertThat(ours.get(kind)).as(kind.name()).isEqualTo(theirs.get(kind));
      assertThat(knowing.get(kind)).as("%s, known", kind).isEqualTo(theirs.get(kind));
    }
  }

  private static Map<Kind, Rerun> all(Function<Kind, String> rerun) {
    Map<Kind, String> ids = new EnumMap<>(Kind.class);
    Map<Kind, Changes> written = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      String id = rerun.apply(kind);
      ids.put(kind, id);
      written.put(kind, rig.shop().changes(id));
    }
    rig.settle();
    Map<Kind, Rerun> reruns = new EnumMap<>(Kind.class);
    ids.forEach((kind, id) -> reruns.put(kind, rerun(written.get(kind), id)));
    return reruns;
  }

  private static Rerun rerun(Changes written, String id) {
    return new Rerun(written, rig.shop().outcome(id), rig.shop().statuses(id));
  }

  @Test
  void whoRegisters_leavesOneContext() {
    assertThat(rig.contextOfPynenc().entries()).hasSize(1);
    assertThat(rig.contextOfMonitor()).isEqualTo(rig.contextOfPynenc());
  }

  @Test
  void callThatIsRegistered_isTaken_unlessAnotherIsWanted() {
    String first = rig.rerun(Kind.REGISTERED_ONCE_BY_ARGUMENTS, "");
    rig.shop().ask("changes");

    JsonNode taken = rig.ask(Kind.REGISTERED_ONCE_BY_ARGUMENTS, "");
    assertThat(taken.get("new_invocation_id").textValue()).isEqualTo(first);
    assertThat(taken.get("existing").booleanValue()).isTrue();
    assertThat(taken.get("reason").textValue()).isNotEmpty();
    assertThat(rig.shop().rerun(rig.original(Kind.REGISTERED_ONCE_BY_ARGUMENTS))).isEqualTo(first);
    assertThat(rig.shop().changes(first).entries()).isEmpty();
    assertThat(rig.rerun(Kind.REGISTERED_ONCE_BY_ARGUMENTS, "new=1")).isNotEqualTo(first);
  }

  @Test
  void twoPeopleAtOnce_registerTwo_butOneOfWhatIsRegisteredOnce() {
    assertThat(twice(Kind.PLAIN)).hasSize(2);
    assertThat(twice(Kind.REGISTERED_ONCE_BY_ARGUMENTS)).hasSize(1);
  }

  private static List<String> twice(Kind kind) {
    List<CompletableFuture<JsonNode>> both =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> rig.ask(kind, "")))
            .limit(2)
            .toList();
    return both.stream()
        .map(answer -> answer.join().get("new_invocation_id").textValue())
        .distinct()
        .toList();
  }

  @Test
  void editedArgument_isWrittenAsPynencWritesIt() throws JsonProcessingException {
    for (String value : EDITS) {
      String literal = new JsonMapper().writeValueAsString(value);
      String arguments = "{'value': json.loads(" + literal + ")}";
      String theirs = rig.shop().ask("call_odd", "describe", arguments).textValue();
      Changes written = rig.shop().changes(theirs);

      String ours = rig.rerun(Kind.NESTED, "set.value=" + encoded(value));
      assertThat(rig.shop().changes(ours)).as(value).isEqualTo(written);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Test
  void registrationAndEventTogether_fireWhatWaitsForBoth() {
    int before = rig.shop().of("both").size();
    rig.shop().ask("emit", "stock.low", Map.of("item", 1));
    rig.rerun(Kind.STARTS_ANOTHER, "");
    rig.settle();

    assertThat(rig.shop().awaitNumber("both", before + 1)).hasSize(before + 1);
  }

  /** The first is awaited, so a runner has to work for the others to follow. */
  @Test
  void many_runOnceEach_toTheSameOutcome() {
    Map<Kind, List<String>> before = new EnumMap<>(Kind.class);
    MANY.forEach(kind -> before.put(kind, rig.shop().of(kind.task())));
    String ids = MANY.stream().map(rig::original).collect(Collectors.joining(","));

    JsonNode begun = rig.runMany("pace=6000&canary=1&run_again=1&called=1&inv_ids=" + ids);
    assertThat(begun.get("total").intValue()).as(begun.toString()).isEqualTo(MANY.size());
    before.forEach(
        (kind, known) -> {
          List<String> now = rig.shop().awaitNumber(kind.task(), known.size() + 1);
          String id = now.stream().filter(each -> !known.contains(each)).findAny().orElseThrow();
          rig.shop().awaitEnd(List.of(id));
          assertThat(rig.shop().outcome(id)).isEqualTo(rig.shop().outcome(rig.original(kind)));
        });
  }
}
