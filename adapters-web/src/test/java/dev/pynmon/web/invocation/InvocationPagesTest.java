package dev.pynmon.web.invocation;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ShowHistoryResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void list_rows_haveExactlyTwoLinksEach() {
    monitor.rows = List.of(Samples.row());

    String page = site.browse("/invocations/").body();

    assertThat(links(page, Samples.ID)).hasSize(2);
    assertThat(page)
        .contains(
            ">f85b0044<", "shop.charge", "data-status=\"SUCCESS\"", "1 match", "Rows 1 to 1 of 1.");
  }

  @Test
  void list_filters_reachTheUseCase() {
    site.browse("/invocations?status=failed&status=RETRY&task_id=shop.charge&limit=7&page=3");

    assertThat(monitor.lists)
        .extracting(ListInvocationsQuery::page)
        .startsWith(new PageRequest.Skip(7, 14));
    assertThat(monitor.lists.getFirst().filter().statuses())
        .containsExactlyInAnyOrder(KnownStatus.FAILED, KnownStatus.RETRY);
    assertThat(monitor.lists.getFirst().filter().task()).contains(new TaskKey("shop.charge"));
  }

  @Test
  void list_filters_stayChosenInTheForm() {
    monitor.tasks =
        there(
            Samples.taken(
                Page.of(List.of(new TaskKey("shop.ship")), Optional.empty(), Optional.empty())));

    String page =
        site.browse(
                "/invocations/?status=FAILED&task_id=shop.charge&workflow_id=w1&time_range=1h"
                    + "&status_mode=history&limit=7")
            .body();

    assertThat(page)
        .contains(
            "value=\"FAILED\" checked",
            "<option value=\"shop.charge\" selected>",
            "<option value=\"shop.ship\">",
            "name=\"workflow_id\" value=\"w1\"",
            "<option value=\"1h\" selected>",
            "<option value=\"history\" selected>",
            "<option value=\"7\" selected>")
        .doesNotContain("value=\"SUCCESS\" checked");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit 0 was brought up to 1.",
    "limit=-5, limit -5 was brought up to 1.",
    "limit=9999, limit 9999 was brought down to 100.",
    "page=0, page 0 was brought up to 1.",
    "page=-1, page -1 was brought up to 1.",
    "status=bogus, status &quot;bogus&quot; is not known.",
    "status_mode=x, status_mode &quot;x&quot; is not known.",
    "time_range=1y, time_range &quot;1y&quot; is not known."
  })
  void list_oddValues_answer200AndAreSaid(String query, String notice) {
    HttpResponse<String> page = site.browse("/invocations/?" + query);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("role=\"alert\"", notice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=abc",
        "page=1.5",
        "task_id=nodot",
        "workflow_type=x",
        "start_date=yesterday",
        "start_date=2026-01-02&end_date=2026-01-01",
        "inv_ids=a%20b"
      })
  void list_unreadableValues_answer400(String query) {
    assertThat(site.browse("/invocations/?" + query).statusCode()).isEqualTo(400);
    assertThat(site.browse("/invocations/table?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void list_injectionInAStatus_isOnlyText() {
    HttpResponse<String> page =
        site.browse("/invocations/?status=%3Cscript%3Ealert(1)%3C/script%3E%27%20OR%201=1--");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>alert").contains("No invocation matches");
  }

  @Test
  void list_pages_doNotOverlap() {
    monitor.rows = IntStream.range(0, 6).mapToObj(i -> named("inv-" + i)).toList();

    assertThat(ids(site.browse("/invocations/?limit=3&page=1").body()))
        .containsExactly("inv-0", "inv-1", "inv-2");
    assertThat(ids(site.browse("/invocations/?limit=3&page=2").body()))
        .containsExactly("inv-3", "inv-4", "inv-5");
  }

  @Test
  void list_pagePastTheEnd_isTheLastAndSaysSo() {
    monitor.rows = IntStream.range(0, 6).mapToObj(i -> named("inv-" + i)).toList();

    HttpResponse<String> page = site.browse("/invocations/?limit=4&page=9");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Page 9 is past the end.", "Shown is page 2, the last.");
    assertThat(ids(page.body())).containsExactly("inv-4", "inv-5");
  }

  @Test
  void list_pageTooDeep_isBroughtIntoRange() {
    HttpResponse<String> page = site.browse("/invocations/?limit=50&page=1000000");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("page 1000000 was brought down to 201.");
  }

  @Test
  void list_cursors_becomeLinksThatKeepTheFilter() {
    monitor.page =
        there(
            Page.of(
                List.of(Samples.row()),
                Optional.of(new Cursor("n/1")),
                Optional.of(new Cursor("p"))));

    String page = site.browse("/invocations/?status=FAILED&limit=5&page=2").body();

    assertThat(page)
        .contains(
            "href=\"/invocations/?status&#61;FAILED&amp;limit&#61;5&amp;after&#61;n%2F1\"",
            "href=\"/invocations/?status&#61;FAILED&amp;limit&#61;5&amp;before&#61;p\"",
            "href=\"/invocations/?status&#61;FAILED&amp;limit&#61;5\"");
  }

  @Test
  void list_searchThatEndedEarly_saysHowFarAndLooksFurther() {
    monitor.page =
        there(
            new Page<>(
                List.of(),
                Optional.of(new Cursor("c")),
                Optional.empty(),
                Optional.of(Samples.NOW.minusSeconds(3_600))));

    String page = site.browse("/invocations/?workflow_id=w&page=3").body();

    assertThat(page)
        .contains("Looked back to 2026-11-24 13:47:02.000000 UTC", "Look further")
        .doesNotContain("past the end");
  }

  @Test
  void list_orchestratorDown_is503ThatNamesIt() {
    monitor.page = Samples.down();

    HttpResponse<String> page = site.browse("/invocations/");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("The orchestrator cannot be read");
  }

  @Test
  void list_hostileRows_areOnlyText() {
    monitor.rows = List.of(Samples.hostile(), Samples.bare());

    String page = site.browse("/invocations/").body();

    assertThat(page).doesNotContain("<script>alert", "\0", "\u202E").contains("&lt;script&gt;");
  }

  @Test
  void table_isAPartAndIsNotKept() {
    monitor.rows = List.of(Samples.row());

    HttpResponse<String> part = site.browse("/invocations/table?limit=5");

    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(part.body())
        .startsWith("<section class=\"card-x\" id=\"invocation-table\"")
        .contains("hx-get=\"/invocations/table?limit&#61;5\"")
        .doesNotContain("<html");
  }

  @Test
  void detail_found_isAPage() {
    monitor.invocation = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

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
    monitor.invocation = new ShowInvocationResult.Found(Samples.detail(Samples.hostile()));

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
    monitor.invocation =
        new ShowInvocationResult.Unanswered(
            Samples.ID, Map.of(Component.STATE_BACKEND, Samples.DOWN));

    HttpResponse<String> page = site.browse("/invocations/" + Samples.ID);

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("The state backend cannot be read");
  }

  @Test
  void api_found_isPynmonsJson() {
    monitor.invocation = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

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
                + "\"source_inv_summaries\":{},\"source_event_summaries\":{}}");
  }

  @Test
  void api_knownToOneComponentOnly_hasNulls() {
    monitor.invocation = new ShowInvocationResult.Found(Samples.detail(Samples.bare()));

    assertThat(site.call("/invocations/" + Samples.ID + "/api").body())
        .isEqualTo(
            "{\"invocation_id\":\"f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e\",\"task_id_key\":null,"
                + "\"status\":null,\"num_retries\":null,\"parent_invocation_id\":null,"
                + "\"parent_event_id\":null,"
                + "\"workflow_role\":null,\"workflow\":null,"
                + "\"triggered_by\":null,\"emitted_events\":[],\"triggered_runs_caused\":[],"
                + "\"source_inv_summaries\":{},\"source_event_summaries\":{}}");
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
    monitor.history =
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
    monitor.history =
        new ShowHistoryResult.Found(Samples.history(0, KnownStatus.PENDING), Map.of());

    assertThat(site.call("/invocations/" + Samples.ID + "/history").body())
        .contains("\"runner_context_summary\":\"N/A\",\"runner_cls\":null");
  }

  private static InvocationRow named(String id) {
    InvocationId own = new InvocationId(id);
    return new InvocationRow(
        own,
        Optional.of(Samples.state(own, KnownStatus.SUCCESS, 0)),
        Optional.empty(),
        History.EMPTY,
        Optional.empty());
  }

  private static List<String> links(String page, InvocationId id) {
    return Pattern.compile("<a [^>]*href=\"/invocations/" + id + "\"")
        .matcher(page)
        .results()
        .map(match -> match.group())
        .toList();
  }

  private static List<String> ids(String page) {
    return Pattern.compile("data-invocation-id=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
