package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FindCommandTest {
  private static final String NOW = "2026-11-24T14:45:10Z";
  private static final String FIRST = "c9673cb4-9679-4997-bf8b-db2f5c9e9f45";

  @TempDir Path folder;
  private String store;

  @BeforeEach
  void copy() {
    store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
  }

  private Typed find(String query, String... more) {
    String[] args = new String[more.length + 5];
    System.arraycopy(new String[] {"find", query, store, "--now", NOW}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Typed.in(folder, args);
  }

  @Test
  void invocations_areALineEach_andHowFarWasLookedIsSaidApart() {
    assertThat(find("task:*fulfil args.order:0"))
        .isEqualTo(
            new Typed(
                0,
                FIRST + "  SUCCESS  shop_tasks.fulfil  2026-11-24T14:43:47Z  order=0\n",
                "1 found; looked at all 110 that may match.\n"))
        .isEqualTo(
            Typed.in(folder, "find", store, "--now", NOW, "--query", "task:*fulfil args.order:0"));
  }

  @Test
  void nothing_isNoFailure() {
    assertThat(find("args.order:none-such"))
        .isEqualTo(new Typed(0, "", "0 found; looked at all 110 that may match.\n"));
  }

  @Test
  void moreThanWanted_isSaid() {
    Typed typed = find("task:*", "--limit", "2");

    assertThat(typed.out().lines()).hasSize(2);
    assertThat(typed.err())
        .startsWith("2 found; looked at the newest ")
        .endsWith(". There may be more.\n");
  }

  @Test
  void json_isOneObject() {
    assertThat(find("id:" + FIRST, "--json").out())
        .startsWith(
            "{\"invocations\":[{\"invocation_id\":\""
                + FIRST
                + "\",\"task_id_key\":\"shop_tasks.fulfil\"")
        .endsWith("],\"looked_at\":110,\"searched_back_to\":null,\"is_complete\":true}\n");
  }

  @Test
  void hiddenValues_areNeitherFoundNorShown() {
    assertThat(find("args.order:0", "--mask-arguments", "order").out()).isEmpty();
    assertThat(find("id:" + FIRST, "--mask-arguments", "order").out())
        .doesNotContain("order=0")
        .contains("order=");
  }

  @Test
  void queryThatIsNone_isWrongUsage() {
    Typed typed = find("status:none");

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err())
        .contains("'status:none' is no query: at character 8, \"none\" is no status");
    assertThat(Typed.in(folder, "find").code()).isEqualTo(2);
  }
}
