package dev.pynmon.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.fixture.Fixtures;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page in a real browser: nothing fails, nothing overflows, and everybody can use it. */
@InBrowser
@Tag("browser")
class BrowserIT {
  private static final String NOW = "2026-11-24T14:46:00Z";

  /** Made of the parts of others, in a state that these are in, too: for a full run alone. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "invocations-none",
          "timeline-selected",
          "timeline-cut",
          "timeline-empty",
          "workflow-occupancy-table",
          "events-none",
          "event-of-a-client",
          "event-not-found",
          "workflow-not-found",
          "search-nothing",
          "search-unasked",
          "invocation-not-found",
          "other-app",
          "other-invocations");

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Site site;
  private static Map<String, String> pages;

  @BeforeAll
  static void start() {
    chromium = Chromium.shared();
    List<Path> stores = new ArrayList<>(SqliteFixture.SHOP4.copyTo(folder));
    stores.addAll(SqliteFixture.SHOP_THREAD.copyTo(folder));
    stores.add(folder.resolve("not-there-yet.sqlite"));
    site = Site.over(folder, stores, "--app", "shop4", "--now", NOW);
    pages = pages(SqliteFixture.SHOP4.golden());
    if (!Extent.askedBy(System.getenv()).isFull()) {
      pages.keySet().removeAll(OF_OTHERS);
    }
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Map<String, String> pages(Golden golden) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("dashboard", "/");
    pages.put("apps", "/apps/");
    pages.put("invocations", "/invocations/");
    pages.put("invocations-filtered", "/invocations/?status=FAILED&time_range=1w");
    pages.put("invocations-none", "/invocations/?status=bogus");
    pages.put("invocation", page(golden, i -> i.state().status().status() == KnownStatus.SUCCESS));
    pages.put("invocation-failed", page(golden, i -> i.exception().isPresent()));
    pages.put("invocation-family", page(golden, i -> !i.children().isEmpty()));
    pages.put("timeline", "/invocations/timeline");
    pages.put("timeline-selected", "/invocations/timeline?selected=" + failed(golden));
    pages.put(
        "timeline-event",
        "/invocations/timeline?selected="
            + failed(golden)
            + "&focus_event="
            + golden.json().at("/events_newest_first/1").asText());
    pages.put("timeline-table", "/invocations/timeline?view=table");
    pages.put("timeline-cut", "/invocations/timeline?time_range=3h&limit=1");
    pages.put("timeline-empty", "/invocations/timeline?task_id=shop_tasks.none&time_range=1y");
    pages.put("broker", "/broker/");
    pages.put("queue", "/broker/queue?queue=bulk");
    pages.put("orchestrator", "/orchestrator/");
    pages.put("runners", "/runners/");
    pages.put("runner", "/runners/434af2c1-c528-4fdb-8f4f-e901ff3c4991");
    pages.put("atomic-service", "/runners/atomic-service/timeline");
    pages.put("atomic-service-schedule", "/runners/atomic-service/scheduling");
    pages.put("state-backend", "/state-backend/");
    pages.put("client-data-store", "/client-data-store/");
    pages.put("call", "/calls/" + golden.invocations().firstEntry().getValue().state().call());
    pages.put("workflows", "/workflows/");
    pages.put("workflow-runs", "/workflows/runs");
    pages.put("workflow", "/workflows/" + golden.workflowTypes().getFirst());
    pages.put("workflow-run", "/workflows/runs/" + subWorkflow(golden));
    pages.put(
        "workflow-occupancy-table",
        "/workflows/" + golden.workflowTypes().getFirst() + "?view=table");
    pages.put("events", "/events/");
    pages.put("events-none", "/events/?event_code=nowhere&matched=yes");
    pages.put("event", "/events/" + golden.json().at("/events_newest_first/1").asText());
    pages.put(
        "event-of-a-client", "/events/" + golden.json().at("/events_newest_first/0").asText());
    pages.put("event-not-found", "/events/none");
    pages.put("triggers", "/triggers/");
    pages.put("trigger", "/triggers/" + golden.json().at("/triggers/0").asText());
    pages.put("trigger-runs", "/trigger-runs/");
    pages.put(
        "trigger-run", "/trigger-runs/" + golden.json().at("/trigger_runs_in_order/1").asText());
    pages.put(
        "condition",
        "/trigger-runs/condition?condition_id=event%23stock.reserved%23static_no_args");
    pages.put("workflow-not-found", "/workflows/shop_tasks.none");
    pages.put("search", "/search/?q=shop");
    pages.put("search-nothing", "/search/?q=nothing");
    pages.put("search-unasked", "/search/");
    pages.put("log-explorer", "/log-explorer/");
    pages.put("log-explained", "/log-explorer/?log=" + beginningOfALog());
    pages.put("audit", "/audit");
    pages.put("not-found", "/nowhere");
    pages.put("invocation-not-found", "/invocations/00000000-0000-0000-0000-000000000000");
    pages.put("bad-parameter", "/invocations/?limit=many");
    pages.put("other-app", "/apps/shop-thread/");
    pages.put("other-invocations", "/apps/shop-thread/invocations/");
    return pages;
  }

  /** Its first errors among it. */
  private static String beginningOfALog() {
    String log = Fixtures.text("pynenc-0.4/worker.log").substring(0, 20_000);
    return URLEncoder.encode(log, StandardCharsets.UTF_8);
  }

  private static InvocationId failed(Golden golden) {
    return golden.invocations().values().stream()
        .filter(invocation -> invocation.exception().isPresent())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static WorkflowId subWorkflow(Golden golden) {
    return golden.invocations().values().stream()
        .flatMap(invocation -> invocation.stored().workflow().stream())
        .filter(WorkflowIdentity::isSubworkflow)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String page(Golden golden, Predicate<GoldenInvocation> wanted) {
    InvocationId id =
        golden.invocations().values().stream().filter(wanted).findFirst().orElseThrow().id();
    return "/invocations/" + id;
  }

  /** The demo is looked at in the other views. */
  @Test
  void everyPage_worksForEverybody() {
    List<View> views = List.of(View.WIDE_LIGHT, View.MIDDLE_LIGHT, View.SMALL_DARK);

    assertThat(new Tour(site, pages, views).complaints(chromium.browser())).isEmpty();
  }
}
