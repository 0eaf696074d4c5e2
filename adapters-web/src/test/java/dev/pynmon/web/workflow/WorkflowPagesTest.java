package dev.pynmon.web.workflow;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunResult;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskCatalogue;
import dev.pynmon.domain.task.TaskOption;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.web.testing.Samples;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowPagesTest extends WorkflowSite {
  @Test
  void types_haveRunsRunningFailedAndTheLatest() {
    monitor.workflows.types =
        there(
            Page.of(List.of(type(FULFIL, new Count.Exact(2))), Optional.empty(), Optional.empty()));

    HttpResponse<String> answer = site.browse("/workflows/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "<h1>Workflows</h1>",
            "<a href=\"/workflows/shop.fulfil\">shop.fulfil</a>",
            "<td class=\"num\">12</td><td class=\"num\">3</td><td class=\"num\">2</td>",
            "data-status=\"SUCCESS\"",
            "href=\"" + PAGE + "\"",
            "href=\"/workflows/runs\"",
            "hx-get=\"/workflows/refresh\"");
  }

  @Test
  void pagePastTheEnd_isSaid() {
    PageRequest.Skip beginning = new PageRequest.Skip(50, 0);
    monitor.workflows.types = there(Page.<WorkflowType>empty().instead(beginning));
    monitor.workflows.runs = Optional.of(Page.<WorkflowRunRow>empty().instead(beginning));
    monitor.workflows.data = there(Samples.taken(Page.<ShownDatum>empty().instead(beginning)));
    for (String path : List.of("/workflows/", "/workflows/runs", PAGE + "/data")) {
      assertThat(site.browse(path + "?page=9").body())
          .as(path)
          .contains("Page 9 is past the end.", "Shown is page 1, the last.");
    }
    assertThat(monitor.workflows.parts)
        .containsExactly(new PageRequest.Skip(50, 400), new PageRequest.Skip(100, 800));
  }

  @Test
  void figuresOfAPart_sayWhatTheyWereCountedAmong() {
    monitor.workflows.types =
        there(
            Page.of(
                List.of(type(FULFIL, new Count.AtLeast(5)), type(NIGHTLY, new Count.AtLeast(0))),
                Optional.empty(),
                Optional.empty()));

    assertThat(site.browse("/workflows/").body())
        .contains(
            "at least 5",
            "none lately",
            "Counted among the newest 1,000 invocations of that status");
  }

  @Test
  void noType_saysSince_whichPynencWhichTasksDefineOne() {
    assertThat(site.browse("/workflows/").body())
        .contains("<h3>No workflow yet</h3>", "Since pynenc 0.3 only tasks");
  }

  @Test
  void refresh_isTheChangingPartAlone() {
    monitor.workflows.types =
        there(
            Page.of(List.of(type(FULFIL, new Count.Exact(2))), Optional.empty(), Optional.empty()));
    monitor.workflows.runs = Optional.of(runs());

    assertFragment("/workflows/refresh", "<section class=\"card-x\" id=\"workflow-types\"");
    assertFragment("/workflows/runs/refresh", "<section class=\"card-x\" id=\"workflow-runs\"");
    assertFragment("/workflows/shop.fulfil/refresh", "<div class=\"stack\" id=\"workflow-type\">");
  }

  private void assertFragment(String path, String start) {
    HttpResponse<String> answer = site.browse(path);

    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).startsWith(start).doesNotContain("<html");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void runs_haveStatusTypeParentNumberOfSubInvocationsAndDuration() {
    monitor.workflows.runs = Optional.of(runs());

    String body = site.browse("/workflows/runs").body();

    assertThat(body)
        .contains(
            "data-workflow-id=\"" + RUN,
            "href=\"" + PAGE + "\" title=\"" + RUN,
            "<a href=\"/workflows/shop.fulfil\">shop.fulfil</a>",
            "<a href=\"/workflows/shop.nightly\">shop.nightly</a>",
            "href=\"/workflows/runs/" + PARENT + "\"",
            "<td class=\"num hide-s\">4</td>",
            "3.00 s",
            "href=\"/invocations/?workflow_id&#61;" + RUN,
            "7 runs recorded",
            "href=\"?q&#61;type%3Ashop.fulfil\" title=\"Only this workflow\"",
            "?after&#61;n&amp;rows_before&#61;1-39a2\" rel=\"next\"");
  }

  @Test
  void runs_keepTheirPlaceWhenRefreshed() {
    monitor.workflows.runs = Optional.of(runs());

    assertThat(site.browse("/workflows/runs?limit=5&after=x").body())
        .contains("hx-get=\"/workflows/runs/refresh?limit&#61;5&amp;after&#61;x\"");
    assertThat(monitor.workflows.parts).containsExactly(PageRequest.after(5, new Cursor("x")));
  }

  @Test
  void searchThatEndedEarly_saysHowFarItLooked_andGoesOn() {
    monitor.workflows.runs =
        Optional.of(
            new Page<>(
                List.of(),
                Optional.of(new Cursor("n")),
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-24T14:00:00Z"))));

    assertThat(site.browse("/workflows/runs").body())
        .contains("Looked back to 2026-11-24 14:00:00 UTC", ">Look further</a>");
  }

  @Test
  void type_hasItsFiguresItsRunsAndItsTask() {
    monitor.workflows.types =
        there(
            Page.of(List.of(type(FULFIL, new Count.Exact(2))), Optional.empty(), Optional.empty()));
    monitor.workflows.runs = Optional.of(runs());

    String body = site.browse("/workflows/shop.fulfil").body();

    assertThat(body)
        .contains(
            "<h1>shop.fulfil</h1>",
            "<dt>Module</dt><dd class=\"mono\">shop</dd>",
            "<dt>Function</dt><dd class=\"mono\">fulfil</dd>",
            "data-workflow-id=\"" + RUN,
            "hx-get=\"/workflows/shop.fulfil/refresh\"",
            "href=\"/invocations/?workflow_type&#61;shop.fulfil\"");
  }

  @Test
  void type_hasWhatTheCodeSaysOfItsTask() {
    monitor.workflows.types =
        there(
            Page.of(List.of(type(FULFIL, new Count.Exact(2))), Optional.empty(), Optional.empty()));
    monitor.workflows.runs = Optional.of(runs());
    assertThat(site.browse("/workflows/shop.fulfil").body())
        .contains("Not known: no store holds what only the code says.");

    monitor.tasks.catalogue =
        new TaskCatalogueResult.Known(
            new TaskCatalogue(
                new AppId("shop"),
                Optional.empty(),
                List.of(
                    new RegisteredTask(
                        FULFIL,
                        true,
                        "",
                        List.of(),
                        List.of(new TaskOption(TaskOption.MAX_RETRIES, List.of("7"), true)),
                        List.of()))),
            "tasks.json",
            Samples.NOW,
            List.of());
    assertThat(site.browse("/workflows/shop.fulfil").body())
        .contains("What the code says", "<td class=\"mono any\">7</td>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/workflows/nodots", "/workflows/nodots/refresh", "/workflows/a.b%09c"})
  void typeInNoForm_is400_andNamed(String path) {
    HttpResponse<String> answer = site.browse(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("a task key like module.function");
  }

  @Test
  void whatDoesNotExist_is404_andNamed() {
    assertNotFound("/workflows/shop.unknown", "No workflow shop.unknown");
    assertNotFound("/workflows/shop.unknown/refresh", "No workflow shop.unknown");
    assertNotFound("/workflows/runs/unknown", "No workflow run unknown");
    assertNotFound("/workflows/debug", "There is no page at this address.");
    assertThat(site.browse("/workflows/runs/a%20b").statusCode()).isEqualTo(400);
  }

  private void assertNotFound(String path, String text) {
    HttpResponse<String> answer = site.browse(path);

    assertThat(answer.statusCode()).as(path).isEqualTo(404);
    assertThat(answer.body()).contains(text);
    assertThat(site.call(path).headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void missingComponents_are503_orSaid() {
    monitor.workflows.types = Samples.down();
    monitor.workflows.runs = Optional.empty();
    monitor.workflows.missing = Map.of(Component.ORCHESTRATOR, Samples.DOWN);
    monitor.workflows.run =
        new ShowWorkflowRunResult.Unanswered(Map.of(Component.STATE_BACKEND, Samples.DOWN));

    assertThat(site.browse("/workflows/").statusCode()).isEqualTo(503);
    assertThat(site.browse("/workflows/runs").body()).contains("The orchestrator cannot be read");
    assertThat(site.browse(PAGE).body()).contains("The state backend cannot be read");
  }

  @Test
  void hostileTexts_areTextOnly() {
    TaskKey evil = new TaskKey(Samples.EVIL);
    WorkflowRun run =
        new WorkflowRun(
            new WorkflowId(Samples.EVIL), evil, Optional.of(new WorkflowId(Samples.EVIL)));
    monitor.workflows.types =
        there(Page.of(List.of(type(evil, new Count.Exact(1))), Optional.empty(), Optional.empty()));
    monitor.workflows.runs =
        Optional.of(
            Page.of(
                List.of(
                    new WorkflowRunRow(
                        run, Samples.hostile(), new Count.Exact(1), Optional.of(evil))),
                Optional.empty(),
                Optional.empty()));

    for (String path : List.of("/workflows/", "/workflows/runs", "/workflows/runs/refresh")) {
      HttpResponse<String> answer = site.browse(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<script>alert");
    }
  }
}
