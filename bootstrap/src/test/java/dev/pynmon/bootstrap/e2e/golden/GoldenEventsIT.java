package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenApi;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.GoldenTriggers;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.web.text.TimeText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every event and every run of a trigger that a real pynenc knows has its page, over HTTP, and its
 * JSON, with what that pynenc tells.
 */
@Tag("redis")
class GoldenEventsIT {
  private static final Pattern STARTED = Pattern.compile("<tr data-invocation-id=\"([^\"]*)\"");
  private static final Pattern RUN =
      Pattern.compile("<tr data-trigger-run-id=\"([^\"]*)\">(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern ITEM = Pattern.compile("<tr data-event-id=\"([^\"]*)\"");
  private static final Pattern KEY = Pattern.compile("<span class=\"key\">([^<]*)</span>");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SHOP4", "SHOP024", "SPLIT", "KINDS4", "UPGRADED_024_04"})
  void everyEventAndRun_isToldAsByTheOriginal(SqliteFixture fixture) {
    try (Site site = Site.over(folder, fixture.copyTo(folder)).showing(fixture)) {
      boolean listed = fixture != SqliteFixture.SHOP024;
      assertGolden(site, fixture.golden(), answer -> answer, listed);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP3", "BROKEN"})
  void everyEventAndRunInRedis_isToldAsByTheOriginal(RedisFixture fixture) {
    try (RedisServer server = OwnRedis.with(fixture);
        Site site = Site.of(folder, server.address().toString()).ready().showing(fixture)) {
      assertGolden(site, fixture.golden(), GoldenApi::unordered, true);
    }
  }

  @Test
  void everyEventAndRunOfAnApplicationInTwoStores_isToldAsByTheOriginal() {
    try (RedisServer server = OwnRedis.with(RedisFixture.MIXED);
        Site site =
            Site.over(folder, SqliteFixture.MIXED.copyTo(folder), server.address().toString())
                .ready()
                .showing(RedisFixture.MIXED)) {
      assertGolden(site, RedisFixture.MIXED.golden(), GoldenApi::unordered, true);
    }
  }

  @Test
  void pynencWithoutEventsAndRuns_saysSo() {
    try (Site site = Site.over(folder, SqliteFixture.SHOP_THREAD.copyTo(folder))) {
      assertSaid(site, "/events/e1", 404, "This version of pynenc keeps no events");
      assertSaid(site, "/trigger-runs/", 200, "keeps no runs of triggers");
      assertSaid(site, "/triggers/", 200, "not kept by this pynenc");
      assertSaid(site, "/trigger-runs/x/api", 404, "\"Trigger run not found\"");
    }
  }

  private static void assertSaid(Site site, String path, int status, String words) {
    assertThat(site.get(path))
        .returns(status, Answer::status)
        .satisfies(answer -> assertThat(answer.body()).contains(words));
  }

  private static void assertGolden(
      Site site, Golden golden, UnaryOperator<JsonNode> order, boolean listed) {
    GoldenTriggers triggers = new GoldenTriggers(golden.json());
    Set<String> links = new LinkedHashSet<>();
    for (EventId id : triggers.eventsNewestFirst()) {
      Answer page = site.get("/events/" + id);
      assertThat(page).returns(200, Answer::status);
      assertFacts(page, id, triggers);
      assertRuns(page, id, triggers);
      assertJson(site, id, triggers, order);
      links.addAll(page.links());
    }
    assertLists(site, triggers);
    assertParents(site, golden);
    links.addAll(GoldenTriggerRuns.assertTold(site, triggers, listed));
    site.follow(links, Kinds.again());
  }

  /** An invocation leads to the event that started it. */
  private static void assertParents(Site site, Golden golden) {
    for (GoldenInvocation invocation : golden.invocations().values()) {
      invocation
          .stored()
          .parentEvent()
          .ifPresent(
              event ->
                  assertThat(site.get("/invocations/" + invocation.id()).links())
                      .contains("/events/" + event));
    }
  }

  /** To the letter but for what the store keeps in no order. */
  private static void assertJson(
      Site site, EventId id, GoldenTriggers triggers, UnaryOperator<JsonNode> order) {
    for (String part : List.of("api", "trigger-runs", "trace")) {
      Answer answer = site.get("/events/" + id + "/" + part);
      assertThat(answer.type()).startsWith("application/json");
      assertThat(order.apply(GoldenApi.withoutOurs(answer.json())))
          .as(answer.path())
          .isEqualTo(order.apply(triggers.pynmon(id, part)));
    }
  }

  private static void assertLists(Site site, GoldenTriggers triggers) {
    Answer markers =
        site.get(
            "/events/api/markers?start=2000-01-01T00:00:00Z&end=2100-01-01T00:00:00Z&limit=5000");
    assertThat(markers.json()).isEqualTo(triggers.markers());
    List<String> shown = listed(site.get("/events/?page_size=100"));
    assertThat(shown)
        .containsExactlyElementsOf(
            triggers.eventsNewestFirst().stream().map(EventId::value).toList());
    Set<String> paged = new LinkedHashSet<>();
    for (int page = 1; page <= (shown.size() + 4) / 5; page++) {
      paged.addAll(listed(site.get("/events/?page_size=5&page=" + page)));
    }
    assertThat(paged).containsExactlyElementsOf(shown);
    for (String code : triggers.codes()) {
      assertThat(Set.copyOf(listed(site.get("/events/?event_code=" + code))))
          .isEqualTo(
              triggers.eventsNewestFirst().stream()
                  .filter(id -> triggers.event(id).path("event_code").asText().equals(code))
                  .map(EventId::value)
                  .collect(Collectors.toSet()));
    }
  }

  private static List<String> listed(Answer page) {
    return ITEM.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }

  private static void assertFacts(Answer page, EventId id, GoldenTriggers triggers) {
    JsonNode event = triggers.event(id);
    assertThat(page.body())
        .contains(
            "<h1>" + event.path("event_code").asText() + "</h1>",
            "data-copy=\"" + id,
            TimeText.full(Instant.parse(event.path("timestamp").asText())));
    event
        .path("matched_condition_ids")
        .forEach(condition -> assertThat(page.body()).contains(">" + condition.asText() + "<"));
    assertThat(found(KEY, page)).isEqualTo(Set.copyOf(names(event.path("payload"))));
    assertThat(found(STARTED, page))
        .isEqualTo(
            triggers.started(id).stream().map(InvocationId::value).collect(Collectors.toSet()));
    assertEmitter(page, triggers.emitter(id));
    boolean marked = event.path("matched").asBoolean() || event.path("triggered").asBoolean();
    assertThat(page.links().stream().anyMatch(link -> link.contains("focus_event=" + id)))
        .isEqualTo(marked);
  }

  private static List<String> names(JsonNode payload) {
    return payload.propertyStream().map(Map.Entry::getKey).toList();
  }

  private static void assertEmitter(Answer page, Emitter emitter) {
    emitter
        .invocation()
        .ifPresent(by -> assertThat(page.links()).contains("/invocations/" + by.value()));
    emitter.task().ifPresent(task -> assertThat(page.links()).contains("/tasks/" + task));
    emitter.runner().ifPresent(runner -> assertThat(page.body()).contains(runner.value()));
    assertThat(page.body().contains("external <")).isEqualTo(emitter.invocation().isEmpty());
  }

  private static void assertRuns(Answer page, EventId id, GoldenTriggers triggers) {
    Map<String, String> rows =
        RUN.matcher(page.body())
            .results()
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    assertThat(rows.keySet())
        .isEqualTo(
            triggers.runsOf(id).stream().map(TriggerRunId::value).collect(Collectors.toSet()));
    rows.forEach(
        (key, row) -> {
          TriggerRun run = triggers.run(new TriggerRunId(key));
          assertThat(row)
              .contains(
                  ">" + run.task().orElseThrow() + "<",
                  ">" + run.logic() + "</td>",
                  TimeText.full(run.executedAt().orElseThrow()),
                  "/invocations/" + run.started().orElseThrow() + "\"",
                  run.service().run().orElseThrow());
        });
  }

  private static Set<String> found(Pattern pattern, Answer page) {
    return pattern
        .matcher(page.body())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
