package dev.pynmon.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Behaviour 21 of Pynmon: from a list, from each row and from an invocation to the timeline. */
class ListTimelineTest {
  /** The life of the sample, three seconds, and 15 percent of it on both sides. */
  private static final String LIFE =
      "/invocations/timeline?time_range=custom"
          + "&start_date=2026-11-24T14%3A46%3A01.550Z&end_date=2026-11-24T14%3A46%3A05.450Z";

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void row_leadsToItsLife_withItsScope() {
    monitor.invocations.rows = List.of(Samples.row());
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

    String way = "/invocations/" + Samples.ID.value() + "/timeline";
    assertThat(site.browse("/invocations/").body())
        .contains("<a class=\"copy\" href=\"" + way + "\" aria-label=\"Timeline of f85b0044\">");
    assertThat(site.browse(way))
        .returns(303, HttpResponse::statusCode)
        .returns(
            LIFE
                + "&inv_ids="
                + Samples.ID.value()
                + "&resolution=100ms&selected="
                + Samples.ID.value(),
            answer -> answer.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void list_leadsToJustItsRows_withTaskAndWorkflow() {
    monitor.invocations.rows = List.of(Samples.row(), Samples.bare());

    String page =
        site.browse(
                "/invocations/?status=FAILED&task_id=shop.charge&q=host:a&workflow_id=&limit=50")
            .body();

    assertThat(page)
        .containsPattern(
            "href=\"/invocations/timeline\\?task_id&#61;shop\\.charge&amp;q&#61;host%3Aa&amp;time_range&#61;custom"
                + "&amp;start_date&#61;[^&]*&amp;end_date&#61;[^&]*&amp;inv_ids&#61;"
                + Samples.ID.value()
                + "&amp;resolution&#61;100ms\"><svg[^>]*><use"
                + " href=\"[^\"#]*#i-timeline\"/></svg><span class=\"hide-s\">Timeline of this"
                + " list</span>");
    assertThat(site.browse("/invocations/table?limit=50").body()).contains("Timeline of this list");
  }

  @Test
  void whoseTimesAreNotKnown_leadsToNoTimeline() {
    monitor.invocations.rows = List.of(Samples.bare());

    assertThat(site.browse("/invocations/").body())
        .contains(Samples.ID.value())
        .doesNotContain("/timeline\"", "/invocations/timeline?", "Timeline of this list");
  }

  @Test
  void invocation_leadsToTimelineCallAndTask() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

    assertThat(site.browse("/invocations/" + Samples.ID.value()).body())
        .contains(
            "</svg>Timeline</a>",
            "<a class=\"btn-x sm\" href=\"/calls/shop.charge%3A976483bbea5bae32\">Call</a>",
            "<a class=\"btn-x sm\" href=\"/tasks/shop.charge\">Task</a>");
  }

  @Test
  void longestPage_ofLongNames_isBelow250Kilobytes() {
    monitor.invocations.rows =
        IntStream.range(0, ListParams.MAX_LIMIT).mapToObj(_ -> longNamed()).toList();

    String page = site.browse("/invocations/?limit=1000").body();

    assertThat(page).contains("limit 1000 was brought down to 100.");
    assertThat(monitor.invocations.lists.getFirst().page()).isEqualTo(PageRequest.first(100));
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(250 * 1_024);
    String narrowed = site.browse("/invocations/?limit=100&q=" + "a".repeat(1_000)).body();
    assertThat(narrowed).contains("name=\"add\"");
    assertThat(narrowed.getBytes(StandardCharsets.UTF_8).length).isLessThan(250 * 1_024);
  }

  private static InvocationRow longNamed() {
    InvocationRow row = Samples.row();
    InvocationState state = row.state().orElseThrow();
    String task = "warehouse.fulfilment.pick_every_item";
    return new InvocationRow(
        new InvocationId(UUID.randomUUID().toString()),
        Optional.of(
            new InvocationState(
                state.id(),
                new TaskKey(task),
                new CallKey(task + ":" + "0123456789abcdef".repeat(4)),
                state.status(),
                state.retries())),
        row.record(),
        row.history(),
        row.lastRunner(),
        Map.of());
  }
}
