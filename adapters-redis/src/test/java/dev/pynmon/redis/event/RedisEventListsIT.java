package dev.pynmon.redis.event;

import static dev.pynmon.domain.query.TimeOrder.NEWEST_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of more events than one answer looks at. */
@Tag("redis")
class RedisEventListsIT {
  private static final int SIZE = EventLists.MAX_LOOKED_AT + 500;
  private static final EventFilter UNMATCHED = EventFilter.ALL.matched(Sought.NO);

  private final TestApp app = new TestApp();
  private final RedisEventLists lists = new RedisEventLists(app.app());

  @AfterEach
  void close() {
    app.close();
  }

  /** The first and the last alone met nothing. */
  @Test
  void rareEvents_areFoundPageByPage_andEachPageSaysHowFarItLooked() {
    write("evts_by_time", IntStream.range(0, SIZE));
    write("evts_matched", IntStream.range(1, SIZE - 1));
    app.write(Stream.of(record(0), record(SIZE - 1)));
    Page<StoredEvent> first = lists.page(UNMATCHED, NEWEST_FIRST, PageRequest.first(10));
    assertThat(first.items()).extracting(e -> e.id().value()).containsExactly("e" + (SIZE - 1));
    assertThat(first.searchedBackTo())
        .contains(Instant.ofEpochSecond(SIZE - EventLists.MAX_LOOKED_AT));
    Page<StoredEvent> second =
        lists.page(UNMATCHED, NEWEST_FIRST, PageRequest.after(10, first.next().orElseThrow()));
    assertThat(second.items()).extracting(e -> e.id().value()).containsExactly("e0");
    assertThat(second)
        .returns(Optional.empty(), Page::searchedBackTo)
        .returns(Optional.empty(), Page::next);
    assertThat(lists.count(UNMATCHED, 10)).isEqualTo(new Count.AtLeast(1));
    assertThat(lists.count(EventFilter.ALL, 10)).isEqualTo(new Count.Exact(SIZE));
  }

  private void write(String key, IntStream events) {
    List<Object> entries = new ArrayList<>(List.of("ZADD", app.trigger(key)));
    events.forEach(
        n -> {
          entries.add(n * 1_000L);
          entries.add("e" + n);
        });
    app.write(entries.toArray());
  }

  private RedisCommand record(int n) {
    String json =
        "{\"event_id\": \"e%d\", \"event_code\": \"a\", \"timestamp\": \"%s\", \"payload\": {}}"
            .formatted(n, PythonTime.format(Instant.ofEpochSecond(n)));
    return RedisCommand.of("SET", app.trigger("evts_hash:e" + n), json);
  }
}
