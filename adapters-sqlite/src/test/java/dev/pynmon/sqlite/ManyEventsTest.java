package dev.pynmon.sqlite;

import static dev.pynmon.domain.query.TimeOrder.NEWEST_FIRST;
import static dev.pynmon.domain.query.TimeOrder.OLDEST_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.sqlite.db.PynencFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More events than one answer looks at, of which the oldest and the newest alone met anything. */
class ManyEventsTest {
  private static final int SIZE = EventLists.MAX_LOOKED_AT + 500;
  private static final EventFilter MATCHED = EventFilter.ALL.matched(Sought.YES);

  @TempDir private static Path folder;
  private static PynencFile file;
  private static OpenStore store;

  @BeforeAll
  static void write() {
    file = PynencFile.create(folder.resolve("shop.sqlite"));
    file.run(
        """
        WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < %d)
        INSERT INTO "%s__trg_events"
          (event_id, event_code, event_timestamp, event_json, matched_condition_count)
        SELECT 'event-' || n, iif(n %% 2, 'odd', 'even'), %s + n, '{}', n IN (0, %d) FROM numbers
        """
            .formatted(SIZE - 1, PynencFile.PREFIX, GeneratedStore.START, SIZE - 1));
    store = new OpenStore(file.path());
  }

  @AfterAll
  static void close() {
    store.close();
    file.close();
  }

  @Test
  void rareEvents_areFoundPageByPage_andEachPageSaysHowFarItLooked() {
    Page<StoredEvent> first = page(MATCHED, NEWEST_FIRST, PageRequest.first(10));
    assertThat(first.items())
        .extracting(e -> e.id().value())
        .containsExactly("event-" + (SIZE - 1));
    assertThat(first.searchedBackTo()).contains(at(SIZE - 1 - EventLists.MAX_LOOKED_AT));
    Page<StoredEvent> second =
        page(MATCHED, NEWEST_FIRST, PageRequest.after(10, first.next().orElseThrow()));
    assertThat(second.items()).extracting(e -> e.id().value()).containsExactly("event-0");
    assertThat(second)
        .returns(Optional.empty(), Page::searchedBackTo)
        .returns(Optional.empty(), Page::next);
    Page<StoredEvent> oldest = page(MATCHED, OLDEST_FIRST, PageRequest.first(10));
    assertThat(oldest.items()).extracting(e -> e.id().value()).containsExactly("event-0");
    assertThat(oldest.searchedBackTo()).contains(at(EventLists.MAX_LOOKED_AT));
  }

  @Test
  void codeWithFewerThanThat_isLookedThroughWhole() {
    Page<StoredEvent> even = page(MATCHED.of("even"), NEWEST_FIRST, PageRequest.first(10));
    assertThat(even.items()).extracting(e -> e.id().value()).containsExactly("event-0");
    assertThat(even.searchedBackTo()).isEmpty();
    assertThat(lists().count(MATCHED.of("even"), 10)).isEqualTo(new Count.Exact(1));
  }

  @Test
  void counts_areBounded() {
    assertThat(lists().count(MATCHED, 10)).isEqualTo(new Count.AtLeast(1));
    assertThat(lists().count(EventFilter.ALL, 100)).isEqualTo(new Count.AtLeast(100));
    assertThat(lists().totals())
        .returns(new Count.AtLeast(EventLists.MAX_COUNTED), t -> t.recorded())
        .returns(new Count.Exact(2), t -> t.codes());
  }

  private static Instant at(int n) {
    return Instant.ofEpochSecond((long) GeneratedStore.START + n);
  }

  private static Page<StoredEvent> page(EventFilter filter, TimeOrder order, PageRequest request) {
    return lists().page(filter, order, request);
  }

  private static EventLists lists() {
    return OpenStore.there(store.trigger().eventLists());
  }
}
