package dev.pynmon.application.service.app;

import static dev.pynmon.application.fake.FakeInfo.bare;
import static dev.pynmon.application.fake.FakeInfo.info;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.runner.ActiveRule;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static Settings of(AppInfo info) {
    FakeStore store = new FakeStore().holds(info, new FakeData(), Component.values());
    return new Settings(
        new FakeMonitor()
            .file("shop.db", store)
            .directory()
            .visit(new AppKey(info.appId().value()))
            .app());
  }

  private static Settings of(FakeInfo info) {
    return of(info.build());
  }

  @Test
  void ofApp_withoutConfiguration_showsPynencsDefaults() {
    assertThat(of(bare("shop")).ofApp())
        .extracting(setting -> setting.key() + "=" + setting.value() + setting.source())
        .containsExactly(
            "runner_cls=DummyRunner",
            "serializer_cls=JsonPickleSerializer",
            "dev_mode_force_sync_tasks=false",
            "logging_level=info",
            "log_format=text",
            "argument_print_mode=TRUNCATED",
            "compact_log_context=true",
            "atomic_service_interval_minutes=5.0",
            "runner_considered_dead_after_minutes=10.0",
            "max_pending_seconds=5.0",
            "blocking_control=true",
            "auto_final_invocation_purge_hours=24.0");
  }

  @Test
  void defaults_areAssumed_onlyWhereNothingTellsTheConfiguration() {
    FakeStore store = new FakeStore();
    store.holds(Optional.of(new AppId("shop")), Optional.empty(), new FakeData(), Component.BROKER);
    AppKey shop = new AppKey("shop");
    MonitoredApp app = new FakeMonitor().file("shop.db", store).directory().visit(shop).app();

    assertThat(new Settings(app).ofApp()).allMatch(Setting::assumed);
    assertThat(new RunnerSettings(app).settings()).allMatch(Setting::assumed);
    assertThat(new ServiceSettings(app).recovery()).allMatch(Setting::assumed);
    assertThat(of(bare("shop")).ofApp()).noneMatch(Setting::assumed);
  }

  @Test
  void of_configuredValue_saysWhereItComesFrom() {
    assertThat(of(info("shop").section("broker", "queues", "mail,bulk")).of(Component.BROKER))
        .contains(new Setting("Queues", "queues", "mail,bulk", "app info of shop"));
  }

  @Test
  void of_theClassOfTheStore_mayOverride() {
    Settings settings =
        of(
            info("shop")
                .section("clientdatastore", "min_size_to_cache", "1")
                .section("clientdatastoresqlite", "min_size_to_cache", "2"));
    assertThat(settings.of(Component.CLIENT_DATA_STORE))
        .filteredOn(setting -> setting.key().equals("min_size_to_cache"))
        .extracting(Setting::value)
        .containsExactly("2");
  }

  @Test
  void anything_secretIsNeverShown() {
    Settings settings =
        of(
            info("shop")
                .field("redis_password", "hunter2")
                .field("redis_url", "redis://user:hunter2@host"));
    assertThat(settings.ofApp().toString()).doesNotContain("hunter2");
    for (Component component : Component.values()) {
      assertThat(settings.of(component).toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void of_longValue_isCut() {
    assertThat(of(info("shop").field("log_format", "x".repeat(9_000))).ofApp())
        .filteredOn(setting -> setting.key().equals("log_format"))
        .extracting(setting -> setting.value().length())
        .containsExactly(501);
  }

  @Test
  void activeRule_isAsConfigured() {
    assertThat(of(info("shop").field("runner_considered_dead_after_minutes", "0.5")).activeRule())
        .isEqualTo(new ActiveRule(Duration.ofSeconds(30)));
    assertThat(of(info("shop").field("atomic_service_check_interval_minutes", "6")).activeRule())
        .isEqualTo(new ActiveRule(Duration.ofMinutes(10), Duration.ofMinutes(6)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "0", "NaN", "Infinity", "1e300"})
  void activeRule_nonsense_isTheDefault(String minutes) {
    assertThat(of(info("shop").field("runner_considered_dead_after_minutes", minutes)).activeRule())
        .isEqualTo(ActiveRule.DEFAULT);
  }

  @Test
  void declaredQueues_defaultIsAlwaysAmongThem() {
    assertThat(of(info("shop").field("queues", "mail, bulk,,mail")).declaredQueues().orElseThrow())
        .containsExactly(QueueName.DEFAULT, new QueueName("mail"), new QueueName("bulk"));
    assertThat(of(info("shop").field("queues", "mail,default")).declaredQueues().orElseThrow())
        .containsExactly(new QueueName("mail"), QueueName.DEFAULT);
    assertThat(of(info("shop")).declaredQueues().orElseThrow()).containsExactly(QueueName.DEFAULT);
  }

  @Test
  void declaredQueues_withoutConfiguration_areNotKnown() {
    assertThat(of(bare("shop")).declaredQueues()).isEmpty();
  }
}
