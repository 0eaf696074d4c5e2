package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.testkit.fixture.GoldenPurge;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What our purges leave is what those of the original left, but for what differs on purpose: the
 * application's own record stays, and what the original calls the auto-purge of the orchestrator
 * (it empties all of it) is ours of the orchestrator alone.
 */
final class SqliteGoldenPurgeTest {
  private static final String APP_INFO = "__state_backend_app_info";
  private static final Map<String, List<Component>> ROUTES =
      Map.of(
          "/broker/purge", List.of(Component.BROKER),
          "/client-data-store/purge", List.of(Component.CLIENT_DATA_STORE),
          "/orchestrator/auto-purge", List.of(Component.ORCHESTRATOR),
          "/state-backend/purge", List.of(Component.STATE_BACKEND),
          "/purge", List.of(Component.values()));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "SHOP4, shop4, pynenc-0.4/shop4.purge.json",
    "SHOP_THREAD, shop-thread, pynenc-0.2.3/shop-thread.purge.json"
  })
  void purges_leaveWhatTheOriginalLeft(SqliteFixture fixture, AppId app, String golden) {
    Map<String, GoldenPurge> purges = GoldenPurge.read(golden);
    ROUTES.forEach(
        (route, components) -> {
          GoldenPurge expected = Optional.ofNullable(purges.get(route)).orElseThrow();
          try (PurgedFile purged = PurgedFile.open(fixture.copyFileTo(newFolder(route)))) {
            components.forEach(component -> purged.purge(app, component));
            assertThat(purged.counts()).as(route).isEqualTo(withAppInfo(expected, app));
          }
        });
  }

  @Test
  void eventsOfTheLastWeek_stayAsTheyDidInTheOriginal() {
    AppId app = new AppId("shop4");
    GoldenPurge expected =
        Optional.ofNullable(
                GoldenPurge.read("pynenc-0.4/shop4.purge.json").get("/events/auto-purge"))
            .orElseThrow();
    try (PurgedFile purged = PurgedFile.open(SqliteFixture.SHOP4.copyFileTo(folder))) {
      long removed =
          PurgedFile.finish(
              purged
                  .purges(app)
                  .events()
                  .available()
                  .orElseThrow()
                  .begin(EventRetention.DEFAULT, PurgedFile.NOW),
              100);
      assertThat(removed).isZero();
      assertThat(purged.counts()).isEqualTo(expected.left());
    }
  }

  private Path newFolder(String route) {
    try {
      return Files.createDirectory(folder.resolve(route.replace('/', '-')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Long> withAppInfo(GoldenPurge expected, AppId app) {
    Map<String, Long> left = new TreeMap<>(expected.left());
    left.put(app.tablePrefix() + APP_INFO, 1L);
    return left;
  }
}
