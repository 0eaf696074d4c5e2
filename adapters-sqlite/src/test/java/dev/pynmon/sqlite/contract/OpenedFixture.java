package dev.pynmon.sqlite.contract;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.sqlite.SqlitePlugin;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.util.List;

/**
 * A copy of a fixture, each of its files opened as a store.
 *
 * @param files the files of the copy
 * @param stores the stores
 */
record OpenedFixture(List<Path> files, OpenedStores stores) implements AutoCloseable {
  static OpenedFixture copied(SqliteFixture fixture, Path folder) {
    List<Path> files = fixture.copyTo(folder);
    return new OpenedFixture(
        files,
        OpenedStores.open(new SqlitePlugin(), files.stream().map(OpenedFixture::url).toList()));
  }

  /** As a store. */
  static StoreUrl url(Path file) {
    return new StoreUrl(StoreUrl.FILE, file.toString());
  }

  @Override
  public void close() {
    stores.close();
  }
}
