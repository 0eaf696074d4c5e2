package dev.pynmon.sqlite.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.BackendFault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A file that appears, vanishes, is replaced or written to while it is read. */
class DatabaseFileTest extends OpenedDatabase {
  @Test
  void fileThatAppearsLater_isRead() {
    database();
    assertThat(kindOfFault()).isEqualTo(Kind.UNAVAILABLE);
    create("a");
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void tableThatAppearsLater_isSeen() {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    try (PynencFile file = PynencFile.open(path())) {
      file.run("CREATE TABLE \"shop_01234567__client_data\" (data_key TEXT)");
      assertThat(table("shop_01234567__client_data").columns()).containsOnlyKeys("data_key");
      file.run(
          "ALTER TABLE \"shop_01234567__client_data\" ADD COLUMN data_value BLOB NOT NULL"
              + " DEFAULT ''");
    }
    assertThat(table("shop_01234567__client_data").isNotNull("data_value")).isTrue();
  }

  @Test
  void deletedFile_isMissed_andFoundAgain() throws IOException {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    delete();
    assertThat(kindOfFault()).isEqualTo(Kind.UNAVAILABLE);
    create("b");
    assertThat(ids()).containsExactly("b");
  }

  @Test
  void replacedFile_isReadAnew() throws IOException {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    for (int round = 0; round < 20; round++) {
      delete();
      create("b" + round);
      assertThat(ids()).containsExactly("b" + round);
    }
  }

  @Test
  void fileMovedOverTheOld_isReadAnew() throws IOException {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    Path other = folder.resolve("other.sqlite");
    try (PynencFile file = PynencFile.create(other)) {
      file.state("b", "m.f", "success", 1);
    }
    Files.delete(folder.resolve("shop.sqlite-wal"));
    Files.delete(folder.resolve("shop.sqlite-shm"));
    Files.move(other, path(), StandardCopyOption.REPLACE_EXISTING);
    assertThat(ids()).containsExactly("b");
  }

  @Test
  void readAmongReplacements_neverBreaks() throws IOException {
    create("a");
    database();
    ids();
    delete();
    Files.writeString(path(), "no database");
    assertThat(kindOfFault()).isEqualTo(Kind.UNSUPPORTED);
    delete();
    create("c");
    assertThat(ids()).containsExactly("c");
  }

  @Test
  void whatIsWrittenMeanwhile_isSeen() {
    create("a");
    database();
    assertThat(ids()).containsExactly("a");
    try (PynencFile file = PynencFile.open(path())) {
      file.state("b", "m.f", "success", 1);
      assertThat(ids()).containsExactly("a", "b");
    }
  }

  @Test
  void readWhenChanged_readsOnlyThen() {
    create("a");
    database();
    AtomicInteger reads = new AtomicInteger();
    SqlRead<List<String>> read =
        session -> {
          reads.incrementAndGet();
          return ids(session);
        };
    assertThat(database.readWhenChanged("ids", read)).containsExactly("a");
    assertThat(database.readWhenChanged("ids", read)).containsExactly("a");
    assertThat(reads).hasValue(1);
    try (PynencFile file = PynencFile.open(path())) {
      file.state("b", "m.f", "success", 1);
      assertThat(database.readWhenChanged("ids", read)).containsExactly("a", "b");
      assertThat(database.readWhenChanged("ids", read)).containsExactly("a", "b");
    }
    assertThat(reads).hasValue(2);
  }

  @Test
  void readWhenChanged_seesAReplacedFile() throws IOException {
    create("a");
    database();
    assertThat(idsWhenChanged()).containsExactly("a");
    delete();
    create("b");
    assertThat(idsWhenChanged()).containsExactly("b");
  }

  private List<String> idsWhenChanged() {
    return database.readWhenChanged("ids", OpenedDatabase::ids);
  }
}
