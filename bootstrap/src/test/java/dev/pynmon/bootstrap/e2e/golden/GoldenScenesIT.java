package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Navigation;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenTriggers;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The timeline around an event, around the run that started its emitter and around the emitter
 * itself is the same window, on stores that a real pynenc wrote (behaviours 50 and 51).
 */
@Tag("redis")
class GoldenScenesIT {
  /** So that what never ended goes on up to the same moment on every page. */
  private static final String NOW = "2026-11-24T15:00:00Z";

  private static final Pattern RUN =
      Pattern.compile("<tr data-trigger-run-id=\"([^\"]*)\">(.*?)</tr>", Pattern.DOTALL);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SHOP4", "SHOP024", "SPLIT"})
  void eventRunAndInvocation_areShownInOneWindow(SqliteFixture fixture) {
    try (Site site = Site.over(folder, fixture.copyTo(folder), "--now", NOW)) {
      assertGolden(site, fixture.golden());
    }
  }

  @Test
  void eventRunAndInvocationInRedis_areShownInOneWindow() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        Site site = Site.of(folder, server.address().toString(), "--now", NOW).ready()) {
      assertGolden(site, RedisFixture.SHOP3.golden());
    }
  }

  private static void assertGolden(Site site, Golden golden) {
    GoldenTriggers triggers = new GoldenTriggers(golden.json());
    Map<InvocationId, TriggerRun> origins = origins(triggers);
    assertThat(origins).isNotEmpty();
    for (EventId id : triggers.eventsNewestFirst()) {
      Answer page = site.get("/events/" + id);
      triggers
          .emitter(id)
          .invocation()
          .ifPresent(
              emitter ->
                  assertThat(window(link(page)))
                      .as("event %s of %s", id, emitter)
                      .isEqualTo(window(zoom(site, emitter)))
                      .isEqualTo(expected(golden, emitter, origins)));
      assertRuns(site, page);
    }
    origins.forEach((id, run) -> assertOrigin(zoom(site, id), id, run));
  }

  /** One run at most starts an invocation. */
  private static Map<InvocationId, TriggerRun> origins(GoldenTriggers triggers) {
    return triggers.runs().stream()
        .map(triggers::run)
        .filter(run -> run.started().isPresent())
        .collect(Collectors.toMap(run -> run.started().orElseThrow(), run -> run));
  }

  private static Map<String, String> expected(
      Golden golden, InvocationId id, Map<InvocationId, TriggerRun> origins) {
    History history = new History(golden.invocations().get(id).history(), true);
    Stream<Instant> own = Life.of(history, Present.at(Instant.parse(NOW))).moments().stream();
    Stream<Instant> origin = Stream.ofNullable(origins.get(id)).flatMap(TriggerRun::moments);
    TimeWindow window = Navigation.closeAround(Stream.concat(own, origin).toList());
    return Map.of("start_date", window.from().toString(), "end_date", window.to().toString());
  }

  private static void assertRuns(Site site, Answer page) {
    RUN.matcher(page.body())
        .results()
        .forEach(
            row -> {
              Map<String, String> link = link(new Answer("", 200, "", "", row.group(2)));
              InvocationId started = new InvocationId(link.get("selected"));
              assertThat(window(link))
                  .as("run %s of %s", new TriggerRunId(row.group(1)), started)
                  .isEqualTo(window(zoom(site, started)));
            });
  }

  private static void assertOrigin(Map<String, String> zoom, InvocationId id, TriggerRun run) {
    List<String> scope =
        Stream.concat(Stream.of(id), run.concerned()).map(InvocationId::value).distinct().toList();
    assertThat(zoom)
        .containsEntry("inv_ids", String.join(",", scope))
        .containsEntry("selected", id.value())
        .containsEntry("resolution", "100ms");
    assertThat(Optional.ofNullable(zoom.get("focus_event")))
        .isEqualTo(run.firstEvent().map(EventId::value));
  }

  /** The zoom of the panel, which is also the link of the page. */
  private static Map<String, String> zoom(Site site, InvocationId id) {
    Map<String, String> zoom = link(site.get("/invocations/" + id + "/panel"));
    assertThat(link(site.get("/invocations/" + id))).isEqualTo(zoom);
    return zoom;
  }

  private static Map<String, String> window(Map<String, String> link) {
    return Map.of("start_date", link.get("start_date"), "end_date", link.get("end_date"));
  }

  /** The parameters of the first way to a timeline of one's own. */
  private static Map<String, String> link(Answer answer) {
    String query =
        answer.links().stream()
            .filter(link -> link.startsWith("/invocations/timeline?time_range=custom"))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*\\?", "");
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
