package dev.pynmon.web.invocation;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.Samples;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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
            "href=\"/apps/shop/invocations/\"");
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
      "\"why\":{\"reason\":\"no_status\",\"sentence\":\"The orchestrator knows nothing of it: it was"
          + " purged there, or never registered.\",\"named\":[],\"evidence\":[],\"expected_start\":null,"
          + "\"offers\":[]}}";

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
