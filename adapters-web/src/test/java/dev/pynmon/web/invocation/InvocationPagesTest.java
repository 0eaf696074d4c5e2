package dev.pynmon.web.invocation;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.criticalpath.Basis;
import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.Doing;
import dev.pynmon.domain.criticalpath.PathGap;
import dev.pynmon.domain.criticalpath.PathMember;
import dev.pynmon.domain.criticalpath.PathPassage;
import dev.pynmon.domain.criticalpath.PathStretch;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.Samples;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvocationPagesTest extends InvocationSite {
  @Test
  void detail_found_isAPage() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

    HttpResponse<String> page = site.browse("/invocations/" + Samples.ID);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
    assertThat(page.body())
        .contains(
            Samples.ID.value(),
            "pynmon-status-badge",
            "shop.charge:976483bbea5bae32",
            "Status timeline",
            "2026-11-24T14:46:02+00:00",
            Samples.RUNNER.value(),
            "host-a, pid 12027")
        .doesNotContain(" style=");
  }

  /** One that waited for another from its tenth to its fiftieth second. */
  private static FoundPath path(String function) {
    InvocationId below = new InvocationId("below");
    Instant from = Samples.NOW.minusSeconds(60);
    return new FoundPath(
        Optional.of(
            new CriticalPath(
                Samples.ID,
                false,
                List.of(
                    new PathStretch(Samples.ID, from, from.plusSeconds(10), Doing.RAN),
                    new PathStretch(
                        below, from.plusSeconds(10), from.plusSeconds(15), Doing.WAITED),
                    new PathStretch(below, from.plusSeconds(15), from.plusSeconds(50), Doing.RAN),
                    new PathStretch(Samples.ID, from.plusSeconds(50), Samples.NOW, Doing.RAN)),
                List.of(
                    new PathPassage(
                        Samples.ID, below, from.plusSeconds(50), Basis.PAUSE, Optional.empty())),
                List.of(
                    new PathMember(
                        Samples.ID,
                        Optional.of(new TaskKey("shop.order")),
                        Optional.of(KnownStatus.SUCCESS),
                        1),
                    new PathMember(
                        below,
                        Optional.of(new TaskKey("shop." + function)),
                        Optional.of(KnownStatus.SUCCESS),
                        1)),
                List.of(),
                List.of(new PathGap(below, PathGap.Kind.CHILDREN, 3)))),
        Map.of());
  }

  @Test
  void detail_withPath_saysWhatDeterminedItsEnd() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));
    monitor.invocations.path = path("charge");

    String page = site.browse("/invocations/" + Samples.ID).body();

    assertThat(page)
        .contains(
            "<section class=\"card-x path\" id=\"critical-path\"",
            "ran 35.00 s of it; waiting on the path was 5.00 s; that ",
            " is inferred from when it was paused.",
            "<rect class=\"path-wait\" fill=\"url(#path-wait)\" x=\"130\"",
            "<li data-path-id=\"below\" class=\"inferred\">",
            "waited 5.00 s, ran 35.00 s",
            "order was paused until it ended, inferred",
            "3 invocations were not looked at");
  }

  @Test
  void panel_withPath_namesThoseToLight() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));
    monitor.invocations.path = path("charge");

    assertThat(site.browse("/invocations/" + Samples.ID + "/panel").body())
        .contains(
            "<section class=\"path-brief\"",
            "<li data-path-id=\"" + Samples.ID + "\">",
            "<li data-path-id=\"below\" class=\"inferred\">",
            "waiting on the path was 5.00 s");
  }

  @Test
  void detail_withHostilePath_isOnlyText() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));
    monitor.invocations.path = path("<script>alert(1)</script>" + "x".repeat(5_000));

    String page = site.browse("/invocations/" + Samples.ID).body();

    assertThat(page)
        .contains("id=\"critical-path\"")
        .doesNotContain("<script>alert", "xxxxx".repeat(80));
  }

  @Test
  void api_withPath_hasItInOneKey() throws JsonProcessingException {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));
    monitor.invocations.path = path("charge");

    String api = site.call("/invocations/" + Samples.ID + "/api").body();
    JsonNode json = new ObjectMapper().readTree(api).path("critical_path");

    assertThat(json.path("seconds").asDouble()).isEqualTo(60);
    assertThat(json.path("waited_seconds").asDouble()).isEqualTo(5);
    assertThat(json.path("steps")).hasSize(4);
    assertThat(json.path("steps").path(1))
        .hasToString(
            "{\"invocation_id\":\"below\",\"doing\":\"waited\",\"from\":\"%s\",\"until\":\"%s\",\"seconds\":5.0}"
                .formatted(
                    MomentText.iso(Samples.NOW.minusSeconds(50)),
                    MomentText.iso(Samples.NOW.minusSeconds(45))));
    assertThat(json.path("waits").path(0).path("known_by").asText()).isEqualTo("pause");
    assertThat(json.path("waits").path(0).path("inferred").asBoolean()).isTrue();
    assertThat(json.path("gaps").path(0).path("count").asInt()).isEqualTo(3);
    assertThat(json.path("sentence").asText()).startsWith("Took ");
  }

  @Test
  void detail_hostile_isOnlyText() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.hostile()));

    HttpResponse<String> page = site.browse("/invocations/x");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>alert");
  }

  @Test
  void detail_unknown_is404WithWaysOut() {
    monitor.apps.add("other", "0.4.0", there(FakeApps.place()));

    HttpResponse<String> page = site.browse("/apps/shop/invocations/" + Samples.ID);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains(
            "No invocation " + Samples.ID + " in shop.",
            "href=\"/apps/other/invocations/" + Samples.ID + "\"",
            "href=\"/apps/shop/invocations/\"")
        .doesNotContain("Look for " + Samples.ID);
    monitor.invocations.detail = new ShowInvocationResult.NotFound(new InvocationId("0fa12b3c"));
    assertThat(site.browse("/apps/shop/invocations/0fa12b3c").body())
        .contains("href=\"/apps/shop/search/?q&#61;0fa12b3c\">Look for 0fa12b3c</a>");
  }

  @Test
  void detail_malformedId_is400() {
    assertThat(site.browse("/invocations/a%20b").statusCode()).isEqualTo(400);
    assertThat(site.browse("/invocations/" + "x".repeat(301)).statusCode()).isEqualTo(400);
    assertThat(site.call("/invocations/a%00b/api").statusCode()).isEqualTo(400);
  }

  @Test
  void detail_unanswered_is503ThatNamesTheComponent() {
    monitor.invocations.detail =
        new ShowInvocationResult.Unanswered(
            Samples.ID, Map.of(Component.STATE_BACKEND, Samples.DOWN));

    HttpResponse<String> page = site.browse("/invocations/" + Samples.ID);

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("The state backend cannot be read");
  }

  private static final String WHY =
      "\"why\":{\"reason\":\"no_status\",\"sentence\":\"The orchestrator knows nothing of it: it"
          + " was purged there, or never"
          + " registered.\",\"named\":[],\"evidence\":[],\"expected_start\":null,"
          + "\"offers\":[]},\"critical_path\":null}";

  @Test
  void api_found_isPynmonsJsonAndWhy() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

    HttpResponse<String> json = site.browse("/invocations/" + Samples.ID + "/api");

    assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(json.body())
        .isEqualTo(
            "{\"invocation_id\":\"f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e\","
                + "\"task_id_key\":\"shop.charge\",\"status\":\"SUCCESS\",\"num_retries\":0,"
                + "\"parent_invocation_id\":null,\"parent_event_id\":null,"
                + "\"workflow_role\":{\"kind\":\"none\","
                + "\"label\":\"No workflow\",\"badge_class\":\"bg-secondary\",\"description\":"
                + "\"Standalone invocation with no workflow membership.\","
                + "\"is_subworkflow\":false},\"workflow\":null,"
                + "\"triggered_by\":null,\"emitted_events\":[],\"triggered_runs_caused\":[],"
                + "\"source_inv_summaries\":{},\"source_event_summaries\":{},"
                + WHY);
  }

  @Test
  void api_knownToOneComponentOnly_hasNulls() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.bare()));

    assertThat(site.call("/invocations/" + Samples.ID + "/api").body())
        .isEqualTo(
            "{\"invocation_id\":\"f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e\",\"task_id_key\":null,"
                + "\"status\":null,\"num_retries\":null,\"parent_invocation_id\":null,"
                + "\"parent_event_id\":null,"
                + "\"workflow_role\":null,\"workflow\":null,"
                + "\"triggered_by\":null,\"emitted_events\":[],\"triggered_runs_caused\":[],"
                + "\"source_inv_summaries\":{},\"source_event_summaries\":{},"
                + WHY);
  }

  @Test
  void json_unknown_isA404Problem() {
    for (String part : List.of("/api", "/history")) {
      HttpResponse<String> json = site.browse("/invocations/" + Samples.ID + part);
      assertThat(json.statusCode()).isEqualTo(404);
      assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  @Test
  void history_found_isPynmonsJson() {
    monitor.invocations.history =
        new ShowHistoryResult.Found(
            Samples.history(0, KnownStatus.PENDING), Map.of(Samples.RUNNER, Samples.context()));

    assertThat(site.call("/invocations/" + Samples.ID + "/history").body())
        .isEqualTo(
            "[{\"timestamp\":\"2026-11-24T14:46:02+00:00\",\"status\":\"pending\","
                + "\"status_runner_id\":\"54f27cc1-c528-4fdb-8f4f-e901ff3c4991\","
                + "\"runner_context_summary\":\"ThreadRunner(54f27cc)\","
                + "\"runner_cls\":\"ThreadRunner\","
                + "\"runner_id\":\"54f27cc1-c528-4fdb-8f4f-e901ff3c4991\","
                + "\"hostname\":\"host-a\",\"pid\":\"12027\",\"thread_id\":\"3976\","
                + "\"parent_runner_cls\":null,\"parent_runner_id\":null,"
                + "\"parent_hostname\":null,\"parent_pid\":null,\"parent_thread_id\":null}]");
  }

  @Test
  void history_withoutContext_saysNotAvailable() {
    monitor.invocations.history =
        new ShowHistoryResult.Found(Samples.history(0, KnownStatus.PENDING), Map.of());

    assertThat(site.call("/invocations/" + Samples.ID + "/history").body())
        .contains("\"runner_context_summary\":\"N/A\",\"runner_cls\":null");
  }
}
