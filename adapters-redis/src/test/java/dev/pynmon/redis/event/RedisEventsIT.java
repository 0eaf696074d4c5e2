package dev.pynmon.redis.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.ShortIds;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events of which there are very many, or of which the keys hold something else. */
@Tag("redis")
class RedisEventsIT {
  private static final InvocationId ONE = new InvocationId("one");

  private final TestApp app = new TestApp();
  private final RedisEvents events = new RedisEvents(app.app());

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void keysOfOtherTypes_areAsIfTheyWereNotThere() {
    app.write("RPUSH", app.trigger("evts_hash:list"), "x");
    app.write("SET", app.trigger("evts_triggered_invocations:odd"), "x");
    app.write(stored("odd", 5));
    app.write("ZADD", app.trigger("evts_triggered"), 5_000, "odd", 5_000, "list", 5_000, "gone");
    assertThat(events.triggered(window(0, 10), 10).items())
        .extracting(StoredEvent::id)
        .containsExactly(new EventId("odd"));
    assertThat(events.of(List.of(new EventId("list"), new EventId("gone")))).isEmpty();
  }

  @Test
  void idsAreLookedForAmongTheNewest_andTheAnswerSaysSo() {
    List<Object> written = new ArrayList<>(List.of("ZADD", app.trigger("evts_by_time")));
    IntStream.range(0, ShortIds.MAX_SEARCHED)
        .forEach(i -> written.addAll(List.of(1_000 + i, "e" + i)));
    app.write(written.toArray());
    assertThat(events.startingWith(List.of("e19999", "e0", "x"), 5))
        .isEqualTo(
            Map.of(
                "e19999", new FoundIds<>(List.of(new EventId("e19999")), false),
                "e0", new FoundIds<>(List.of(new EventId("e0")), false),
                "x", new FoundIds<>(List.of(), false)));
    app.write("ZADD", app.trigger("evts_by_time"), 1, "older");
    assertThat(events.startingWith(List.of("older"), 5).get("older").ids()).isEmpty();
  }

  @Test
  void recordOfAnotherMoment_isLeftOutOfAWindow() {
    app.write(stored("e", 500));
    app.write("ZADD", app.trigger("evts_triggered"), 5_000, "e");
    assertThat(events.triggered(window(0, 10), 10).items()).isEmpty();
  }

  @Test
  void longRecord_isReadWhole_andAnEndlessOneIsDamaged() {
    String json = json("long", 5).replace("{}", "{\"a\": \"" + "x".repeat(40_000) + "\"}");
    app.write("SET", app.trigger("evts_hash:long"), json);
    app.write("SET", app.trigger("evts_hash:endless"), "x".repeat(3_000_001));
    Map<EventId, StoredEvent> read =
        events.of(List.of(new EventId("long"), new EventId("endless")));
    assertThat(read.get(new EventId("long")))
        .isInstanceOfSatisfying(
            Event.class,
            event -> assertThat(event.payload().serialized().get("a")).hasSize(40_000));
    assertThat(read.get(new EventId("endless")))
        .isInstanceOfSatisfying(
            DamagedEvent.class,
            damaged ->
                assertThat(damaged.damage().problem())
                    .isEqualTo("the text of the event is too long"));
  }

  @Test
  void emittersAreLookedForAmongTheNewest_andItIsSaidWhereThatIsNotAll() {
    app.write(IntStream.rangeClosed(0, Events.MAX_LOOKED_AT).boxed().flatMap(n -> triggering(n)));
    Emitted all = events.emittedBy(Map.of(ONE, window(0, 10_000)), 2);
    assertThat(all.complete()).isFalse();
    assertThat(all.events().get(ONE))
        .extracting(event -> event.id().value())
        .containsExactly("e5000", "e4900");
    Emitted some = events.emittedBy(Map.of(ONE, window(1, 150)), 2);
    assertThat(some.complete()).isTrue();
    assertThat(some.events().get(ONE))
        .extracting(event -> event.id().value())
        .containsExactly("e100");
  }

  /** Each hundredth is of one emitter. */
  private Stream<RedisCommand> triggering(int n) {
    String json = json("e" + n, n);
    String ours = n % 100 == 0 ? json : json.replace("\"one\"", "\"another\"");
    return Stream.of(
        RedisCommand.of("SET", app.trigger("evts_hash:e" + n), ours),
        RedisCommand.of("ZADD", app.trigger("evts_triggered"), n * 1_000L, "e" + n));
  }

  private Stream<RedisCommand> stored(String id, long second) {
    return Stream.of(RedisCommand.of("SET", app.trigger("evts_hash:" + id), json(id, second)));
  }

  private static String json(String id, long second) {
    return ("{\"event_id\": \"%s\", \"event_code\": \"a\", \"timestamp\": \"%s\", \"payload\": {},"
            + " \"emitted_by_invocation_id\": \"one\"}")
        .formatted(id, PythonTime.format(Instant.ofEpochSecond(second)));
  }

  private static TimeWindow window(long from, long to) {
    return new TimeWindow(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }
}
