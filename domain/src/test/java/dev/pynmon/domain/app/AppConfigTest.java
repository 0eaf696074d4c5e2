package dev.pynmon.domain.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The precedence of the wire format, section 12.1. */
class AppConfigTest {
  private static final String FIELD = "sqlite_db_path";
  private static final Path HERE = Path.of("project");
  private static final ConfigClass SQLITE = new ConfigClass("ConfigSQLite", List.of());
  private static final ConfigClass BROKER_SQLITE =
      new ConfigClass("ConfigBrokerSQLite", List.of(ConfigClass.BROKER, SQLITE));
  private static final ConfigClass STATE_SQLITE =
      new ConfigClass("ConfigStateBackendSQLite", List.of(ConfigClass.STATE_BACKEND, SQLITE));

  @Test
  void nothingConfigured_isEmpty() {
    assertThat(AppConfig.EMPTY.find(BROKER_SQLITE, FIELD)).isEmpty();
  }

  @Test
  void generalVariable_isAppliedAgainOnTheLeaf_asWasObserved() {
    AppConfig config =
        of(
            environment(
                Map.of(
                    "PYNENC__SQLITE_DB_PATH", "A",
                    "PYNENC__CONFIGSQLITE__SQLITE_DB_PATH", "B",
                    "PYNENC__CONFIGBROKERSQLITE__SQLITE_DB_PATH", "C")));
    assertThat(text(config, BROKER_SQLITE)).contains("C");
    assertThat(text(config, STATE_SQLITE)).contains("A");
  }

  @Test
  void variableOfAParent_countsForItsChildren() {
    AppConfig config = of(environment(Map.of("PYNENC__CONFIGSQLITE__SQLITE_DB_PATH", "B")));
    assertThat(text(config, STATE_SQLITE)).contains("B");
  }

  @Test
  void variableNamedByItsSection_doesNothing() {
    AppConfig config = of(environment(Map.of("PYNENC__SQLITE__SQLITE_DB_PATH", "A")));
    assertThat(text(config, BROKER_SQLITE)).isEmpty();
  }

  @Test
  void environment_beatsFilesInTheSameVisit() {
    AppConfig config =
        of(
            mapping("pyproject.toml", Map.of(), Map.of("sqlite", Map.of(FIELD, "file"))),
            environment(Map.of("PYNENC__SQLITE_DB_PATH", "A")));
    assertThat(text(config, STATE_SQLITE)).contains("A");
  }

  @Test
  void laterVisit_beatsTheEnvironmentOfAnEarlierOne() {
    AppConfig config =
        of(
            mapping("pyproject.toml", Map.of(), Map.of("brokersqlite", Map.of(FIELD, "leaf"))),
            environment(Map.of("PYNENC__CONFIGSQLITE__SQLITE_DB_PATH", "B")));
    assertThat(text(config, BROKER_SQLITE)).contains("leaf");
    assertThat(text(config, STATE_SQLITE)).contains("B");
  }

  @Test
  void sectionOfTheClass_beatsTheGeneralField() {
    AppConfig config =
        of(
            mapping(
                "config_values",
                Map.of(FIELD, "general"),
                Map.of("sqlite", Map.of(FIELD, "sqlite"))));
    assertThat(text(config, STATE_SQLITE)).contains("sqlite");
  }

  @Test
  void entryOfAMapping_isUsedInOneVisitOnly() {
    AppConfig config =
        of(
            mapping("config_values", Map.of(FIELD, "general"), Map.of()),
            mapping("file", Map.of(), Map.of("sqlite", Map.of(FIELD, "section"))));
    assertThat(text(config, STATE_SQLITE)).contains("section");
  }

  @Test
  void sameEntryOfAnotherMapping_isAnotherEntry() {
    AppConfig config =
        of(
            mapping("config_values", Map.of(FIELD, "first"), Map.of()),
            mapping("pyproject.toml", Map.of(FIELD, "second"), Map.of()));
    assertThat(text(config, STATE_SQLITE)).contains("second");
  }

  @Test
  void leafSection_beatsTheSectionOfItsParent() {
    AppConfig config =
        of(
            mapping(
                "config_values",
                Map.of(),
                Map.of("sqlite", Map.of(FIELD, "all"), "brokersqlite", Map.of(FIELD, "broker"))));
    assertThat(text(config, BROKER_SQLITE)).contains("broker");
    assertThat(text(config, STATE_SQLITE)).contains("all");
  }

  @Test
  void generalQueues_countForBrokerAndRunner_theirSectionsForOne() {
    ConfigClass runner = new ConfigClass("ConfigRunner", List.of());
    AppConfig general = of(mapping("f", Map.of("queues", "fast,slow"), Map.of()));
    AppConfig section = of(mapping("f", Map.of(), Map.of("broker", Map.of("queues", "fast"))));
    assertThat(general.find(ConfigClass.BROKER, "queues").map(ConfigValue::text))
        .contains("fast,slow");
    assertThat(general.find(runner, "queues").map(ConfigValue::text)).contains("fast,slow");
    assertThat(section.find(ConfigClass.BROKER, "queues").map(ConfigValue::text)).contains("fast");
    assertThat(section.find(runner, "queues")).isEmpty();
  }

  @Test
  void value_knowsItsLayer() {
    ConfigLayer.Mapping file = mapping("pyproject.toml", Map.of(FIELD, "x"), Map.of());
    assertThat(of(file).find(STATE_SQLITE, FIELD)).contains(new ConfigValue("x", file));
  }

  @Test
  void classOfAComponent_isConfiguredOnTheApplication() {
    AppConfig config =
        of(
            mapping("config_values", Map.of("broker_cls", "SQLiteBroker"), Map.of()),
            environment(Map.of("PYNENC__CONFIGPYNENC__TRIGGER_CLS", "MemTrigger")));
    assertThat(config.classOf(Component.BROKER)).contains("SQLiteBroker");
    assertThat(config.classOf(Component.TRIGGER)).contains("MemTrigger");
    assertThat(config.classOf(Component.ORCHESTRATOR)).isEmpty();
  }

  @Test
  void visits_areParentsFirst_eachOnce() {
    ConfigClass twice = new ConfigClass("ConfigTwice", List.of(BROKER_SQLITE, STATE_SQLITE));
    assertThat(twice.visits())
        .extracting(ConfigClass::section)
        .containsExactly(
            "broker", "sqlite", "brokersqlite", "statebackend", "statebackendsqlite", "twice");
  }

  private static AppConfig of(ConfigLayer... layers) {
    return new AppConfig(List.of(layers));
  }

  private static Optional<String> text(AppConfig config, ConfigClass of) {
    return config.find(of, FIELD).map(ConfigValue::text);
  }

  private static ConfigLayer.Mapping mapping(
      String source, Map<String, String> fields, Map<String, Map<String, String>> sections) {
    return new ConfigLayer.Mapping(source, HERE, fields, sections);
  }

  private static ConfigLayer.Environment environment(Map<String, String> variables) {
    return new ConfigLayer.Environment("environment", HERE, variables);
  }
}
