package dev.pynmon.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.bootstrap.config.LogConfig;
import dev.pynmon.bootstrap.config.LogConfig.Format;
import dev.pynmon.bootstrap.config.LogConfig.Level;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.access.How;
import dev.pynmon.domain.access.Role;
import dev.pynmon.domain.app.AppKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Isolated("sets how the whole process logs")
class LoggingTest {
  private static final AuditEntry PURGED =
      new AuditEntry(
          Instant.EPOCH,
          new Actor("an\nna\"", Role.ADMIN, How.TOKEN),
          Deed.PURGE,
          new AppKey("shop"),
          "queues",
          3,
          "done");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  @BeforeEach
  void catchStandardError() {
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(before);
    Logging.configure(new LogConfig(Level.ERROR, Format.TEXT, false, false));
  }

  @Test
  void text_isOneLineForPeople() {
    Logging.configure(new LogConfig(Level.INFO, Format.TEXT, false, false));

    LoggerFactory.getLogger("dev.pynmon.x").info("hello {}", "日本", new IllegalStateException("no"));

    assertThat(logged())
        .matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z INFO  dev\\.pynmon\\.x - hello 日本\n");
  }

  @Test
  void json_isOneObjectALine() throws IOException {
    Logging.configure(new LogConfig(Level.INFO, Format.JSON, true, true));

    LoggerFactory.getLogger("dev.pynmon.x")
        .info("hello \"{}\"\n", 1, new IllegalStateException("no"));

    JsonNode line = new JsonMapper().readTree(logged());
    assertThat(logged()).hasLineCount(1);
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("formattedMessage").asText()).isEqualTo("hello \"1\"\n");
    assertThat(line.path("throwable").path("message").asText()).isEqualTo("no");
  }

  @Test
  void audit_isWrittenWhateverTheLevel_andWhoTypedANameCannotForgeALine() throws IOException {
    Logging.configure(new LogConfig(Level.ERROR, Format.TEXT, true, true));
    audit().record(PURGED);

    assertThat(logged())
        .matches(
            "\\S+ INFO  audit - purge who=\"an\uFFFDna'\" role=\"admin\" how=\"token\" deed=\"purge\""
                + " app=\"shop\" what=\"queues\" amount=\"3\" outcome=\"done\"\n");
    bytes.reset();
    Logging.configure(new LogConfig(Level.ERROR, Format.JSON, true, true));
    audit().record(PURGED);

    assertThat(new JsonMapper().readTree(logged()).path("kvpList").toString())
        .isEqualTo(
            "[{\"who\":\"an\uFFFDna'\"},{\"role\":\"admin\"},{\"how\":\"token\"},{\"deed\":\"purge\"},"
                + "{\"app\":\"shop\"},{\"what\":\"queues\"},{\"amount\":\"3\"},{\"outcome\":\"done\"}]");
  }

  @Test
  void audit_ofSeveralAtOnce_namesEach() {
    Logging.configure(new LogConfig(Level.ERROR, Format.TEXT, true, true));
    audit().record(PURGED, List.of(PURGED, PURGED));
    assertThat(logged()).hasLineCount(3);
    bytes.reset();
    audit().record(PURGED, List.of(PURGED));
    assertThat(logged()).hasLineCount(1);
  }

  private static Audit audit() {
    return new Audit(Instant.EPOCH);
  }

  @Test
  void level_isOursToSet_andLibrariesAreQuietBelowWarnings() {
    Logging.configure(new LogConfig(Level.INFO, Format.TEXT, false, false));

    LoggerFactory.getLogger("dev.pynmon.x").debug("too detailed");
    LoggerFactory.getLogger("io.helidon.webserver").info("not asked");
    LoggerFactory.getLogger("io.helidon.webserver").warn("heard");

    assertThat(logged()).contains("heard").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.redisson.client.handler.ErrorsLoggingHandler",
        "org.sqlite.SQLiteJDBCLoader",
        "io.helidon.webserver.LoomServer"
      })
  void whatWeSayOurselves_isHeardByThoseWhoAskForDetailsOnly(String logger) {
    Logging.configure(new LogConfig(Level.INFO, Format.TEXT, false, false));
    LoggerFactory.getLogger(logger).error("noise");
    assertThat(logged()).isEmpty();

    Logging.configure(new LogConfig(Level.DEBUG, Format.TEXT, false, false));
    LoggerFactory.getLogger(logger).error("noise");
    assertThat(logged()).contains("noise").hasLineCount(1);
  }

  @Test
  void logsOfTheJdk_comeTheSameWay() {
    Logging.configure(new LogConfig(Level.DEBUG, Format.TEXT, false, false));

    System.getLogger("io.helidon").log(Logger.Level.DEBUG, "from the server");

    assertThat(logged()).endsWith("DEBUG io.helidon - from the server\n");
  }

  private String logged() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
