package dev.pynmon.bootstrap.attack.store;

import dev.pynmon.bootstrap.attack.store.SqliteStore.Column;
import dev.pynmon.bootstrap.attack.visit.Budget;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Puts into columns of files what pynenc never wrote, and looks at every page. */
public final class HostileColumns {
  /** Each row has another value, so that one store shows all of them. */
  private static final String CASE = "UPDATE OR IGNORE \"%s\" SET \"%s\" = CASE (rowid + %d) %% %d";

  private final Path folder;
  private final Tour tour;
  private final Random random;

  public HostileColumns(Path folder, Tour tour, Random random) {
    this.folder = folder;
    this.tour = tour;
    this.random = random;
  }

  /** Fixture after fixture, one column of each at a time. */
  public void run(List<SqliteFixture> fixtures, Budget budget) {
    for (int turn = 0; ; turn++) {
      for (SqliteFixture fixture : fixtures) {
        if (!budget.goesOn()) {
          return;
        }
        one(fixture, turn);
      }
    }
  }

  private void one(SqliteFixture fixture, int turn) {
    SqliteStore.empty(folder);
    List<Path> files = fixture.copyTo(folder);
    SqliteStore store = new SqliteStore(files.get(turn % files.size()));
    List<Column> columns = store.columns();
    Column column = columns.get(turn / files.size() * 7 % columns.size());
    int offset = random.nextInt(Values.ALL.size());
    store.change(List.of(update(column, offset)));
    tour.through(
        folder,
        fixture + " " + column + " offset " + offset,
        files.stream().map(Path::toString).toList());
  }

  /** Every column of every table at once. */
  public void whole(SqliteFixture fixture) {
    SqliteStore.empty(folder);
    List<Path> files = fixture.copyTo(folder);
    int offset = random.nextInt(Values.ALL.size());
    for (Path file : files) {
      SqliteStore store = new SqliteStore(file);
      store.change(store.columns().stream().map(column -> update(column, offset)).toList());
    }
    tour.through(
        folder,
        fixture + " as a whole, offset " + offset,
        files.stream().map(Path::toString).toList());
  }

  private static String update(Column column, int offset) {
    StringBuilder sql =
        new StringBuilder(CASE.formatted(column.table(), column.name(), offset, Values.ALL.size()));
    IntStream.range(0, Values.ALL.size())
        .forEach(
            i ->
                sql.append(" WHEN ")
                    .append(i)
                    .append(" THEN ")
                    .append(Values.ALL.get(i).of('"' + column.name() + '"')));
    return sql.append(" END").toString();
  }
}
