package dev.pynmon.web.workflow;

import static dev.pynmon.web.testing.Samples.there;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancies.Cut;
import dev.pynmon.application.port.in.workflow.RunOccupancies.RunOccupancy;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OccupancyPagesTest extends OccupiedSite {
  @Test
  void type_comparesTheNewestThree_unlessTheAddressNamesOthers() {
    body(TYPE);
    body(TYPE + "?histogram_workflow=run-4&histogram_workflow=x&histogram_workflow=run-4");
    body(TYPE + "?histogram_workflow=");
    assertThat(monitor.workflows.occupancies)
        .extracting(query -> query.runs().stream().map(WorkflowId::value).toList())
        .containsExactly(List.of("run-1", "run-2", "run-3"), List.of("run-4", "x"), List.of());
  }

  @Test
  void statuses_areThoseOfTheTimeline() {
    body(TYPE);
    body(TYPE + "?histogram_status=registered,running");
    body(TYPE + "?histogram_status=none&histogram_status=pending");
    body(TYPE + "?histogram_status=none");
    assertThat(monitor.workflows.occupancies)
        .extracting(query -> Set.copyOf(query.categories()))
        .containsExactly(
            OccupancyCategory.DEFAULT,
            Set.of(OccupancyCategory.REGISTERED, OccupancyCategory.RUNNING),
            Set.of(OccupancyCategory.PENDING),
            Set.of());
    assertThat(body(TYPE + "?histogram_status=bogus"))
        .contains("histogram_status &quot;bogus&quot; is not known.");
  }

  @Test
  void pictures_areNamed_linkTheirSlices_andHaveALegend() {
    occupied(2, 4, 1);
    String body = body(TYPE);
    assertThat(body)
        .contains(
            "<h2 id=\"occupancy-h\">Occupancy of runs</h2>",
            "data-workflow-id=\"run-1\">Run <a class=\"id\" href=\"/workflows/runs/run-1\"",
            "from <span class=\"mono\">2026-11-24 14:00:00.000000</span>,",
            "10.00 s, 4 invocations, at most 4 at once",
            "10.00 s, 1 invocation, at most 1 at once",
            "aria-label=\"Run run-1. Occupied by task, pending and running: at most 4 at once\"",
            "<span title=\"shop.task0\">",
            "status_mode=history&amp;inv_ids=member-1-0\"");
    assertThat(count(body, "<div class=\"scroll occ-frame\"")).as("much shorter").isEqualTo(2);
    assertThat(count(body, "class=\"pic occ own\"")).isEqualTo(2);
    assertThat(count(body, "<svg class=\"pic tl-stick numbers\" viewBox=\"176 -24 38 "))
        .isEqualTo(2);
    assertThat(body)
        .containsSubsequence(
            "<div class=\"occ-run\" id=\"occupied-1\" tabindex=\"-1\"",
            "<a class=\"skip past\" href=\"#occupied-2\">Skip the picture</a>",
            "<div class=\"occ-run\" id=\"occupied-2\" tabindex=\"-1\"",
            "<a class=\"skip past\" href=\"#occupancy-end\">Skip the picture</a>",
            "<footer id=\"occupancy-end\" tabindex=\"-1\">");
    assertThat(count(body, "<span title=\"shop.task1\">")).as("each task once").isEqualTo(1);
  }

  @Test
  void comparedRuns_shareOneScale() {
    occupied(1, 4, 1);
    List<List<String>> marks = numbers(body(TYPE));
    assertThat(marks).hasSize(2);
    assertThat(marks.getLast()).isEqualTo(marks.getFirst()).containsExactly("0", "2", "4");
    occupied(1, 1);
    assertThat(numbers(body(TYPE))).containsExactly(List.of("0", "1"));
  }

  /** What stands at the marks of each picture. */
  private static List<List<String>> numbers(String body) {
    return Pattern.compile("<svg class=\"pic tl-stick numbers\".*?</svg>", Pattern.DOTALL)
        .matcher(body)
        .results()
        .map(
            svg ->
                Pattern.compile("<text[^>]*>([^<]*)</text>")
                    .matcher(svg.group())
                    .results()
                    .map(text -> text.group(1))
                    .toList())
        .toList();
  }

  @Test
  void pictureOfARunThatFillsIt_opensAtItsNewestEnd() {
    occupied(1, 1);
    RunOccupancy first =
        monitor.workflows.occupied.orElseThrow().runs().available().orElseThrow().getFirst();
    RunOccupancy whole =
        new RunOccupancy(
            first.run(),
            first.type(),
            first.window(),
            Optional.of(first.window()),
            false,
            first.occupancy(),
            1,
            new Cut(false, false));
    monitor.workflows.occupied =
        Optional.of(new RunOccupancies(Samples.NOW, there(List.of(whole)), List.of(), Map.of()));
    assertThat(body(TYPE)).containsOnlyOnce("<div class=\"scroll newest occ-frame\"");
  }

  @Test
  void manyAtOnce_linkToTheWindowOfTheRun() {
    occupied(2, 60);
    assertThat(body(TYPE))
        .contains(
            "status_mode=history&amp;workflow_id=run-1&amp;start_date=2026-11-24T14%3A00%3A00Z"
                + "&amp;end_date=");
  }

  @Test
  void form_offersTheListedRuns_andKeepsTheRestOfTheAddress() {
    String page = body(TYPE + "?limit=7&histogram_workflow=far&histogram_status=none");
    String begin = "<form action=\"/workflows/shop.fulfil#occupancy\" method=\"get\">";
    String form = page.substring(page.indexOf(begin), page.indexOf("</form>", page.indexOf(begin)));
    assertThat(form)
        .contains(
            "<input type=\"hidden\" name=\"limit\" value=\"7\">",
            "name=\"histogram_workflow\" value=\"far\" checked>",
            "name=\"histogram_workflow\" value=\"run-4\">",
            "<input type=\"hidden\" name=\"histogram_status\" value=\"none\">",
            "name=\"histogram_status\" value=\"pending\">")
        .doesNotContain("type=\"hidden\" name=\"histogram_workflow\" value=\"far\"");
  }

  @Test
  void tables_haveARowForEachSlice() {
    occupied(1, 2, 1);
    String body = body(TYPE + "?view=table");
    assertThat(body)
        .contains(
            "aria-label=\"Occupied by task, pending and running: at most 2 at once\"",
            "aria-label=\"Occupied by task, pending and running: at most 1 at once\"",
            "inv_ids&#61;member-1-0\"",
            "<td class=\"num\">2</td>",
            ">As pictures</a>")
        .doesNotContain("<svg class=\"pic occ", "skip past");
  }

  @Test
  void refresh_keepsWhatWasChosen() {
    assertThat(body(TYPE + "?histogram_workflow=run-2&histogram_status=running"))
        .contains(
            "hx-get=\"/workflows/shop.fulfil/refresh?histogram_workflow&#61;run-2&amp;"
                + "histogram_status&#61;running\"");
    monitor.workflows.occupancies.clear();
    assertThat(body(TYPE + "/refresh?histogram_workflow=run-2&histogram_status=running"))
        .contains("id=\"occupancy\"");
    assertThat(monitor.workflows.occupancies.getFirst().runs()).containsExactly(id(2));
  }

  @Test
  void tooManyRuns_andUnknownOnes_areSaid() {
    monitor.workflows.occupied =
        Optional.of(new RunOccupancies(Samples.NOW, there(List.of()), List.of(id(9)), Map.of()));
    String body =
        body(
            TYPE
                + "?histogram_workflow=a&histogram_workflow=b&histogram_workflow=c"
                + "&histogram_workflow=d&histogram_workflow=e&histogram_workflow=f");
    assertThat(body)
        .contains(
            "histogram_workflow names 6 runs.",
            "Compared are the first 5.",
            "No workflow run run-9 is known.");
    assertThat(monitor.workflows.occupancies.getFirst().runs()).hasSize(5);
    assertThat(site.browse(TYPE + "?histogram_workflow=a%20b").statusCode()).isEqualTo(400);
  }

  @Test
  void run_hasItsOwn_andLeadsToTheComparison() {
    occupied(1, 3);
    assertThat(body(RUN))
        .contains(
            "<h2 id=\"occupancy-h\">Occupancy</h2>",
            "href=\"/workflows/shop.fulfil?histogram_workflow&#61;run-1#occupancy\"",
            "<form action=\"/workflows/runs/run-1#occupancy\" method=\"get\">",
            "at most 3 at once")
        .doesNotContain("type=\"checkbox\" name=\"histogram_workflow\"");
    assertThat(monitor.workflows.occupancies.getFirst().runs()).containsExactly(id(1));
  }

  @Test
  void nothingToDraw_isSaid() {
    assertThat(body(TYPE)).contains("No run is chosen.");
    assertThat(body(RUN)).contains("It has not begun to run, and nothing has in it.");
    monitor.workflows.occupied =
        Optional.of(new RunOccupancies(Samples.NOW, Samples.down(), List.of(), Map.of()));
    assertThat(body(RUN)).contains("Not known: the state backend cannot be read.");
  }

  @Test
  void whatIsCut_isSaid() {
    occupied(1, 1);
    RunOccupancy whole =
        monitor.workflows.occupied.orElseThrow().runs().available().orElseThrow().getFirst();
    RunOccupancy cut =
        new RunOccupancy(
            whole.run(),
            whole.type(),
            whole.window(),
            Optional.empty(),
            true,
            whole.occupancy(),
            1_001,
            new Cut(true, true));
    monitor.workflows.occupied =
        Optional.of(new RunOccupancies(Samples.NOW, there(List.of(cut)), List.of(), Map.of()));
    assertThat(body(RUN))
        .contains(
            "More than 1,000 belong to it: counted are the first by id.",
            "Some histories are very long: counted are their oldest changes.");
  }

  @Test
  void fiveRunsOfManyTasks_stayBelowTheLimitOfAPage_asPicturesAndAsTables() {
    occupied(20, 300, 300, 300, 300, 300);
    for (String view : List.of("picture", "table")) {
      String body = body(TYPE + "?view=" + view);
      assertThat(body.length()).as(view).isLessThan(250_000);
      assertThat(count(body, "class=\"occ-run\"")).isEqualTo(5);
    }
  }

  @Test
  void tasksInCyrillic_stayBelowTheLimitOfAPage() {
    task = "склад.пересчитать_остатки_на_складе_и_отправить_отчёт_";
    occupied(20, 300, 300, 300, 300, 300);
    for (String view : List.of("picture", "table")) {
      String body = body(TYPE + "?view=" + view);
      assertThat(body.getBytes(UTF_8).length).as(view).isLessThan(250_000);
      assertThat(body).contains("пересчитать_остатки");
    }
  }
}
