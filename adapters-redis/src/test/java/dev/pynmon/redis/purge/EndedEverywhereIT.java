package dev.pynmon.redis.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.AppPurges;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What ended goes from every place where a real pynenc put it, and nothing else does. What stays on
 * purpose: the trigger store, which is older than what it started, and what hangs on the ids of
 * those that are gone but is about others.
 */
@Tag("redis")
final class EndedEverywhereIT {
  private static final Pattern ABOUT_OTHERS =
      Pattern.compile(
          ".*:(trigger:.*|parent_invocation_children:.*|workflow:invocations:.*|client_data_store:.*)");

  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3", "BROKEN"})
  void allThatEnded_leavesTheRestAsItWas(RedisFixture fixture) {
    AppId app = fixture.golden().app();
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      RedisLoader.load(fixture, redis);
      RedisWatch watch = new RedisWatch(redis);
      List<EndedInvocation> ended = store.ended(app);
      assertThat(ended.isEmpty()).isEqualTo(fixture == RedisFixture.BROKEN);
      Map<String, List<String>> expected = without(ended, watch.contents());
      long entries = store.remove(app, ended);
      assertThat(watch.contents()).isEqualTo(expected);
      assertThat(entries).isGreaterThanOrEqualTo(2L * ended.size());
      assertThat(store.ended(app)).isEmpty();
      assertThat(store.remove(app, ended)).isZero();
    }
  }

  /** The process ended when the state backend had forgotten them, before the orchestrator did. */
  @ParameterizedTest
  @EnumSource(names = {"SHOP", "SHOP3"})
  void cutOffInBetween_thenBegunAnew_comesToTheSameEnd(RedisFixture fixture) {
    AppId app = fixture.golden().app();
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      RedisLoader.load(fixture, redis);
      RedisWatch watch = new RedisWatch(redis);
      List<EndedInvocation> ended = store.ended(app);
      Map<String, List<String>> expected = without(ended, watch.contents());
      AppPurges purges = store.purges(app);
      assertThat(purges.invocations(Component.ORCHESTRATOR).removeByRecord(ended)).isPositive();
      assertThat(purges.invocations(Component.ORCHESTRATOR).removeByRecord(ended)).isZero();
      purges.invocations(Component.STATE_BACKEND).remove(ended);
      List<EndedInvocation> left = store.ended(app);
      assertThat(left).hasSameSizeAs(ended).allMatch(each -> each.record().isEmpty());
      store.remove(app, left);
      assertThat(watch.contents()).isEqualTo(expected);
    }
  }

  /** As somebody would do it who looks at each key. */
  private static Map<String, List<String>> without(
      List<EndedInvocation> ended, Map<String, List<String>> contents) {
    Pattern any =
        Pattern.compile(
            ended.stream()
                .map(each -> Pattern.quote(each.id().value()))
                .collect(Collectors.joining("|", "(?<![0-9a-f])(", ")(:.*)?")),
            Pattern.DOTALL);
    Map<String, List<String>> left = new TreeMap<>();
    contents.forEach(
        (key, held) -> {
          boolean isGone = any.matcher(key).find() && !ABOUT_OTHERS.matcher(key).matches();
          List<String> rest = key.contains(":trigger:") ? held : without(any, held);
          if (!ended.isEmpty() && !isGone && rest.size() > 1) {
            left.put(key, rest);
          } else if (ended.isEmpty()) {
            left.put(key, held);
          }
        });
    return left;
  }

  /** A sorted set is listed with its scores. */
  private static List<String> without(Pattern any, List<String> held) {
    boolean isSorted = held.getFirst().equals("zset");
    List<String> rest = new ArrayList<>(List.of(held.getFirst()));
    int step = isSorted ? 2 : 1;
    for (int i = 1; i < held.size(); i += step) {
      if (!any.matcher(held.get(i)).matches()) {
        rest.addAll(held.subList(i, i + step));
      }
    }
    return rest;
  }
}
