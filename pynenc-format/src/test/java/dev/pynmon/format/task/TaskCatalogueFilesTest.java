package dev.pynmon.format.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.task.CatalogueContents;
import dev.pynmon.application.port.out.task.CatalogueReading;
import dev.pynmon.application.port.out.task.CatalogueVersion;
import dev.pynmon.application.port.out.task.TaskCatalogueReader;
import dev.pynmon.domain.id.AppId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskCatalogueFilesTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-24T12:00:00Z");
  private static final String SHOP = "{\"format\": 1, \"app_id\": \"shop\", \"tasks\": []}";

  @TempDir Path folder;

  private final TaskCatalogueFiles files = new TaskCatalogueFiles();

  private Path file(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("tasks.json"), content);
    return Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<CatalogueContents> read(Path file) {
    return files.readIfChanged(file, Optional.empty());
  }

  private static Optional<AppId> app(Optional<CatalogueContents> contents) {
    return contents
        .map(CatalogueContents::reading)
        .map(reading -> ((CatalogueReading.Good) reading).catalogue().app());
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(TaskCatalogueReader.class, getClass().getClassLoader()))
        .hasExactlyElementsOfTypes(TaskCatalogueFiles.class);
  }

  @Test
  void goodFile_isReadWithItsVersion() throws IOException {
    Optional<CatalogueContents> contents = read(file(SHOP));

    assertThat(app(contents)).contains(new AppId("shop"));
    assertThat(contents.map(CatalogueContents::written)).contains(WRITTEN);
    assertThat(contents.flatMap(CatalogueContents::version).map(CatalogueVersion::size))
        .contains((long) SHOP.length());
  }

  @Test
  void sameFile_isNotReadAgain_andAnotherIs() throws IOException {
    Path file = file(SHOP);
    Optional<CatalogueVersion> known = read(file).flatMap(CatalogueContents::version);
    assertThat(files.readIfChanged(file, known)).isEmpty();

    file(SHOP.replace("shop", "store"));
    assertThat(app(files.readIfChanged(file, known))).contains(new AppId("store"));
  }

  @Test
  void sameFile_writtenAtAnotherTime_isReadAgain() throws IOException {
    Path file = file(SHOP);
    Optional<CatalogueVersion> known = read(file).flatMap(CatalogueContents::version);
    Files.setLastModifiedTime(file, FileTime.from(WRITTEN.plusSeconds(1)));

    assertThat(app(files.readIfChanged(file, known))).contains(new AppId("shop"));
  }

  @Test
  void whatIsNoTextFile_isAProblem() throws IOException {
    assertThat(read(folder)).contains(CatalogueContents.bad("is no file"));
    assertThat(read(folder.resolve("none.json"))).contains(CatalogueContents.bad("is not there"));
    assertThat(read(file("ä".getBytes(StandardCharsets.ISO_8859_1))))
        .contains(CatalogueContents.bad("is no text in UTF-8"));
    assertThat(read(file(" ".repeat(TaskCatalogueReader.MAX_SIZE + 1))).orElseThrow().reading())
        .isEqualTo(new CatalogueReading.Bad(Optional.empty(), "is larger than 5 MB"));
  }

  @Test
  void goodFileThatIsTooLarge_isNotHandedToTheParser() throws IOException {
    String largest = SHOP + " ".repeat(5_000_000 - SHOP.length());

    assertThat(app(read(file(largest)))).contains(new AppId("shop"));
    assertThat(read(file(largest + " ")).orElseThrow().reading())
        .as("its application would be known")
        .isEqualTo(new CatalogueReading.Bad(Optional.empty(), "is larger than 5 MB"));
  }
}
