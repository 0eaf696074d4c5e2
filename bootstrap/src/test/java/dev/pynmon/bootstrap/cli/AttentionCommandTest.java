package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pynmon.domain.attention.Rule;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttentionCommandTest {
  private static final String NOW = "2026-11-24T14:45:10Z";
  private static final int RULES = Rule.values().length;

  @TempDir Path folder;

  private Typed attention(SqliteFixture fixture, String... options) {
    Stream<String> stores = fixture.copyTo(folder).stream().map(Path::toString);
    String[] args =
        Stream.of(Stream.of("status", "--attention", "--now", NOW), Stream.of(options), stores)
            .flatMap(all -> all)
            .toArray(String[]::new);
    return Typed.in(folder, args);
  }

  @Test
  void whatIsFound_isALineEachBelowASummary_andEndsWithThree() {
    Typed typed = attention(SqliteFixture.SHOP4);

    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.out().lines().findFirst().orElseThrow())
        .startsWith("ATTENTION: ")
        .contains(" warning");
    assertThat(typed.out())
        .contains(
            "\n  warning, no_consumer, 5 wait since 14:43:48 UTC: Nobody takes from queue bulk."
                + " Its oldest waits 1 m 22 s. No active runner takes from it.\n");
  }

  @Test
  void json_isTheObjectOfThePage_withThresholdsAndWhereTheyWereSet() throws IOException {
    Typed typed = attention(SqliteFixture.SHOP4, "--json", "--threshold", "queue_waits=1m");
    JsonNode json = new JsonMapper().readTree(typed.out());

    assertThat(typed.out()).hasLineCount(1);
    assertThat(typed.code()).isEqualTo(3);
    assertThat(json.path("app_id").asText()).isEqualTo("shop4");
    assertThat(json.path("rules")).hasSize(RULES);
    assertThat(json.path("rules").toString())
        .contains("{\"value\":60,\"unit\":\"seconds\",\"usual\":600,\"set_by\":\"--threshold\"}");
  }

  @Test
  void componentThatIsNotFound_isFoundByARule_andLeavesOthersUnknown() {
    Typed typed = Typed.in(folder, "status", "--attention", "--now", NOW, broker().toString());

    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.out())
        .contains(" rules could not be checked\n", "\n  warning, component, ")
        .contains("\n  unknown, failure_burst: ");
  }

  @Test
  void storeThatCannotBeRead_endsWithOne() {
    Typed typed =
        Typed.in(folder, "status", "--attention", folder.resolve("none.sqlite").toString());

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).isEqualTo("UNKNOWN: there is no application that could be checked\n");
    assertThat(typed.err()).isNotEmpty();
  }

  private Path broker() {
    return SqliteFixture.SPLIT.copyTo(folder).getFirst();
  }
}
