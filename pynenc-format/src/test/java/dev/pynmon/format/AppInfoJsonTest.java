package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.ConfigLayer;
import dev.pynmon.domain.id.AppId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppInfoJsonTest {
  private static final Path FOLDER = Path.of("data");

  @Test
  void realInfos_nameTheirApplications() {
    assertThat(Resource.lines("app-infos.tsv").stream().map(json -> read(json).orElseThrow()))
        .extracting(info -> info.appId().value())
        .containsExactly("shop-thread", "recovery_demo", "shop4", "split", "日本", "a/b %c");
  }

  @Test
  void realSplitApplication_hasASectionForEachComponent() {
    AppInfo split = read(Resource.lines("app-infos.tsv").get(3)).orElseThrow();
    assertThat(split.config().orElseThrow().sections())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "broker", Map.of("queues", "default,mail,bulk"),
                "runner", Map.of("queues", "default,mail"),
                "brokersqlite", Map.of("sqlite_db_path", "/srv/shop/split-broker.sqlite"),
                "orchestratorsqlite",
                    Map.of("sqlite_db_path", "/srv/shop/split-orchestrator.sqlite"),
                "statebackendsqlite", Map.of("sqlite_db_path", "/srv/shop/split-state.sqlite"),
                "clientdatastoresqlite",
                    Map.of("sqlite_db_path", "/srv/shop/split-client-data.sqlite"),
                "triggersqlite", Map.of("sqlite_db_path", "/srv/shop/split-trigger.sqlite")));
  }

  @Test
  void realInfoWithoutConfiguration_hasNone() {
    assertThat(read(Resource.lines("app-infos.tsv").get(1)))
        .contains(
            new AppInfo(
                new AppId("recovery_demo"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("tasks"),
                Optional.of("/srv/shop/tasks.py"),
                Optional.of("app")));
  }

  @Test
  void configuredValues_becomeText() {
    assertThat(
            read(
                "{\"app_id\": \"a\", \"config_values\": {\"yes\": true, \"no\": false,"
                    + " \"int\": 6379, \"float\": 5.0, \"list\": [\"a\", 1, null], \"none\": null,"
                    + " \"text\": \"\", \"task\": {\"mod.f\": {\"retries\": 1}, \"x\": 1}}}"))
        .map(info -> info.config().orElseThrow())
        .contains(
            new ConfigLayer.Mapping(
                "store",
                FOLDER,
                Map.of(
                    "yes", "true", "no", "false", "int", "6379", "float", "5.0", "list", "a,1",
                    "text", ""),
                Map.of("task", Map.of("x", "1"))));
  }

  @Test
  void emptyName_isAName() {
    assertThat(read("{\"app_id\": \"\"}")).map(AppInfo::appId).contains(new AppId(""));
  }

  @Test
  void duplicateMember_countsWithItsLastValue() {
    assertThat(read("{\"app_id\": \"a\", \"app_id\": \"b\"}"))
        .map(AppInfo::appId)
        .contains(new AppId("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{}", "{\"app_id\": null}", "{\"app_id\": 5}", "{\"app_id\": "})
  void textThatNamesNoApplication_isNone(String json) {
    assertThat(read(json)).isEmpty();
  }

  private static Optional<AppInfo> read(String json) {
    return AppInfoJson.read(json, "store", FOLDER);
  }
}
