package dev.pynmon.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lists takes a query, or says that it does not: none is ignored (docs/query.md). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedRoutesTest {
  private static final String CALL = "shop.charge:976483bbea5bae32";

  private final Site site = Site.of(new FakeMonitor().useCases());

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/invocations/?",
        "/invocations/table?",
        "/invocations/api?",
        "/invocations/timeline?",
        "/invocations/timeline.svg?",
        "/calls/" + CALL + "?",
        "/calls/?call_id_key=" + CALL + "&",
        "/workflows/runs?",
        "/workflows/runs/refresh?",
        "/workflows/runs/run-1?",
        "/workflows/shop.fulfil?",
        "/workflows/shop.fulfil/refresh?",
        "/tasks/?",
        "/tasks/refresh?",
        "/failures/?",
        "/failures/refresh?",
        "/runners/?",
        "/events/?",
        "/events/refresh?",
        "/events/api/markers?start=2026-11-24&end=2026-11-25&",
        "/trigger-runs/?",
        "/export/invocations.csv?",
        "/export/call.csv?call_id_key=" + CALL + "&",
        "/export/workflow-runs.csv?workflow_type=shop.fulfil&",
        "/export/tasks.csv?",
        "/export/failures.csv?",
        "/export/runners.csv?",
        "/export/events.csv?",
        "/export/trigger-runs.csv?"
      })
  void brokenQuery_is400_andNamesTheCharacter(String list) {
    HttpResponse<String> answer = site.call(list + "q=a+(b");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"parameter\":\"q\"", "character 3");
  }

  @ParameterizedTest
  @CsvSource({
    "invocations, task",
    "tasks, task",
    "failures, task",
    "runners, host",
    "events, event"
  })
  void files_areOfWhatThePageAsks(String list, String field) {
    String page = site.browse("/" + list + "/?q=NOT+" + field + "%3Anone").body();

    String asked = "[^\"]*q&#61;NOT%20" + field + "%3Anone\"";
    assertThat(page)
        .containsPattern("/export/" + list + "\\.csv\\?" + asked)
        .containsPattern("/export/" + list + "\\.ndjson\\?" + asked);
  }

  @ParameterizedTest
  @CsvSource({
    "/broker/, queue:NAME",
    "/broker/refresh, queue:NAME",
    "/broker/queue, queue:NAME",
    "/broker/queues/mail, queue:NAME",
    "/workflows/, type:NAME",
    "/workflows/refresh, type:NAME",
    "/triggers/, trigger:ID",
    "/runners/gone, /runners/",
    "/runners/gone/api, /runners/",
    "/runners/atomic-service/timeline, runner_id",
    "/failures/earlier, exception:TYPE",
    "/workflows/runs/run-1/data, no field",
    "/state-backend/, no field",
    "/client-data-store/, no field",
    "/reruns, no field",
    "/export/queues.csv, queue:NAME",
    "/export/workflow-types.ndjson, type:NAME",
    "/export/triggers.csv, trigger:ID",
    "/export/service-runs.csv, runner_id",
    "/export/records-without-status.csv, no field",
    "/export/client-data.csv, no field",
    "/export/audit.csv, no field"
  })
  void listThatNoQueryCanBeAskedOf_saysSo_andWhatElseThereIs(String list, String instead) {
    HttpResponse<String> answer = site.browse(list + "?q=task:a");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("No query can be asked of this list.", instead);
    assertThat(site.call(list + "?q=task:a").body()).contains("\"parameter\":\"q\"");
    assertThat(site.browse(list + "?q=").body()).doesNotContain("No query can be asked");
  }
}
