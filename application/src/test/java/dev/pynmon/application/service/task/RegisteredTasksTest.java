package dev.pynmon.application.service.task;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the code says of tasks, in the list of them. */
class RegisteredTasksTest {
  private static final AppKey SHOP = new AppKey("shop");

  @TempDir Path folder;

  private final FakeData data = new FakeData();

  private ShowTasksService service(FakeMonitor monitor, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("tasks.json"), text);
    return TaskServiceFixture.service(monitor, List.of(file));
  }

  private static TaskList list(ShowTasksService service) {
    return service.list(TaskServiceFixture.query(TaskOrder.FINISHED, 0, 50));
  }

  private NeverInvoked neverInvoked(FakeMonitor monitor, String text) throws IOException {
    return list(service(monitor, text)).neverInvoked();
  }

  @Test
  void show_fileAboutTheApplication_isKnown() throws IOException {
    assertThat(list(service(FakeMonitor.over(data), "shop: a.b")).catalogue())
        .isInstanceOf(TaskCatalogueResult.Known.class);
    assertThat(list(service(FakeMonitor.over(data), "other: a.b")).catalogue())
        .isEqualTo(new TaskCatalogueResult.NotKnown());
  }

  @Test
  void show_unknownApplication_isRefused() throws IOException {
    ShowTasksService service = service(FakeMonitor.over(data), "shop: a.b");

    assertThatExceptionOfType(UnknownAppException.class)
        .isThrownBy(() -> service.show(new AppKey("none"), TaskServiceFixture.CHARGE, Preset.HOUR));
  }

  @Test
  void neverInvoked_areThoseThatTheOrchestratorDoesNotKnow() throws IOException {
    data.add(anInvocation("1").of("a.b"), anInvocation("2").of("a.d"));

    assertThat(neverInvoked(FakeMonitor.over(data), "shop: a.b a.c a.e"))
        .isEqualTo(
            new NeverInvoked(
                List.of(FakeCatalogueReader.task("a.c"), FakeCatalogueReader.task("a.e")), true));
  }

  @Test
  void neverInvoked_isNoTaskThatOnlyTheHistoriesKnow() throws IOException {
    data.add(anInvocation("1").of("a.b").was(KnownStatus.SUCCESS, 1).unknownToOrchestrator());
    FakeMonitor monitor = FakeMonitor.over(data);
    ShowTasksService service = service(monitor, "shop: a.b a.c");

    service.report(SHOP, Preset.HOUR);

    assertThat(list(service).neverInvoked())
        .isEqualTo(new NeverInvoked(List.of(FakeCatalogueReader.task("a.c")), true));
  }

  @Test
  void neverInvoked_whileTasksAreLookedFor_isNotKnown() throws IOException {
    data.looksForTasks();

    assertThat(neverInvoked(FakeMonitor.over(data), "shop: a.b")).isEqualTo(NeverInvoked.NOT_KNOWN);
  }

  @Test
  void neverInvoked_moreTasksThanOnePage_areAllLookedAt() throws IOException {
    for (int i = 0; i < 1_500; i++) {
      data.add(anInvocation("i" + i).of("a.t%04d".formatted(i)));
    }

    assertThat(neverInvoked(FakeMonitor.over(data), "shop: a.t1400 a.z"))
        .isEqualTo(new NeverInvoked(List.of(FakeCatalogueReader.task("a.z")), true));
  }

  @Test
  void neverInvoked_withoutOrchestrator_isNotKnown() throws IOException {
    FakeStore store = new FakeStore();
    store.holds(FakeInfo.info("shop").build(), data, without(Component.ORCHESTRATOR));
    FakeMonitor monitor = new FakeMonitor().file("shop.sqlite", store);

    assertThat(neverInvoked(monitor, "shop: a.b")).isEqualTo(NeverInvoked.NOT_KNOWN);
  }

  @Test
  void neverInvoked_withoutCatalogue_isNothing() throws IOException {
    assertThat(neverInvoked(FakeMonitor.over(data), "shop! is bad")).isEqualTo(NeverInvoked.NONE);
  }
}
