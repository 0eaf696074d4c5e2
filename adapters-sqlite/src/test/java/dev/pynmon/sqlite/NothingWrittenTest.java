package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.sqlite.db.PynencFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at a store changes nothing in it. */
class NothingWrittenTest {
  @TempDir private Path folder;

  @Test
  void everyRead_leavesEveryRowAndTheFileAsTheyWere() throws IOException {
    Path path = folder.resolve("shop.sqlite");
    GeneratedStore.create(path).close();
    byte[] before = Files.readAllBytes(path);
    List<String> rows = dump(path);
    try (OpenStore store = new OpenStore(path)) {
      EveryRead.of(store.store());
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(before);
    assertThat(dump(path)).isEqualTo(rows).isNotEmpty();
    assertThat(files()).isSubsetOf("shop.sqlite", "shop.sqlite-shm", "shop.sqlite-wal");
  }

  @Test
  void everyRead_leavesTheJournalModeAlone() {
    Path path = folder.resolve("shop.sqlite");
    try (PynencFile file = GeneratedStore.create(path)) {
      file.run("PRAGMA journal_mode = DELETE");
    }
    try (OpenStore store = new OpenStore(path)) {
      EveryRead.of(store.store());
    }
    try (PynencFile file = PynencFile.open(path)) {
      assertThat(file.texts("PRAGMA journal_mode")).containsExactly("delete");
    }
  }

  private static List<String> dump(Path path) throws IOException {
    Path copy = Files.createTempFile("dump", ".sqlite");
    Files.write(copy, Files.readAllBytes(path));
    try (PynencFile file = PynencFile.open(copy)) {
      return file.dump();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
