package dev.pynmon.web.task;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.task.TaskListQuery;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.testing.Samples;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskPagesTest extends TaskSite {
  @Test
  void list_showsEveryTaskWithModuleAndFunction_andMarksSystemTasks() {
    busy();

    HttpResponse<String> page = site.browse("/tasks/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<title>Tasks",
            ">shop<",
            "data-task-key=\"shop.charge\"",
            "<a href=\"/tasks/shop.charge\">charge</a>",
            "data-task-key=\"shop.idle\"",
            "title=\"pynenc.core_tasks\">pynenc.core_tasks</td>",
            "<a href=\"/tasks/pynenc.core_tasks.recover\">recover</a> <span class=\"tag\">pynenc</span>");
  }

  @Test
  void list_showsStatistics() {
    busy();

    assertThat(site.browse("/tasks/").body())
        .contains(
            "last hour, all of its 9 changes, as of 14:47:00 UTC",
            "value=\"50.0\" class=\"hot\"",
            "href=\"?q&#61;rate%3A%3E%3D50%25\"",
            "50.0 %",
            "2.00 s",
            "8.00 s",
            "href=\"/invocations/2\"",
            ">10 s ago <span class=\"abs\">14:46:52</span></time>",
            "<svg class=\"spark inline\"");
  }

  @Test
  void list_sortsByColumns_throughLinks() {
    String page = site.browse("/tasks/?sort=wait&time_range=1d").body();

    assertThat(reports.queries)
        .containsExactly(
            new TaskListQuery(
                Samples.app(), Preset.DAY, TaskOrder.WAIT, new PageRequest.Skip(50, 0)));
    assertThat(page).doesNotContain("aria-sort");
    reports.idle("m.f");
    assertThat(site.browse("/tasks/?sort=wait&time_range=1d").body())
        .contains(
            "aria-sort=\"descending\"><a href=\"/tasks/?time_range&#61;1d&amp;sort&#61;-wait\">Wait p95</a>",
            "<a href=\"/tasks/?time_range&#61;1d&amp;sort&#61;run\">Run p95</a>",
            "<a href=\"/tasks/?sort&#61;wait&amp;time_range&#61;1h\" title=\"last hour\">1h</a>");
  }

  @Test
  void list_sortedTheOtherWay_saysSo_andLeadsBack() {
    reports.idle("m.a");

    assertThat(site.browse("/tasks/?sort=-task").body())
        .contains("aria-sort=\"descending\"><a href=\"/tasks/?sort&#61;task\">Task</a>");
    assertThat(reports.queries.getFirst().order()).isEqualTo(TaskOrder.TASK);
    assertThat(reports.queries.getFirst().isReversed()).isTrue();
  }

  @Test
  void links_toTasks_keepTheTimeThatWasChosen() {
    busy();

    for (String page : List.of("/tasks/", "/failures/")) {
      assertThat(site.browse(page + "?time_range=1d").body())
          .contains("href=\"/tasks/shop.charge?time_range&#61;1d\"");
      assertThat(site.browse(page).body()).contains("href=\"/tasks/shop.charge\"");
    }
  }

  @Test
  void list_unknownSortAndTime_areSaid_andTheDefaultIsShown() {
    HttpResponse<String> page = site.browse("/tasks/?sort=colour&time_range=1y");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "sort &quot;colour&quot; is not known.", "time_range &quot;1y&quot; is not known.")
        .contains("role=\"alert\"");
    assertThat(reports.queries.getFirst().order()).isEqualTo(TaskOrder.FINISHED);
    assertThat(reports.queries.getFirst().isReversed()).isFalse();
    assertThat(reports.queries.getFirst().range()).isEqualTo(Preset.HOUR);
  }

  @Test
  void list_isPaged_andBeyondTheEndTheLastPage() {
    reports.idle("m.a").idle("m.b").idle("m.c");

    String first = site.browse("/tasks/?limit=2").body();
    reports.instead = Optional.of(new PageRequest.Skip(2, 2));
    String past = site.browse("/tasks/?limit=2&page=9").body();

    assertThat(first)
        .contains("Rows 1 to 2 of 3.", "href=\"/tasks/?limit&#61;2&amp;page&#61;2\" rel=\"next\"")
        .doesNotContain("data-task-key=\"m.c\"");
    assertThat(past)
        .contains("Page 9 is past the end.", "Shown is page 2, the last.", "Rows 3 to 3 of 3.");
    assertThat(reports.queries)
        .extracting(TaskListQuery::page)
        .containsExactly(new PageRequest.Skip(2, 0), new PageRequest.Skip(2, 16));
  }

  @Test
  void list_numberOutOfRange_isBroughtIntoIt_andNoNumberIs400() {
    assertThat(site.browse("/tasks/?limit=0&page=-1").statusCode()).isEqualTo(200);
    assertThat(site.browse("/tasks/?limit=1000").body())
        .contains("limit 1000 was brought down to 100.");
    assertThat(site.browse("/tasks/?limit=abc").statusCode()).isEqualTo(400);
  }

  @Test
  void refresh_isTheTableAlone() {
    busy();

    HttpResponse<String> part = site.browse("/tasks/refresh?sort=task");

    assertThat(part.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(part.body())
        .startsWith("<section class=\"card-x\" id=\"task-table\"")
        .contains(
            "aria-sort=\"ascending\"><a href=\"/tasks/?sort&#61;-task\">Task</a>",
            "href=\"/tasks/?sort&#61;task\"");
  }

  @Test
  void list_withoutTask_saysHowOneAppears() {
    assertThat(site.browse("/tasks/").body())
        .contains("No task yet", "when it is called for the first time");
  }

  @Test
  void list_whileItIsWorkedOut_fetchesItself() {
    reports.state = Optional.of(there(new Snapshot.NotYet<>(Samples.NOW)));
    reports.idle("m.f");

    assertThat(site.browse("/tasks/").body())
        .contains(
            "being worked out since 14:47:02 UTC",
            "hx-get=\"/tasks/refresh\" hx-trigger=\"load delay:1s\"");
  }

  @Test
  void list_catalogueNotYetRead_saysSo() {
    reports.known = there(new Snapshot.NotYet<>(Samples.NOW));

    assertThat(site.browse("/tasks/").body())
        .contains("Tasks are being looked for since 14:47:02 UTC.", "hx-trigger");
  }

  @Test
  void list_cutWindow_saysSinceWhen() {
    busy();
    reports.knownFor = Duration.ofSeconds(45);

    assertThat(site.browse("/tasks/").body())
        .contains(
            "since 2026-11-24 14:46:17: the last hour holds more, 200,000 are looked at",
            "Counted since 2026-11-24 14:46:17; <a href=\"/failures/");
  }

  @Test
  void list_historiesDown_isPartial() {
    reports.idle("m.f").state = Optional.of(Samples.down());

    HttpResponse<String> page = site.browse("/tasks/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("which holds the state backend, does not answer", "data-task-key=\"m.f\"");
  }

  @Test
  void list_nothingCanBeRead_is503() {
    reports.known = Samples.down();
    reports.state = Optional.of(Samples.down());

    assertThat(site.browse("/tasks/").statusCode()).isEqualTo(503);
    assertThat(site.browse("/tasks/").body()).contains("The orchestrator cannot be read");
    assertThat(site.browse("/tasks/?q=task:x").body())
        .contains("<h3>Not known</h3>")
        .doesNotContain("No task matches");
  }

  @Test
  void list_hostileKeys_areText() {
    reports.was("1", Samples.EVIL, FAILED, 5).was("2", "a." + Samples.EVIL, FAILED, 5);

    assertThat(site.browse("/tasks/").body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }
}
