package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.task.CatalogueProblem;
import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.fixture.TaskFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the code of applications says about their tasks, beside what real stores hold. */
class TaskFilesIT {
  private static final AppKey SHOP4 = new AppKey("shop4");

  @TempDir Path folder;

  private Pynmon pynmon(Path file) {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    return Pynmon.builder()
        .timeout(Patience.OF_STORES)
        .store("sqlite:" + store)
        .tasks(file)
        .build();
  }

  private static TaskList list(Pynmon pynmon) {
    return pynmon
        .useCases()
        .tasks()
        .list(
            new TaskListQuery(SHOP4, Preset.HOUR, TaskOrder.FINISHED, new PageRequest.Skip(50, 0)));
  }

  @Test
  void recordedFile_tellsOfTasksThatNeverRan() {
    try (Pynmon pynmon = pynmon(TaskFile.PYNENC_040.writeTo(folder, "shop4"))) {
      TaskList list = list(pynmon);

      assertThat(list.catalogue()).isInstanceOf(TaskCatalogueResult.Known.class);
      NeverInvoked never = list.neverInvoked();
      assertThat(never.known()).isTrue();
      assertThat(never.tasks())
          .extracting(task -> task.key().value())
          .containsExactly(
              "shop_tasks.audit", "shop_tasks.nothing_set", "shop_tasks.send", "shop_tasks.tick");
    }
  }

  @Test
  void badFile_isANotice_neitherForTheStartNorForTheStore() throws IOException {
    Path file = Files.writeString(folder.resolve("tasks.json"), "{\n\"format\": 1,\nx}");
    try (Pynmon pynmon = pynmon(file)) {
      assertThat(list(pynmon).catalogue())
          .isEqualTo(
              new TaskCatalogueResult.Bad(
                  List.of(new CatalogueProblem(file.toString(), "is no JSON (near line 3)"))));
    }
  }

  @Test
  void monitor_withFilesThatAreBadOrNotThere_starts() throws IOException {
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    Path bad = Files.writeString(folder.resolve("bad.json"), "{");

    try (Site site =
        Site.over(folder, List.of(store), "--tasks", bad.toString(), "--tasks", "gone.json")) {
      assertThat(site.get("/").status()).isEqualTo(200);
    }
  }
}
