package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.AppId;
import dev.pynmon.testkit.fixture.GoldenNeighbours;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight applications in one file: one purged whole leaves every row of the others as it is. */
final class SqlitePurgedNeighboursTest {
  private static final List<String> KEPT =
      List.of("__state_backend_app_info", "__trg_schema_version");

  @TempDir private Path folder;

  static Stream<AppId> applications() {
    return GoldenNeighbours.sqlite().stream().map(GoldenNeighbours::app);
  }

  @ParameterizedTest
  @MethodSource("applications")
  void oneGone_leavesTheOthersAsTheyAre(AppId app) {
    try (PurgedFile file = PurgedFile.open(SqliteFixture.NEIGHBOURS.copyFileTo(folder))) {
      Map<String, List<String>> expected = file.dump();
      expected.replaceAll((table, rows) -> isEmptied(table, app) ? List.of() : rows);
      file.purge(app);
      assertThat(file.dump()).isEqualTo(expected);
    }
  }

  private static boolean isEmptied(String table, AppId app) {
    return table.startsWith(app.tablePrefix() + "__")
        && KEPT.stream().noneMatch(kept -> table.equals(app.tablePrefix() + kept));
  }
}
