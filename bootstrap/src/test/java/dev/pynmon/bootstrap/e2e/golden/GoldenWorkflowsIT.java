package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.web.text.TimeText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every call and every workflow that a real pynenc knows has its page, over HTTP. */
@Tag("redis")
class GoldenWorkflowsIT {
  private static final Pattern INVOCATION = Pattern.compile("<tr data-invocation-id=\"([^\"]*)\"");
  private static final Pattern SLOT =
      Pattern.compile("<a class=\"slot\" href=\"([^\"]*inv_ids[^\"]*)\"><title>[^<]*: (\\d+) occ");
  private static final Pattern RUN = Pattern.compile("<tr data-workflow-id=\"([^\"]*)\"");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RECOVERY_DEMO", "NEIGHBOURS", "MIXED"})
  void everyCallAndWorkflow_hasItsPage(SqliteFixture fixture) {
    Golden golden = fixture.golden();
    try (Site site = Site.over(folder, fixture.copyTo(folder)).showing(fixture)) {
      assertGolden(site, golden, Various.of(fixture));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3", "BROKEN"})
  void everyCallAndWorkflowInRedis_hasItsPage(RedisFixture fixture) {
    try (RedisServer server = OwnRedis.with(fixture);
        Site site = Site.of(folder, server.address().toString()).ready().showing(fixture)) {
      assertGolden(site, fixture.golden(), Various.of(fixture));
    }
  }

  @Test
  void everyCallAndWorkflowOfTwoStores_hasItsPage() {
    Path queues = SqliteFixture.MIXED.copyFileTo(folder);
    try (RedisServer server = OwnRedis.with(RedisFixture.MIXED);
        Site site =
            Site.of(folder, queues.toString(), server.address().toString())
                .ready()
                .showing(RedisFixture.MIXED)) {
      assertGolden(site, RedisFixture.MIXED.golden(), Various.of(RedisFixture.MIXED));
    }
  }

  private static void assertGolden(Site site, Golden golden, Various various) {
    Set<String> links = new LinkedHashSet<>();
    assertCalls(site, golden, various, links);
    assertTypes(site, golden, links);
    assertRuns(site, golden, various, links);
    site.follow(links, Kinds.few());
  }

  private static void assertCalls(Site site, Golden golden, Various various, Set<String> links) {
    Map<CallKey, Set<InvocationId>> calls =
        golden.invocations().values().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.state().call(),
                    TreeMap::new,
                    Collectors.mapping(GoldenInvocation::id, Collectors.toSet())));
    calls.keySet().retainAll(various.calls(golden));
    Kinds older = Kinds.again();
    calls.forEach(
        (call, invocations) -> {
          Answer page = ok(site.get("/calls/" + call));
          assertThat(page.body()).contains("data-copy=\"" + call);
          assertThat(found(INVOCATION, page)).isEqualTo(texts(invocations));
          links.addAll(page.links());
          String before = "/calls/?call_id_key=" + encoded(call);
          if (older.isWanted(before)) {
            assertThat(ok(site.get(before)).body()).contains("data-copy=\"" + call);
          }
        });
  }

  private static void assertTypes(Site site, Golden golden, Set<String> links) {
    Map<TaskKey, Set<WorkflowId>> runs = golden.workflowRuns();
    Answer types = ok(site.get("/workflows/"));
    assertThat(types.links())
        .containsAll(runs.keySet().stream().map(type -> "/workflows/" + type).toList());
    links.addAll(types.links());
    runs.forEach(
        (type, ids) -> {
          Answer page = ok(site.get("/workflows/" + type + "?limit=150"));
          assertThat(page.body()).contains(type.module(), type.function());
          assertThat(found(RUN, page)).isEqualTo(texts(ids));
          assertThat(found(RUN, ok(site.get("/workflows/" + type + "/refresh?limit=150"))))
              .isEqualTo(texts(ids));
          links.addAll(page.links());
        });
  }

  private static void assertRuns(Site site, Golden golden, Various various, Set<String> links) {
    Set<WorkflowId> recorded =
        golden.workflowRuns().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Answer listed = ok(site.get("/workflows/runs?limit=150"));
    assertThat(found(RUN, listed)).isEqualTo(texts(recorded));
    assertThat(found(RUN, ok(site.get("/workflows/runs/refresh?limit=150"))))
        .isEqualTo(texts(recorded));
    assertThat(registered(listed))
        .as("newest registered first")
        .isEqualTo(
            golden.newestRegisteredFirst().stream()
                .map(InvocationId::value)
                .filter(texts(recorded)::contains)
                .toList());
    Kinds slots = various.whole() ? Kinds.wholeOnce() : Kinds.again();
    Function<WorkflowId, Object> parts =
        run -> List.of(recorded.contains(run), occupants(golden, run).size());
    for (WorkflowId id : various.runs(golden, all(golden, recorded), parts)) {
      Answer page = ok(site.get("/workflows/runs/" + id));
      assertThat(page.body()).contains("data-copy=\"" + id);
      links.addAll(page.links());
      if (recorded.contains(id)) {
        assertOccupancy(site, golden, id, page, slots);
      }
    }
  }

  /** It is made of the run, what it called, and what else began in it, and leads to just these. */
  private static void assertOccupancy(
      Site site, Golden golden, WorkflowId run, Answer page, Kinds wanted) {
    List<GoldenInvocation> occupants = occupants(golden, run);
    assertThat(page.body())
        .contains(
            "from <span class=\"mono\">" + from(occupants) + "</span>,",
            occupants.size() == 1 ? " 1 invocation, at most" : occupants.size() + " invocations,");
    Map<String, String> slots = new TreeMap<>();
    SLOT.matcher(page.body())
        .results()
        .forEach(slot -> slots.put(slot.group(1).replace("&amp;", "&"), slot.group(2)));
    slots.keySet().removeIf(href -> !wanted.isWanted(href));
    slots.forEach(
        (href, number) ->
            assertThat(found(INVOCATION, ok(site.get(href))))
                .as(href)
                .hasSize(Integer.parseInt(number)));
  }

  private static List<GoldenInvocation> occupants(Golden golden, WorkflowId run) {
    return golden.invocations().values().stream().filter(each -> occupies(each, run)).toList();
  }

  /** A task that another called of its own type leaves no trace among what began there. */
  private static boolean occupies(GoldenInvocation invocation, WorkflowId run) {
    InvocationId root = run.definingInvocation();
    return invocation.id().equals(root)
        || invocation.stored().parent().filter(root::equals).isPresent()
        || invocation.stored().workflow().filter(own -> began(invocation, own, run)).isPresent();
  }

  private static boolean began(GoldenInvocation invocation, WorkflowIdentity own, WorkflowId run) {
    boolean root = own.type().equals(invocation.state().task());
    boolean belongs = root ? own.parent().filter(run::equals).isPresent() : own.id().equals(run);
    return belongs
        && invocation.history().stream()
            .anyMatch(entry -> entry.status().status() == KnownStatus.RUNNING);
  }

  private static String from(List<GoldenInvocation> occupants) {
    return occupants.stream()
        .flatMap(each -> each.history().stream())
        .map(HistoryEntry::at)
        .min(Instant::compareTo)
        .map(TimeText::full)
        .orElseThrow();
  }

  /** Also those that only invocations name: a run is recorded when it begins. */
  private static Set<WorkflowId> all(Golden golden, Set<WorkflowId> recorded) {
    Set<WorkflowId> all = new TreeSet<>(recorded);
    golden.invocations().values().stream()
        .flatMap(each -> each.stored().workflow().stream())
        .map(WorkflowIdentity::id)
        .forEach(all::add);
    return all;
  }

  private static Answer ok(Answer answer) {
    assertThat(answer).returns(200, Answer::status);
    return answer;
  }

  private static List<String> registered(Answer answer) {
    return RUN.matcher(answer.body()).results().map(found -> found.group(1)).toList();
  }

  private static Set<String> found(Pattern pattern, Answer answer) {
    return pattern
        .matcher(answer.body())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> texts(Set<?> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.toSet());
  }

  private static String encoded(CallKey call) {
    return URLEncoder.encode(call.value(), StandardCharsets.UTF_8);
  }
}
