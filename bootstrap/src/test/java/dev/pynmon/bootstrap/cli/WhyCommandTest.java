package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class WhyCommandTest {
  private static final String NOW = "2026-11-24T14:45:10Z";
  private static final String IN_BULK = "2aba0e40-b0f7-4cb1-9ce8-45ee06fd8c40";

  @TempDir Path folder;

  private Typed why(String... args) {
    return Typed.in(folder, args);
  }

  @Test
  void text_isReasonSentenceAndEvidence() {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    Typed typed = why("why", IN_BULK, store.toString(), "--now", NOW);

    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .startsWith(IN_BULK + ", no_consumer\n  Has waited ")
        .contains(" in bulk, fifth of 5; the oldest there has waited ", "\n    invocation ");
  }

  @Test
  void json_isOneObject() {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    Typed typed = why("why", "--json", IN_BULK, store.toString(), "--app", "shop4", "--now", NOW);

    assertThat(typed.out())
        .startsWith(
            "{\"invocation_id\":\""
                + IN_BULK
                + "\",\"reason\":\"no_consumer\",\"sentence\":\"Has waited ")
        .contains(
            "\"named\":[{\"kind\":\"queue\",\"id\":\"bulk\"},{\"kind\":\"invocation\",\"id\":\"")
        .endsWith("\"expected_start\":null,\"offers\":[]}\n");
  }

  @Test
  void whatIsMissing_endsWithOne() {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);

    assertThat(why("why", "nobody", store.toString()))
        .isEqualTo(new Typed(1, "", "pynmon why: there is no invocation nobody in shop4.\n"));
  }

  @Test
  void beginningOfAnId_willDoWhereNoOtherBeginsSo() {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    Typed typed = why("why", IN_BULK.substring(0, 8), store.toString(), "--now", NOW);

    assertThat(typed.err()).isEmpty();
    assertThat(typed.out()).startsWith(IN_BULK + ", no_consumer\n");
    assertThat(why("why", "2", store.toString()))
        .satisfies(
            several -> {
              assertThat(several.code()).isEqualTo(1);
              assertThat(several.err())
                  .startsWith("pynmon why: 2 is the beginning of 2")
                  .contains(IN_BULK + ", ")
                  .endsWith("; give the whole id.\n");
            });
  }

  @Test
  void componentThatIsMissing_isUnknown_andEndsWithOne() {
    Path broker = SqliteFixture.SPLIT.copyTo(folder).getFirst();
    Typed typed = why("why", IN_BULK, broker.toString(), "--now", NOW);

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out())
        .isEqualTo(IN_BULK + ", unknown\n  Not known: the orchestrator cannot be read.\n");
  }

  @Test
  void withoutAnId_isWrongUsage() {
    assertThat(why("why"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon why: the id of an invocation is missing; it comes before the stores.\n"));
    assertThat(why("why", "a b"))
        .isEqualTo(
            new Typed(
                2,
                "",
                "pynmon why: 'a b' is no id of an invocation; it comes before the stores.\n"));
  }
}
