package dev.pynmon.bootstrap.attack.store;

import dev.pynmon.bootstrap.attack.store.SqliteStore.Column;
import dev.pynmon.bootstrap.attack.visit.Budget;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts into columns of files what pynenc never wrote, and looks at every page. */
public final class HostileColumns {
  private final Path folder;
  private final Tour tour;
  private final Random random;

  public HostileColumns(Path folder, Tour tour, Random random) {
    this.folder = folder;
    this.tour = tour;
    this.random = random;
  }

  /** Every column of these fixtures once, a few of one application in a store. */
  public Coverage run(List<SqliteFixture> fixtures, Budget budget) {
    return new Walk<>(fixtures.stream().flatMap(this::places).toList(), random, Place::fits)
        .go(budget, this::some);
  }

  private Stream<Place> places(SqliteFixture fixture) {
    SqliteStore.empty(folder);
    List<Path> files = fixture.copyTo(folder);
    return IntStream.range(0, files.size())
        .boxed()
        .flatMap(
            i ->
                new SqliteStore(files.get(i))
                    .columns().stream().map(column -> new Place(fixture, i, column)));
  }

  /** When pages of all do not hold, each is tried alone. */
  private int some(List<Place> places) {
    int offset = random.nextInt(Values.ALL.size());
    int breaks = tour.breaks();
    int tried = store(places, offset);
    if (tour.breaks() > breaks && places.size() > 1) {
      places.forEach(place -> store(List.of(place), offset));
    }
    return tried;
  }

  private int store(List<Place> places, int offset) {
    SqliteStore.empty(folder);
    List<Path> files = places.getFirst().fixture().copyTo(folder);
    int tried = 0;
    for (Place place : places) {
      tried += HostileColumn.write(files.get(place.file()), place.column(), offset) ? 1 : 0;
    }
    String app = places.getFirst().app();
    tour.through(
        folder,
        places.stream().map(Place::toString).collect(Collectors.joining(", "))
            + (" offset " + offset),
        texts(files),
        id -> id.tablePrefix().equals(app));
    return tried;
  }

  /** Every column of every table at once. */
  public void whole(SqliteFixture fixture) {
    SqliteStore.empty(folder);
    List<Path> files = fixture.copyTo(folder);
    int offset = random.nextInt(Values.ALL.size());
    for (Path file : files) {
      HostileColumn.writeAll(new SqliteStore(file), offset);
    }
    tour.through(folder, fixture + " as a whole, offset " + offset, texts(files));
  }

  private static List<String> texts(List<Path> files) {
    return files.stream().map(Path::toString).toList();
  }

  /**
   * A column of a fixture.
   *
   * @param file which of its files
   */
  private record Place(SqliteFixture fixture, int file, Column column) {
    /** The application that the table is of, as tables name it. */
    String app() {
      int end = column.table().lastIndexOf("__");
      return end < 0 ? "" : column.table().substring(0, end);
    }

    boolean fits(Place other) {
      return fixture == other.fixture
          && app().equals(other.app())
          && !column.table().equals(other.column.table());
    }

    @Override
    public String toString() {
      return fixture + " " + app() + " " + column;
    }
  }
}
