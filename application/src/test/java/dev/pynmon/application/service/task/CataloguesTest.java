package dev.pynmon.application.service.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeTime;
import dev.pynmon.application.port.in.task.CatalogueProblem;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.TaskKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguesTest {
  private static final AppId SHOP = new AppId("shop");
  private static final Instant WRITTEN = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;

  private final FakeTime time = new FakeTime();
  private final Background background = new Background(Runnable::run, time, time::nanos);
  private final FakeCatalogueReader reader = new FakeCatalogueReader();
  private final List<Path> files = new ArrayList<>();

  private Path file(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    files.add(file);
    return file;
  }

  private Catalogues catalogues() {
    return new Catalogues(files, reader, background);
  }

  private static List<String> keys(TaskCatalogueResult result) {
    return ((TaskCatalogueResult.Known) result)
        .catalogue().tasks().stream().map(task -> task.key().value()).toList();
  }

  private static TaskCatalogueResult bad(Path file, String problem) {
    return new TaskCatalogueResult.Bad(List.of(new CatalogueProblem(file.toString(), problem)));
  }

  private void later() {
    time.pass(Duration.ofSeconds(2));
  }

  @Test
  void goodFile_isKnown_toItsApplicationAlone() throws IOException {
    Path file = file("tasks.json", "shop: a.b a.c");
    Catalogues catalogues = catalogues();

    TaskCatalogueResult.Known known = (TaskCatalogueResult.Known) catalogues.of(SHOP);
    assertThat(known.file()).isEqualTo(file.toString());
    assertThat(known.written()).isEqualTo(WRITTEN);
    assertThat(known.problems()).isEmpty();
    assertThat(keys(known)).containsExactly("a.b", "a.c");
    assertThat(known.catalogue().find(new TaskKey("a.c")))
        .contains(FakeCatalogueReader.task("a.c"));
    assertThat(catalogues.of(new AppId("other"))).isEqualTo(new TaskCatalogueResult.NotKnown());
  }

  @Test
  void noFile_isNotKnown() {
    assertThat(catalogues().of(SHOP)).isEqualTo(new TaskCatalogueResult.NotKnown());
  }

  @Test
  void sameFile_isReadOnce_andAgainWhenItChanges() throws IOException {
    Path file = file("tasks.json", "shop: a.b");
    Catalogues catalogues = catalogues();
    catalogues.of(SHOP);
    later();
    assertThat(keys(catalogues.of(SHOP))).containsExactly("a.b");
    assertThat(reader.read).isEqualTo(1);

    Files.writeString(file, "shop: a.c");
    assertThat(keys(catalogues.of(SHOP))).containsExactly("a.b");
    later();
    assertThat(keys(catalogues.of(SHOP))).containsExactly("a.c");
    assertThat(reader.read).isEqualTo(2);
  }

  @Test
  void badFile_isAProblem_andHealsWhenItIsMended() throws IOException {
    Path file = file("tasks.json", "shop! is no JSON");
    Catalogues catalogues = catalogues();
    assertThat(catalogues.of(SHOP)).isEqualTo(bad(file, "is no JSON"));
    assertThat(catalogues.of(new AppId("other"))).isEqualTo(new TaskCatalogueResult.NotKnown());

    Files.writeString(file, "shop: a.b");
    later();
    assertThat(keys(catalogues.of(SHOP))).containsExactly("a.b");

    Files.delete(file);
    later();
    assertThat(catalogues.of(SHOP)).isEqualTo(bad(file, "is not there"));
  }

  @Test
  void fileThatNamesNoApplication_isAProblemOfAll() throws IOException {
    Path file = file("tasks.json", "is damaged");

    assertThat(catalogues().of(SHOP)).isEqualTo(bad(file, "is damaged"));
    assertThat(catalogues().of(new AppId("other"))).isEqualTo(bad(file, "is damaged"));
  }

  @Test
  void missingFile_isWaitedFor() throws IOException {
    Path file = folder.resolve("later.json");
    files.add(file);
    Catalogues catalogues = catalogues();
    assertThat(catalogues.of(SHOP)).isEqualTo(bad(file, "is not there"));

    file("later.json", "shop: a.b");
    later();
    assertThat(keys(catalogues.of(SHOP))).containsExactly("a.b");
  }

  @Test
  void twoFilesOfOneApplication_theFirstCounts() throws IOException {
    Path first = file("first.json", "shop: a.b");
    Path second = file("second.json", "shop: a.c");
    TaskCatalogueResult result = catalogues().of(SHOP);

    assertThat(keys(result)).containsExactly("a.b");
    assertThat(result.problems())
        .containsExactly(
            new CatalogueProblem(
                second.toString(),
                "is about the same application as "
                    + first
                    + ", which was named before and counts"));
  }

  @Test
  void fileThatDoesNotAnswer_isAProblem() throws IOException {
    Path file = file("tasks.json", "shop: a.b");
    Background stuck = new Background(_ -> {}, time, time::nanos);

    assertThat(new Catalogues(files, reader, stuck).of(SHOP))
        .isEqualTo(bad(file, "has not answered yet"));
  }
}
