package dev.pynmon.sqlite.invocation;

import static dev.pynmon.domain.query.TimeOrder.NEWEST_FIRST;
import static dev.pynmon.domain.query.TimeOrder.OLDEST_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Database;
import dev.pynmon.sqlite.db.PynencFile;
import dev.pynmon.testkit.Extent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Windows over more rows than are sorted as a whole, of which that is a fifth but in a full run.
 */
class LongWindowsTest {
  private static final int SORTED =
      HistoryWindow.MAX_SORTED / Extent.askedBy(System.getenv()).of(5, 1);
  private static final int SIZE = SORTED * 3 / 2;

  @TempDir private Path folder;
  private PynencFile file;
  private Database database;
  private Walk walk;

  @BeforeEach
  void open() {
    file = PynencFile.create(folder.resolve("shop.sqlite"));
    database = new Database("test", file.path(), Duration.ofSeconds(20));
    walk = new Walk(new SqliteHistories(new AppTables(database, PynencFile.PREFIX), SORTED));
  }

  @AfterEach
  void close() {
    database.close();
    file.close();
  }

  @ParameterizedTest
  @EnumSource
  void windowWithoutACleanPlace_isGivenNearlyInOrder_andEachEntryOnce(TimeOrder order) {
    file.histories(SIZE, n -> n - n % 5 * 3);
    List<HistoryEntry> entries = walk.of(0, SIZE, order, 900);
    assertThat(new HashSet<>(entries.stream().map(HistoryEntry::invocation).toList()))
        .hasSize(entries.size());
    assertThat(entries)
        .hasSize((int) IntStream.range(0, SIZE).filter(n -> n - n % 5 * 3 >= 0).count());
    for (int i = 1; i < entries.size(); i++) {
      Duration step = Duration.between(entries.get(i - 1).at(), entries.get(i).at());
      assertThat(step.abs()).isLessThan(Duration.ofSeconds(15));
    }
  }

  /** As many as are read row by row. */
  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void windowOfWrongClocks_isGivenWhole_andEachEntryOnce(int everyHowMany) {
    file.histories(SIZE, n -> n % everyHowMany == 1 ? n + 0.72 * SIZE : n);
    List<Integer> all = IntStream.range(0, SIZE).boxed().toList();
    assertThat(sorted(walk.of(0, 2 * SIZE, OLDEST_FIRST, SORTED))).isEqualTo(all);
    assertThat(sorted(walk.of(0, 2 * SIZE, NEWEST_FIRST, SORTED / 10 + 7))).isEqualTo(all);
  }

  private static List<Integer> sorted(List<HistoryEntry> entries) {
    return entries.stream().map(Walk::number).sorted().toList();
  }

  @Test
  void rowNumbersAtTheEndsOfTheWorld_areSearchedToo() {
    file.histories(SIZE, n -> n);
    String table = "\"%s__state_backend_history\"".formatted(PynencFile.PREFIX);
    file.run("UPDATE %s SET rowid = -9223372036854775807 WHERE rowid = 1".formatted(table));
    file.run("UPDATE %s SET rowid = 9223372036854775807 WHERE rowid = %d".formatted(table, SIZE));
    assertThat(walk.of(0, SIZE, OLDEST_FIRST, SORTED)).hasSize(SIZE);
    assertThat(walk.of(0, SIZE, NEWEST_FIRST, SORTED)).hasSize(SIZE);
  }
}
