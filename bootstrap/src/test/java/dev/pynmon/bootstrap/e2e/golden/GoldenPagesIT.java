package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenApi;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Everything that a real pynenc and a real Pynmon said about a store, over HTTP. */
@Tag("redis")
class GoldenPagesIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RECOVERY_DEMO", "NEIGHBOURS", "MIXED"})
  void everyInvocation_hasPynmonsJson_andAPageWhoseLinksWork(SqliteFixture fixture) {
    Golden golden = fixture.golden();
    try (Site site = Site.over(folder, fixture.copyTo(folder)).showing(fixture)) {
      assertGolden(site, golden, Various.of(fixture), GoldenPagesIT::assertShown);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3", "BROKEN"})
  void everyInvocationInRedis_hasPynmonsJson_andAPageWhoseLinksWork(RedisFixture fixture) {
    try (RedisServer server = OwnRedis.with(fixture);
        Site site = Site.of(folder, server.address().toString()).ready().showing(fixture)) {
      assertGolden(site, fixture.golden(), Various.of(fixture), GoldenPagesIT::assertNamed);
    }
  }

  @Test
  void everyInvocationOfTwoStores_hasPynmonsJson_andAPageWhoseLinksWork() {
    Path queues = SqliteFixture.MIXED.copyFileTo(folder);
    try (RedisServer server = OwnRedis.with(RedisFixture.MIXED);
        Site site =
            Site.of(folder, queues.toString(), server.address().toString())
                .ready()
                .showing(RedisFixture.MIXED)) {
      Various various = Various.of(RedisFixture.MIXED);
      assertGolden(site, RedisFixture.MIXED.golden(), various, GoldenPagesIT::assertNamed);
    }
  }

  private static void assertGolden(
      Site site, Golden golden, Various various, BiConsumer<Answer, GoldenInvocation> look) {
    Set<InvocationId> ids = golden.invocations().keySet();
    Set<String> links = new LinkedHashSet<>();
    for (GoldenInvocation invocation : various.invocations(golden)) {
      Answer page = site.get("/invocations/" + invocation.id());
      assertThat(page).returns(200, Answer::status);
      look.accept(page, invocation);
      links.addAll(page.links());
    }
    for (InvocationId id : ids) {
      assertHistory(site, golden, id);
      assertApi(site, golden, id);
    }
    site.follow(GoldenPlaces.ofThings(golden), Kinds.again());
    site.follow(links, Kinds.few());
    assertThat(ids).hasSize((int) golden.count());
  }

  private static void assertNamed(Answer page, GoldenInvocation invocation) {
    assertThat(page.body()).contains(invocation.id().value());
  }

  /** All that is stored, and nothing that is not there. */
  private static void assertShown(Answer page, GoldenInvocation invocation) {
    InvocationState state = invocation.state();
    assertThat(page.body())
        .contains(
            invocation.id().value(),
            "data-status=\"" + state.status().status().label() + "\"",
            ">" + state.task().function() + "<",
            ">" + state.task().module() + "<",
            state.call().argumentsId().value(),
            "Status timeline")
        .doesNotContain("not known", "cannot be read", "missing");
    assertThat(invocation.stored().arguments().serialized().keySet())
        .allMatch(name -> page.body().contains(">" + name + "<"));
    assertThat(page.body().length()).isLessThan(250_000);
  }

  private static void assertHistory(Site site, Golden golden, InvocationId id) {
    Answer answer = site.get("/invocations/" + id + "/history");

    assertThat(answer.type()).startsWith("application/json");
    assertThat(answer.json()).as(answer.path()).isEqualTo(golden.pynmonHistory(id));
  }

  private static void assertApi(Site site, Golden golden, InvocationId id) {
    Answer answer = site.get("/invocations/" + id + "/api");
    JsonNode ours = GoldenApi.withoutOurs(answer.json());

    assertThat(answer.type()).startsWith("application/json");
    assertThat(ours.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(GoldenApi.keysAnd("why", "critical_path"));
    golden
        .pynmonApi(id)
        .properties()
        .forEach(
            member -> {
              if (!isKnownToCodeAlone(member, ours)) {
                assertThat(ours.get(member.getKey()))
                    .as(answer.path() + " " + member.getKey())
                    .isEqualTo(member.getValue());
              }
            });
  }

  /**
   * Up to 0.2.4 every root task defined a workflow. A later pynenc that reads such a record asks
   * the user's code whether the task still does; no store tells.
   */
  private static boolean isKnownToCodeAlone(Map.Entry<String, JsonNode> member, JsonNode ours) {
    return member.getKey().equals("workflow_role")
        && member.getValue().path("kind").asText().equals("member")
        && ours.path("workflow").path("workflow_id").equals(ours.path("invocation_id"));
  }
}
