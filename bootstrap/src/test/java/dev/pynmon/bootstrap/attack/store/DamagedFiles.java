package dev.pynmon.bootstrap.attack.store;

import dev.pynmon.bootstrap.attack.visit.Budget;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files as disks, crashes and people do, and looks at every page. */
public final class DamagedFiles {
  private final Path folder;
  private final Tour tour;
  private final Random random;

  /** A way to damage a file. */
  private enum Damage {
    FLIPPED_BYTES,
    FLIPPED_BITS_OF_THE_FIRST_PAGE,
    SWAPPED_PAGES,
    CUT,
    ZEROED_PAGE,
    TABLE_DROPPED,
    COLUMN_DROPPED,
    INDEX_DROPPED,
    TABLE_EMPTIED,
    COLUMN_RENAMED
  }

  public DamagedFiles(Path folder, Tour tour, Random random) {
    this.folder = folder;
    this.tour = tour;
    this.random = random;
  }

  /** One damage after the other, of one fixture after the other. */
  public void run(List<SqliteFixture> fixtures, Budget budget) {
    for (int turn = 0; budget.goesOn(); turn++) {
      Damage damage = Damage.values()[turn % Damage.values().length];
      one(fixtures.get(turn / Damage.values().length % fixtures.size()), damage);
    }
  }

  private void one(SqliteFixture fixture, Damage damage) {
    SqliteStore.empty(folder);
    List<Path> files = fixture.copyTo(folder);
    SqliteStore store = new SqliteStore(files.get(random.nextInt(files.size())));
    String how = damage(store, damage);
    tour.through(
        folder, fixture + " " + damage + " " + how, files.stream().map(Path::toString).toList());
  }

  private String damage(SqliteStore store, Damage damage) {
    return switch (damage) {
      case FLIPPED_BYTES -> flip(store, 0, 1 + random.nextInt(200));
      case FLIPPED_BITS_OF_THE_FIRST_PAGE -> flip(store, 4_096, 1 + random.nextInt(8));
      case SWAPPED_PAGES -> swap(store);
      case CUT -> cut(store);
      case ZEROED_PAGE -> zero(store);
      case TABLE_DROPPED -> sql(store, store.all("table"), "DROP TABLE \"%s\"");
      case TABLE_EMPTIED -> sql(store, store.all("table"), "DELETE FROM \"%s\"");
      case INDEX_DROPPED -> sql(store, store.all("index"), "DROP INDEX \"%s\"");
      case COLUMN_DROPPED -> column(store, "ALTER TABLE \"%s\" DROP COLUMN \"%s\"");
      case COLUMN_RENAMED -> column(store, "ALTER TABLE \"%s\" RENAME COLUMN \"%s\" TO odd");
    };
  }

  private String flip(SqliteStore store, int below, int times) {
    byte[] bytes = store.bytes();
    int range = below == 0 ? bytes.length : below;
    int last = 0;
    for (int i = 0; i < times; i++) {
      last = random.nextInt(range);
      bytes[last] ^= (byte) (1 + random.nextInt(255));
    }
    store.write(bytes);
    return times + " times, last at " + last;
  }

  private String swap(SqliteStore store) {
    byte[] bytes = store.bytes();
    int first = page(bytes, random) / size(bytes) + 1;
    int second = page(bytes, random) / size(bytes) + 1;
    store.write(swapped(bytes, first, second));
    return first + " and " + second;
  }

  /** The same file with two of its pages, counted from 1, in each other's place. */
  public static byte[] swapped(byte[] whole, int first, int second) {
    byte[] bytes = whole.clone();
    int size = size(whole);
    System.arraycopy(whole, (second - 1) * size, bytes, (first - 1) * size, size);
    System.arraycopy(whole, (first - 1) * size, bytes, (second - 1) * size, size);
    return bytes;
  }

  private String cut(SqliteStore store) {
    byte[] bytes = store.bytes();
    int length = random.nextInt(bytes.length);
    store.write(Arrays.copyOf(bytes, length));
    return "to " + length;
  }

  private String zero(SqliteStore store) {
    byte[] bytes = store.bytes();
    int page = page(bytes, random);
    Arrays.fill(bytes, page, page + size(bytes), (byte) 0);
    store.write(bytes);
    return String.valueOf(page / size(bytes));
  }

  /** Where some page begins that is not the first. */
  private static int page(byte[] bytes, Random random) {
    int pages = bytes.length / size(bytes);
    return pages < 2 ? 0 : (1 + random.nextInt(pages - 1)) * size(bytes);
  }

  private static int size(byte[] bytes) {
    int said = (bytes[16] & 0xff) << 8 | bytes[17] & 0xff;
    return said == 1 ? 65_536 : said;
  }

  private String sql(SqliteStore store, List<String> names, String sql) {
    if (names.isEmpty()) {
      return "of none";
    }
    String name = names.get(random.nextInt(names.size()));
    store.change(List.of(sql.formatted(name)));
    return name;
  }

  private String column(SqliteStore store, String sql) {
    List<SqliteStore.Column> columns = store.columns();
    SqliteStore.Column column = columns.get(random.nextInt(columns.size()));
    store.change(List.of(sql.formatted(column.table(), column.name())));
    return column.toString();
  }
}
