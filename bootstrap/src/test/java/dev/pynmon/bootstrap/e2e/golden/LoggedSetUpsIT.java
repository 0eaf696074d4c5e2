package dev.pynmon.bootstrap.e2e.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.log.LogEntry;
import dev.pynmon.domain.log.LogReference;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Behaviour 44: what a real pynenc logs in each of its eight logging set-ups, beside the store that
 * it wrote ({@code logged/README.md}).
 */
class LoggedSetUpsIT {
  @TempDir private static Path folder;
  private static RealStore store;

  @BeforeAll
  static void open() throws IOException {
    Path file = folder.resolve("logged.sqlite");
    try (InputStream written = resource("logged.sqlite")) {
      Files.copy(written, file);
    }
    store = RealStore.of(file);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text-plain-stdout",
        "text-plain-stderr",
        "text-coloured-stdout",
        "text-coloured-stderr",
        "json-plain-stdout",
        "json-plain-stderr",
        "json-coloured-stdout",
        "json-coloured-stderr"
      })
  void setUp_yieldsRunnerInvocationAndTask_andThePageShowsThem(String setUp) throws IOException {
    String text = text(setUp + ".log");
    store.useCases().apps().all().listComplete();
    ExplainedLog log = store.useCases().logs().explain(new AppKey("logged"), text, ZoneOffset.UTC);
    LogEntry greeting = greeting(log);
    String id = greeting.context().invocation().orElseThrow().value();

    assertThat(greeting.body()).isEqualTo("greeting you");
    assertThat(greeting.context().runners()).hasSize(1);
    assertThat(greeting.context().task().map(LogReference::value)).contains("logged_shop.greet");
    assertThat(log.references().values()).allMatch(Explained.Found.class::isInstance);
    assertThat(page(text))
        .contains("parsed-section", "refs-section", "chip-runner", "chip-task")
        .contains("data-invocation-id=\"" + id + "\"", "href=\"/invocations/" + id + "\"")
        .contains("<b class=\"w st-success\">");
  }

  private static LogEntry greeting(ExplainedLog log) {
    List<LogEntry> found =
        log.log().entries().stream().filter(entry -> entry.text().contains("greeting")).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /** As the tests of the original ask for it. */
  private static String page(String log) {
    return store.browse("/log-explorer/?log=" + URLEncoder.encode(log, UTF_8)).body();
  }

  private static String text(String name) throws IOException {
    try (InputStream written = resource(name)) {
      return new String(written.readAllBytes(), UTF_8);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        LoggedSetUpsIT.class.getResourceAsStream("/logged/" + name), name);
  }
}
