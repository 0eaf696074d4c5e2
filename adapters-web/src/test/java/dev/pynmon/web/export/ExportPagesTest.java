package dev.pynmon.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.broker.PeekQueueQuery;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files, as they are asked for. */
class ExportPagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void invocations_asCsv_areAFileWithAllThatIsKnown() {
    monitor.invocations.rows =
        List.of(Samples.row().because(Optional.of(new FailureCause("ValueError", "=cmd, \"x\""))));
    monitor.invocations.extras = new ListExtras(Map.of(Samples.ID, new QueueName("mail")));

    HttpResponse<String> file = site.browse("/export/invocations.csv?status=success&limit=7");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv; charset=UTF-8");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"shop-invocations-20261124T144702Z.csv\"");
    assertThat(file.body().lines())
        .containsExactly(
            "id,status,task,call,arguments,workflow_id,workflow_type,parent,queue,runner,host,"
                + "registered,started,ended,changed,wait_seconds,run_seconds,"
                + "duration_seconds,retries,exception,message",
            "f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e,SUCCESS,shop.charge,"
                + "shop.charge:976483bbea5bae32,\"{\"\"order\"\":1}\",,,,mail,"
                + "54f27cc1-c528-4fdb-8f4f-e901ff3c4991,host-a,2026-11-24T14:46:02Z,"
                + "2026-11-24T14:46:04Z,2026-11-24T14:46:05Z,2026-11-24T14:46:05Z,2,1,3,0,"
                + "ValueError,\"'=cmd, \"\"x\"\"\"",
            "\"# 1 row, complete\"");
    assertThat(monitor.invocations.lists)
        .extracting(ListInvocationsQuery::page)
        .containsExactly(PageRequest.first(7));
    assertThat(monitor.invocations.lists.getFirst().filter().statuses())
        .containsExactly(KnownStatus.SUCCESS);
  }

  @Test
  void invocations_asNdjson_endWithWhetherTheyAreAll() {
    monitor.invocations.rows = List.of(Samples.row(), Samples.hostile(), Samples.bare());

    List<String> lines = site.browse("/export/invocations.ndjson").body().lines().toList();

    assertThat(lines)
        .hasSize(4)
        .last()
        .asString()
        .startsWith("{\"export\":{\"rows\":3,\"complete\":true,");
    assertThat(lines).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  @Test
  void queues_ofWhichNobodyKnowsWhoTakes_haveNoNumberOfRunners() {
    monitor.broker.queues =
        Samples.there(
            List.of(
                Samples.queue("mail", 3, QueueReport.Health.CONSUMED),
                Samples.queue("bulk", 0, QueueReport.Health.UNKNOWN)));

    assertThat(site.browse("/export/queues.csv").body().lines())
        .containsExactly(
            "queue,waiting,runners,stale_runners,status",
            "mail,3,1,0,consuming",
            "bulk,0,,,\"not known\"",
            "\"# 2 rows, complete\"");
  }

  @Test
  void messages_areThoseOfTheirQueue_andAll_whereNoneWasTakenMeanwhile() {
    monitor.broker.messages = Samples.there(page(message("=1", 7)));

    assertThat(site.browse("/export/messages.csv?queue=mail").body().lines())
        .containsExactly(
            "id,status,task,call,arguments,queue,priority,queued,waits_since,awaited_by,"
                + "taken_first,note",
            "'=1,,,,,mail,7.0,,,,false," + "\"no such invocation: ends the runner that takes it\"",
            "\"# 1 row, complete\"");
    assertThat(monitor.broker.peeks)
        .extracting(PeekQueueQuery::queue)
        .containsOnly(Optional.of(new QueueName("mail")));
  }

  @Test
  void messages_ofAQueueThatMovesOn_areNotCalledAll() {
    WaitingMessage next = message("b", 1);
    monitor.broker.parts.add(page(message("a", 1)));
    monitor.broker.messages = Samples.there(page(next));

    assertThat(site.browse("/export/messages.ndjson?queue=mail").body())
        .contains("\"complete\":false", "the queue moved on meanwhile");
  }

  @Test
  void messages_ofAQueueThatNobodyKnows_are404_withoutAName400() {
    assertThat(site.browse("/export/messages.csv?queue=none").statusCode()).isEqualTo(404);
    assertThat(site.browse("/export/messages.csv").statusCode()).isEqualTo(400);
    monitor.broker.queues =
        Samples.there(List.of(Samples.queue("", 0, QueueReport.Health.NOT_CONFIGURED)));
    assertThat(site.browse("/export/messages.csv?queue=").body()).contains("# 0 rows, complete");
    monitor.broker.messages = Samples.down();
    assertThat(site.browse("/export/messages.csv?queue=mail").statusCode()).isEqualTo(503);
  }

  @Test
  void children_areThoseOfAnInvocationThatIsKnown() {
    monitor.invocations.rows = List.of(Samples.bare());
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

    assertThat(site.browse("/export/children.csv?invocation_id=" + Samples.ID).body())
        .endsWith("\"# 1 row, complete\"\r\n");
    monitor.invocations.detail = new ShowInvocationResult.NotFound(Samples.ID);
    assertThat(site.browse("/export/children.csv?invocation_id=x").statusCode()).isEqualTo(404);
    assertThat(site.browse("/export/children.csv").statusCode()).isEqualTo(400);
  }

  private static WaitingMessage message(String id, double priority) {
    return new WaitingMessage(
        new QueuedMessage(
            new InvocationId(id), new QueueName("mail"), Optional.of(priority), Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }

  private static Page<WaitingMessage> page(WaitingMessage message) {
    return Page.of(List.of(message), Optional.empty(), Optional.empty());
  }

  @Test
  void entriesThatAreStillListed_areNotCalledAll() {
    ClientDataEntry one = new ClientDataEntry(new DataReference("k"), 7, Optional.empty());
    monitor.clientData.entries =
        Samples.there(
            new Snapshot.Taken<>(
                Page.of(List.of(one), Optional.empty(), Optional.empty()), Samples.NOW, false));

    assertThat(site.browse("/export/client-data.csv").body().lines())
        .containsExactly(
            "key,bytes,stored", "k,7,", "\"# 1 row, not complete: not all are known yet\"");
  }

  @Test
  void beforeTheFirstRow_errorsAreProblems() {
    assertThat(site.browse("/export/invocations.csv?q=task%3A(").statusCode()).isEqualTo(400);
    assertThat(site.browse("/export/none.csv").statusCode()).isEqualTo(404);
    monitor.invocations.page = Samples.down();
    assertThat(site.browse("/export/invocations.ndjson").statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tasks",
        "failures",
        "workflow-types",
        "workflow-runs",
        "runners",
        "events",
        "triggers",
        "trigger-runs",
        "queues",
        "client-data",
        "service-runs",
        "records-without-status",
        "gone-runners",
        "earlier-failures",
        "reruns"
      })
  void otherLists_areFilesToo(String list) {
    assertThat(site.browse("/export/" + list + ".csv").body()).contains("\"# ");
    assertThat(site.browse("/export/" + list + ".ndjson").body())
        .contains("{\"export\":{\"rows\":");
  }
}
