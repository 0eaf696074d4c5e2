package dev.pynmon.redis.contract;

import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARunner.aClient;
import static dev.pynmon.testkit.scenario.ARunner.aRunner;
import static dev.pynmon.testkit.scenario.AServiceRun.aServiceRun;
import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.AnEvent.anEvent;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.RedisKey;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the contract tests write has the form that a real pynenc gives it. */
@Tag("redis")
final class SeederKeysIT {
  private final RawRedis redis = TestRedis.emptied();
  private final RedisSeeder seeder = new RedisSeeder(redis);

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void keysOfTheOldestPynenc_areThoseOfItsFixture() {
    ARunner runner = aRunner().beforeQueues().lastServed(Times.START, Times.NOW);
    seeder.write(everything(Pynenc.V0_2_3, runner));
    assertThat(shapes(KeyShapes.dump(redis))).isEqualTo(shapes(RedisFixture.SHOP.keys()));
  }

  @Test
  void keysOfTheNewestPynenc_areThoseOfItsFixture() {
    Scenario scenario = everything(Pynenc.V0_3, aRunner().beforeQueues());
    AnInvocation byEvent = anInvocation().startedByEvent("0e4ab8cc-2c4c-4f5e-9f1e-0d7a0b1c2d3e");
    AnEvent event = anEvent().carrying("order", "3").matched();
    seeder.write(
        scenario
            .with(byEvent)
            .with(event)
            .with(aTriggerRun().on(event).onResult(byEvent).starting(byEvent))
            .with(aServiceRun().completedAt(Times.NOW)));
    SortedSet<String> expected = shapes(RedisFixture.SHOP3.keys());
    expected.addAll(blockingOf(RedisFixture.SHOP));
    assertThat(shapes(KeyShapes.dump(redis))).isEqualTo(expected);
  }

  @Test
  void fixture_isLoadedWhole() {
    RedisLoader.load(RedisFixture.NEIGHBOURS, redis);
    Set<RedisKey> loaded = new HashSet<>(KeyShapes.dump(redis));
    assertThat(loaded).hasSameSizeAs(RedisFixture.NEIGHBOURS.keys());
    RedisFixture.NEIGHBOURS.keys().forEach(loaded::remove);
    assertThat(loaded).isEmpty();
  }

  @Test
  void queueWithNames_isASortedSet_ofTheOldestFirst() {
    Scenario scenario = aScenario("shop").only(Component.BROKER);
    seeder.write(scenario.with(aMessage().in("mail").withPriority(2.5)));
    seeder.write(scenario.later().with(aMessage().in("mail"), aMessage()));
    assertThat(redis.texts("KEYS", "*"))
        .containsExactlyInAnyOrder(
            "__pynenc__:shop:broker:broker_sequence",
            "__pynenc__:shop:broker:broker_queue:mail",
            "__pynenc__:shop:broker:broker_queue:default");
    assertThat(redis.text("GET", "__pynenc__:shop:broker:broker_sequence")).contains("3");
    assertThat(redis.texts("ZREVRANGE", "__pynenc__:shop:broker:broker_queue:mail", 0, 0))
        .first()
        .asString()
        .matches("9223372036854775806:[0-9a-f-]{36}");
  }

  @Test
  void entryOfAWholeSecond_hasAFraction_asInPython() {
    Instant whole = Instant.parse("2026-03-01T08:00:00Z");
    AnInvocation odd = anInvocation().registeredAt(whole.minusNanos(500_000));
    seeder.write(aScenario("shop").with(odd));
    assertThat(redis.texts("ZRANGE", "__pynenc__:shop:state_backend:history_by_timestamp", 0, -1))
        .allMatch(member -> member.startsWith(odd.id() + ":1772352000.0:{"))
        .hasSize(1);
  }

  @Test
  void purge_leavesNeighboursAlone() {
    Stream.of("a*c", "a?c", "abc", "a[b]c").forEach(app -> seeder.write(onlyBroker(app)));
    seeder.purge(new AppId("a?c"), Component.BROKER);
    seeder.purge(new AppId("a*c"), Component.BROKER);
    assertThat(redis.texts("KEYS", "*broker_sequence"))
        .containsExactlyInAnyOrder(
            "__pynenc__:abc:broker:broker_sequence",
            "__pynenc__:a__OPEN_BRACKET__b__CLOSE_BRACKET__c:broker:broker_sequence");
  }

  private static Scenario onlyBroker(String app) {
    return aScenario(app).only(Component.BROKER).with(aMessage());
  }

  private static Scenario everything(Pynenc pynenc, ARunner runner) {
    AnInvocation flow = anInvocation().withArgument("order", "3").definingWorkflow().by(runner);
    AnInvocation step = anInvocation().calledBy(flow).inWorkflowOf(flow).running();
    AnInvocation last = anInvocation().calledBy(step).inWorkflowOf(flow);
    return aScenario()
        .by(pynenc)
        .with(flow.running(), step, last, anInvocation().succeeded("1"))
        .with(anInvocation().failed("ValueError", "no"))
        .with(runner, aClient())
        .with(aMessage(last.id()))
        .with(aValue("\"x\""))
        .waits(flow, step)
        .waits(step, last)
        .keeps(flow, "order", "3");
  }

  private static List<String> blockingOf(RedisFixture fixture) {
    return shapes(fixture.keys()).stream().filter(shape -> shape.startsWith("blocking")).toList();
  }

  /** Without conditions, of which one key is written, and the index of concurrency control. */
  private static SortedSet<String> shapes(List<RedisKey> keys) {
    SortedSet<String> shapes = KeyShapes.of(keys);
    shapes.removeIf(shape -> shape.matches("trigger:(?!evts|trun).*") || shape.contains(":arg:"));
    return shapes;
  }
}
