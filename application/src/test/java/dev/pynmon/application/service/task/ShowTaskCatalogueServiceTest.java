package dev.pynmon.application.service.task;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.task.NeverInvoked;
import dev.pynmon.application.port.in.task.TaskCatalogueResult;
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

class ShowTaskCatalogueServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  @TempDir Path folder;

  private final FakeData data = new FakeData();

  private ShowTaskCatalogueService service(FakeMonitor monitor, String text) throws IOException {
    return services(monitor, text).catalogue();
  }

  private Services services(FakeMonitor monitor, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("tasks.json"), text);
    Catalogues catalogues =
        new Catalogues(List.of(file), new FakeCatalogueReader(), monitor.background);
    ShowTasksService tasks =
        new ShowTasksService(
            monitor.directory(), new FakeDecoder(), catalogues, monitor.background);
    return new Services(
        tasks, new ShowTaskCatalogueService(monitor.directory(), catalogues, tasks));
  }

  private record Services(ShowTasksService tasks, ShowTaskCatalogueService catalogue) {}

  @Test
  void show_fileAboutTheApplication_isKnown() throws IOException {
    assertThat(service(FakeMonitor.over(data), "shop: a.b").catalogue(SHOP))
        .isInstanceOf(TaskCatalogueResult.Known.class);
    assertThat(service(FakeMonitor.over(data), "other: a.b").catalogue(SHOP))
        .isEqualTo(new TaskCatalogueResult.NotKnown());
  }

  @Test
  void show_unknownApplication_isRefused() throws IOException {
    ShowTaskCatalogueService service = service(FakeMonitor.over(data), "shop: a.b");

    assertThatExceptionOfType(UnknownAppException.class)
        .isThrownBy(() -> service.catalogue(new AppKey("none")));
  }

  @Test
  void neverInvoked_areThoseThatTheOrchestratorDoesNotKnow() throws IOException {
    data.add(anInvocation("1").of("a.b"), anInvocation("2").of("a.d"));

    assertThat(service(FakeMonitor.over(data), "shop: a.b a.c a.e").neverInvoked(SHOP))
        .isEqualTo(
            new NeverInvoked(
                List.of(FakeCatalogueReader.task("a.c"), FakeCatalogueReader.task("a.e")), true));
  }

  @Test
  void neverInvoked_isNoTaskThatOnlyTheHistoriesKnow() throws IOException {
    data.add(anInvocation("1").of("a.b").was(KnownStatus.SUCCESS, 1).unknownToOrchestrator());
    FakeMonitor monitor = FakeMonitor.over(data);
    Services services = services(monitor, "shop: a.b a.c");

    services.tasks().report(SHOP, Preset.HOUR);

    assertThat(services.catalogue().neverInvoked(SHOP))
        .isEqualTo(new NeverInvoked(List.of(FakeCatalogueReader.task("a.c")), true));
  }

  @Test
  void neverInvoked_whileTasksAreLookedFor_isNotKnown() throws IOException {
    data.looksForTasks();

    assertThat(service(FakeMonitor.over(data), "shop: a.b").neverInvoked(SHOP))
        .isEqualTo(NeverInvoked.NOT_KNOWN);
  }

  @Test
  void neverInvoked_moreTasksThanOnePage_areAllLookedAt() throws IOException {
    for (int i = 0; i < 1_500; i++) {
      data.add(anInvocation("i" + i).of("a.t%04d".formatted(i)));
    }

    assertThat(service(FakeMonitor.over(data), "shop: a.t1400 a.z").neverInvoked(SHOP))
        .isEqualTo(new NeverInvoked(List.of(FakeCatalogueReader.task("a.z")), true));
  }

  @Test
  void neverInvoked_withoutOrchestrator_isNotKnown() throws IOException {
    FakeStore store = new FakeStore();
    store.holds(FakeInfo.info("shop").build(), data, without(Component.ORCHESTRATOR));
    FakeMonitor monitor = new FakeMonitor().file("shop.sqlite", store);

    assertThat(service(monitor, "shop: a.b").neverInvoked(SHOP)).isEqualTo(NeverInvoked.NOT_KNOWN);
  }

  @Test
  void neverInvoked_withoutCatalogue_isNothing() throws IOException {
    assertThat(service(FakeMonitor.over(data), "shop! is bad").neverInvoked(SHOP))
        .isEqualTo(NeverInvoked.NONE);
  }
}
