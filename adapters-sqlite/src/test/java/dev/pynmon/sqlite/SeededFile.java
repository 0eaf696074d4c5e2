package dev.pynmon.sqlite;

import dev.pynmon.sqlite.db.PynencFile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file that a test fills row by row, opened as a store. */
abstract class SeededFile {
  @TempDir private Path folder;
  PynencFile file;
  OpenStore store;

  @BeforeEach
  void open() {
    file = PynencFile.create(folder.resolve("shop.sqlite"));
    store = new OpenStore(file.path());
  }

  @AfterEach
  void close() {
    store.close();
    file.close();
  }
}
