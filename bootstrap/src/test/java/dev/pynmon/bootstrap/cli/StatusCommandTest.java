package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Tag("slow")
class StatusCommandTest {
  private static final String NOW = "2026-11-24T14:45:10Z";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RECOVERY_DEMO", "NEIGHBOURS", "MIXED"})
  void json_hasTheGoldenCounts(SqliteFixture fixture) throws IOException {
    Golden golden = fixture.golden();
    Typed typed = status(fixture, "--json");
    JsonNode status = json(typed);

    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(status.fieldNames())
        .toIterable()
        .containsExactly("app_id", "total", "by_status", "queues", "runners", "as_of");
    assertThat(status.path("app_id").asText()).isEqualTo(golden.app().value());
    assertThat(status.path("total").asLong()).isEqualTo(golden.count());
    assertThat(byStatus(status)).isEqualTo(texts(golden.countsByStatus()));
    assertThat(status.path("as_of").asText()).isEqualTo(NOW);
    if (fixture != SqliteFixture.UPGRADED_024_04) { // of queue and runners that pynenc knew nothing
      assertThat(waiting(status)).isEqualTo(byName(golden.waitingByQueue()));
      assertThat(status.path("runners").path("known").asInt())
          .isEqualTo(golden.heartbeats().size());
    }
  }

  @Test
  void json_ofBrokerAndOrchestratorAlone_isWhole() throws IOException {
    Golden golden = SqliteFixture.MIXED.golden();
    Typed typed = status(SqliteFixture.MIXED, "--json");

    assertThat(typed.code()).isZero();
    assertThat(json(typed).path("total").asLong()).isEqualTo(golden.count());
    assertThat(json(typed).has("missing")).isFalse();
  }

  @Test
  void json_withoutTheOrchestrator_isNullAndSaysWhy() throws IOException {
    Path broker = SqliteFixture.SPLIT.copyTo(folder).getFirst();
    Typed typed = Typed.in(folder, "status", "--json", "--now", NOW, broker.toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out())
        .isEqualTo(
            """
            {"app_id":"split","total":null,"by_status":null,\
            "queues":[{"name":"bulk","size":3},{"name":"default","size":10},{"name":"mail","size":2}],\
            "runners":null,"as_of":"2026-11-24T14:45:10Z",\
            "missing":[{"component":"orchestrator","reason":"not found; looked in %s"}]}
            """
                .formatted(broker));
  }

  @Test
  void json_ofSeveralApplications_isAnArray() throws IOException {
    JsonNode statuses = json(status(SqliteFixture.NEIGHBOURS, "--json"));
    Map<String, Long> totals = new TreeMap<>();
    statuses.forEach(one -> totals.put(one.path("app_id").asText(), one.path("total").asLong()));

    assertThat(statuses.isArray()).isTrue();
    assertThat(totals)
        .containsOnlyKeys("SHOP", "a/b %c", "sh*p", "shop", "shop-2", "shop:1", "shop_2", "日本")
        .containsEntry("日本", 17L)
        .containsEntry("shop", 9L);
  }

  @Test
  void app_limitsTheAnswerToOne() throws IOException {
    JsonNode status = json(status(SqliteFixture.NEIGHBOURS, "--json", "--app", "shop:1"));

    assertThat(status.isObject()).isTrue();
    assertThat(status.path("app_id").asText()).isEqualTo("shop:1");
  }

  @Test
  void app_thatIsNotThere_namesThoseThatAre() {
    Typed typed = status(SqliteFixture.SHOP4, "--app", "shop5");

    assertThat(typed)
        .isEqualTo(
            new Typed(
                1, "", "pynmon status: there is no application 'shop5'; there are 'shop4'.\n"));
  }

  @Test
  void text_isReadable() {
    assertThat(status(SqliteFixture.SHOP4).out())
        .isEqualTo(
            """
            shop4, as of 2026-11-24T14:45:10Z
              invocations                     110
                registered                    15
                concurrency_controlled_final  3
                rerouted                      1
                success                       83
                failed                        8
              queue default                   6 waiting
              queue mail                      5 waiting
              queue bulk                      5 waiting
              runners                         1 active of 1 known
            """);
  }

  private Typed status(SqliteFixture fixture, String... options) {
    Stream<String> stores = fixture.copyTo(folder).stream().map(Path::toString);
    String[] args =
        Stream.of(Stream.of("status", "--now", NOW), Stream.of(options), stores)
            .flatMap(all -> all)
            .toArray(String[]::new);
    return Typed.in(folder, args);
  }

  private static JsonNode json(Typed typed) throws IOException {
    assertThat(typed.out()).hasLineCount(1);
    return new JsonMapper().readTree(typed.out());
  }

  private static Map<String, Long> byStatus(JsonNode status) {
    return status.path("by_status").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asLong()));
  }

  private static Map<String, Long> waiting(JsonNode status) {
    return status
        .path("queues")
        .valueStream()
        .filter(queue -> queue.path("size").asLong() > 0)
        .collect(
            Collectors.toMap(
                queue -> queue.path("name").asText(), queue -> queue.path("size").asLong()));
  }

  private static Map<String, Long> texts(Map<InvocationStatus, Long> counts) {
    return counts.entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
  }

  private static Map<String, Long> byName(Map<QueueName, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
  }
}
