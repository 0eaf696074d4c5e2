package dev.pynmon.web.workflow;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunResult;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.web.testing.Samples;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowRunPagesTest extends WorkflowSite {
  @Test
  void whatBeganInARun_isAFile_whichSaysWhoCouldNotTell() {
    monitor.workflows.run = new ShowWorkflowRunResult.Found(detail(true, Page.empty(), List.of()));
    monitor.workflows.members =
        there(Page.of(List.of(Samples.bare()), Optional.empty(), Optional.empty()));
    String file = "/export/sub-invocations.csv?workflow_id=" + RUN;
    assertThat(site.browse(file).body()).endsWith("\"# 1 row, complete\"\r\n");

    monitor.workflows.missing = Map.of(Component.ORCHESTRATOR, Samples.DOWN);
    assertThat(site.browse(file).body())
        .endsWith("\"# 1 row, not complete: what the orchestrator would tell is missing\"\r\n");
  }

  @Test
  void whatARunKeeps_isAFile_itsValuesAsTheyAre() {
    Page<ShownDatum> some =
        Page.of(
            List.of(
                new ShownDatum("a", Samples.value(new DecodedValue.Number("-1"), "-1")),
                new ShownDatum("b", Samples.value(new DecodedValue.None(), "{\"of\":[1.50]}")),
                new ShownDatum("c", Samples.value(new DecodedValue.None(), "=no JSON"))),
            Optional.empty(),
            Optional.empty());
    monitor.workflows.run = new ShowWorkflowRunResult.Found(detail(true, some, List.of()));
    monitor.workflows.data = there(Samples.taken(some));
    String file = "/export/workflow-data.%s?workflow_id=" + RUN;

    assertThat(site.browse(file.formatted("csv")).body().lines())
        .containsExactly(
            "key,value,client_data",
            "a,-1,",
            "b,\"{\"\"of\"\":[1.50]}\",",
            "c,\"'=no JSON\",",
            "\"# 3 rows, complete\"");
    assertThat(site.browse(file.formatted("ndjson")).body())
        .startsWith("{\"key\":\"a\",\"value\":-1}\n{\"key\":\"b\",\"value\":{\"of\":[1.50]}}\n");
  }

  @Test
  void filesOfARun_thatNobodyKnows_are404_ofNoneA400() {
    for (String list : List.of("sub-invocations", "workflow-data")) {
      assertThat(site.browse("/export/" + list + ".csv?workflow_id=x").statusCode()).isEqualTo(404);
      assertThat(site.browse("/export/" + list + ".csv").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void idOfAnInvocationThatDefinesNoWorkflow_leadsToThatInvocation() {
    monitor.workflows.run = new ShowWorkflowRunResult.NotFound(RUN, true);

    HttpResponse<String> answer = site.browse(PAGE);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("it defines no workflow", "href=\"/invocations/" + RUN + "\"");

    monitor.workflows.run = new ShowWorkflowRunResult.NotFound(new WorkflowId("0fa12b3c"), false);
    assertThat(site.browse("/workflows/runs/0fa12b3c").body()).contains(">Look for 0fa12b3c</a>");
  }

  @Test
  void run_hasItsDataMembersFamilyAndParent() {
    DataReference reference = DataReference.to("large");
    ShownDatum stored =
        new ShownDatum(
            "big",
            new ShownValue(
                StoredText.whole("large"),
                new DecodedValue.Text("large", 5),
                Optional.of(reference)));
    monitor.workflows.run =
        new ShowWorkflowRunResult.Found(
            detail(
                true,
                Page.of(
                    List.of(datum("uuid:1", "abc"), stored), Optional.empty(), Optional.empty()),
                List.of(Samples.row(), subWorkflow("sub-1"))));

    String body = site.browse(PAGE).body();

    assertThat(body)
        .contains(
            "<h1>shop.fulfil</h1>",
            "data-copy=\"" + RUN,
            "<a href=\"/workflows/shop.nightly\">shop.nightly</a>",
            "href=\"/workflows/runs/" + PARENT + "\"",
            "It is a sub-workflow.",
            "<span class=\"key\">uuid:1</span>",
            "<span class=\"str\">&quot;abc&quot;</span>",
            "<span class=\"mono\">big</span> is kept in the client data store",
            "href=\"/workflows/runs/sub-1\"",
            "class=\"card-x family\"",
            "href=\"/invocations/?workflow_id&#61;" + RUN,
            "href=\"/invocations/timeline?time_range&#61;custom")
        .doesNotContain("not recorded");
  }

  @Test
  void runThatDidNotBegin_saysSo() {
    monitor.workflows.run = new ShowWorkflowRunResult.Found(detail(false, Page.empty(), List.of()));

    assertThat(site.browse(PAGE).body())
        .contains(
            "not recorded",
            "it has not begun yet, or the record was purged",
            "No invocation and no sub-workflow began in it.",
            "It keeps no value, as of 14:47:00 UTC.");
  }

  @Test
  void runWithoutAFamily_isShownAllTheSame() {
    monitor.workflows.run = new ShowWorkflowRunResult.Found(detail(true, Page.empty(), List.of()));
    monitor.invocations.family = Optional.of(new ShowFamilyTreeResult.NotFound(Samples.ID));

    HttpResponse<String> answer = site.browse(PAGE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<h1>shop.fulfil</h1>").doesNotContain("data-family=");
  }

  @Test
  void moreValuesThanAreShown_haveAPageOfTheirOwn() {
    Page<ShownDatum> some =
        Page.of(List.of(datum("a", "1")), Optional.of(new Cursor("n")), Optional.empty());
    monitor.workflows.run = new ShowWorkflowRunResult.Found(detail(true, some, List.of()));
    monitor.workflows.data = there(Samples.taken(some));

    assertThat(site.browse(PAGE).body())
        .contains("1 value of more, as of 14:47:00 UTC", "href=\"" + PAGE + "/data\"");
    assertThat(site.browse(PAGE + "/data?limit=1").body())
        .contains("<span class=\"key\">a</span>", "?limit&#61;1&amp;after&#61;n\" rel=\"next\"");
  }

  @Test
  void valuesNotListedYet_areNoEmptyList_andTriedAgain() {
    Snapshot<Page<ShownDatum>> notYet = new Snapshot.NotYet<>(Samples.NOW);
    monitor.workflows.run = new ShowWorkflowRunResult.Found(detail(true, notYet, List.of()));
    monitor.workflows.data = there(notYet);

    for (String path : List.of(PAGE, PAGE + "/data")) {
      assertThat(site.browse(path).body())
          .as(path)
          .contains("Not listed yet: being listed since 14:47:02 UTC.", "data-retry")
          .doesNotContain("It keeps no value");
    }
  }

  @Test
  void valuesOfAListThatIsCut_areNotSaidToBeNone() {
    monitor.workflows.data = there(new Snapshot.Taken<>(Page.empty(), Samples.NOW, false));

    assertThat(site.browse(PAGE + "/data").body())
        .contains("No value of it is listed: the list is not complete, as of 14:47:02 UTC.");
  }
}
