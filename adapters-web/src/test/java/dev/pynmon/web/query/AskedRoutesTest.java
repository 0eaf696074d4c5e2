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

/** Whatever lists takes a query: none is ignored (docs/query.md). */
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
        "/export/trigger-runs.csv?",
        "/broker/?",
        "/broker/refresh?",
        "/broker/queue?",
        "/broker/queues/mail?",
        "/workflows/?",
        "/workflows/refresh?",
        "/workflows/runs/run-1/data?",
        "/triggers/?",
        "/runners/gone?",
        "/runners/gone/api?",
        "/runners/atomic-service/timeline?",
        "/failures/earlier?",
        "/state-backend/?",
        "/client-data-store/?",
        "/reruns?",
        "/audit?",
        "/export/queues.csv?",
        "/export/workflow-types.ndjson?",
        "/export/triggers.csv?",
        "/export/service-runs.csv?",
        "/export/records-without-status.csv?",
        "/export/client-data.csv?",
        "/export/audit.csv?",
        "/export/messages.csv?queue=mail&",
        "/export/sub-invocations.csv?workflow_id=run-1&",
        "/export/workflow-data.csv?workflow_id=run-1&",
        "/export/gone-runners.csv?",
        "/export/earlier-failures.csv?",
        "/export/reruns.csv?"
      })
  void brokenQuery_is400_andNamesTheCharacter(String list) {
    HttpResponse<String> answer = site.call(list + "q=a+(b");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"parameter\":\"q\"", "character 3");
  }

  @ParameterizedTest
  @CsvSource({
    "invocations/?, invocations, task",
    "tasks/?, tasks, task",
    "failures/?, failures, task",
    "failures/earlier?, earlier-failures, task",
    "runners/?, runners, host",
    "runners/gone?, gone-runners, host",
    "broker/queue?queue=mail&, messages, task",
    "events/?, events, event"
  })
  void files_areOfWhatThePageAsks(String address, String list, String field) {
    String page = site.browse("/" + address + "q=NOT+" + field + "%3Anone").body();

    String asked = "[^\"]*q&#61;NOT%20" + field + "%3Anone\"";
    assertThat(page)
        .containsPattern("/export/" + list + "\\.csv\\?" + asked)
        .containsPattern("/export/" + list + "\\.ndjson\\?" + asked);
  }

  @ParameterizedTest
  @CsvSource({
    "/broker/, queue",
    "/workflows/, type",
    "/triggers/, kind",
    "/runners/gone, seen",
    "/runners/atomic-service/timeline, duration",
    "/failures/earlier, fingerprint",
    "/workflows/runs/run-1/data, value",
    "/client-data-store/, key",
    "/reruns, who",
    "/audit, deed"
  })
  void fieldThatRowsDoNotHave_is400_andNamesThoseThatTheyHave(String list, String has) {
    HttpResponse<String> answer = site.browse(list + "?q=result:failed");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("At character 1", has, "name=\"q\"", "result:failed");
  }
}
