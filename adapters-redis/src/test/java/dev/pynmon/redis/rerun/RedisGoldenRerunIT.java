package dev.pynmon.redis.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.OriginalGone;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.Fixtures;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the original's re-runs wrote, one after another into one store, ours write, key by key and
 * letter by letter, but for ids, times, and who registers.
 */
@Tag("redis")
final class RedisGoldenRerunIT {
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+\\+00:00");
  private static final Pattern SECONDS = Pattern.compile("(?<![0-9.])17955\\d{5}(\\.\\d{1,7})?");
  private static final Pattern REGISTRAR = Pattern.compile("ExternalRunner@vm-\\d+");
  private static final Pattern NUMBERS = Pattern.compile("\"(pid|thread_id)\": \\d+");

  @ParameterizedTest(name = "{0}")
  @CsvSource({"SHOP, pynenc-0.2.3/shop.redis", "SHOP3, pynenc-0.3/shop3.redis"})
  void sameKeysAreWritten(RedisFixture fixture, String record) {
    AppId app = fixture.golden().app();
    try (RawRedis redis = TestRedis.emptied();
        RepairedStore store = RepairedStore.at(TestRedis.address(), app)) {
      RedisLoader.load(fixture, redis);
      boolean isFirst = true;
      for (JsonNode rerun : Fixtures.json(record + ".rerun.json")) {
        if (rerun.get("status").intValue() == 200) {
          assertSame(redis, store, rerun, isFirst);
          isFirst = false;
        } else {
          assertUnknown(redis, store);
        }
      }
    }
  }

  private static void assertSame(
      RawRedis redis, RepairedStore store, JsonNode rerun, boolean isFirst) {
    InvocationId original = new InvocationId(rerun.get("invocation_id").textValue());
    String id = rerun.get("answer").get("new_invocation_id").textValue();
    Map<String, List<String>> before = new RedisWatch(redis).contents();
    assertThat(store.register(store.again(original, id))).isEqualTo(new Registered(0, List.of()));
    Map<String, List<String>> written = written(before, new RedisWatch(redis).contents());
    assertThat(written).as(rerun.get("task").textValue()).isEqualTo(golden(rerun, isFirst));
  }

  private static void assertUnknown(RawRedis redis, RepairedStore store) {
    InvocationId known = new InvocationId(redis.texts("LRANGE", queue(store), 0, 0).getFirst());
    NewInvocation some = store.again(known, "new");
    Map<String, List<String>> before = new RedisWatch(redis).contents();
    assertThat(store.register(ofOriginal(some, "00000000-0000-0000-0000-000000000000")))
        .isEqualTo(new OriginalGone());
    assertThat(new RedisWatch(redis).contents()).isEqualTo(before);
  }

  private static String queue(RepairedStore store) {
    return "__pynenc__:" + store.app() + ":broker:default_queue";
  }

  private static NewInvocation ofOriginal(NewInvocation some, String original) {
    return new NewInvocation(
        some.id(),
        new InvocationId(original),
        some.call(),
        some.arguments(),
        some.startsWorkflow(),
        some.isIndexed(),
        some.queue(),
        some.priority(),
        some.registrar(),
        some.at());
  }

  /** What a key holds that it did not hold before. */
  private static Map<String, List<String>> written(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    assertThat(after.keySet()).containsAll(before.keySet());
    Map<String, List<String>> written = new TreeMap<>();
    after.forEach(
        (key, held) -> {
          List<String> had = before.getOrDefault(key, List.of());
          List<String> added = new ArrayList<>(held);
          had.forEach(added::remove);
          if (!added.isEmpty() && !held.equals(had)) {
            added.remove(held.getFirst());
            written.put(masked(key), added.stream().map(RedisGoldenRerunIT::masked).toList());
          }
        });
    return written;
  }

  /** A process writes its context once, so only the first has one; ours was written then, too. */
  private static Map<String, List<String>> golden(JsonNode rerun, boolean isFirst) {
    Map<String, List<String>> golden = new TreeMap<>();
    rerun
        .get("changed")
        .properties()
        .forEach(each -> golden.put(masked(each.getKey()), added(each.getValue())));
    assertThat(golden.keySet().stream().anyMatch(key -> key.contains("runner_context")))
        .isEqualTo(isFirst);
    return golden;
  }

  private static List<String> added(JsonNode change) {
    if (change.has("added")) {
      assertThat(change.get("removed")).isEmpty();
      return texts(change.get("added"));
    }
    assertThat(change.get("before").isNull()).isTrue();
    return texts(change.get("after").get("value"));
  }

  /** Members and their scores are pairs. */
  private static List<String> texts(JsonNode value) {
    if (value.isTextual()) {
      return List.of(masked(value.textValue()));
    }
    return StreamSupport.stream(value.spliterator(), false)
        .flatMap(each -> texts(each).stream())
        .toList();
  }

  private static String masked(String text) {
    String iso = ISO.matcher(text).replaceAll("TIME");
    String seconds = SECONDS.matcher(iso).replaceAll("SECONDS");
    String registrar = REGISTRAR.matcher(seconds).replaceAll("REGISTRAR");
    return NUMBERS.matcher(registrar).replaceAll("NUMBER");
  }
}
