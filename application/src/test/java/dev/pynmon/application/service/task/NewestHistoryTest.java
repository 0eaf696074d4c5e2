package dev.pynmon.application.service.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.feed.AppFeed;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.task.ChangeChunk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NewestHistoryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
  private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));

  private final Endless store = new Endless();
  private final NewestHistory history = new NewestHistory(new AppFeed(), UnaryOperator.identity());

  /** A history without beginning: a change each millisecond, the newest one now. */
  private static final class Endless implements Histories {
    private final List<String> calls = new ArrayList<>();
    private List<HistoryEntry> news = List.of();
    private boolean empty;

    static HistoryEntry entry(Instant at) {
      return new HistoryEntry(
          new InvocationId("i"),
          at,
          new StatusRecord(KnownStatus.RUNNING, Optional.empty(), at),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    @Override
    public Map<InvocationId, History> of(Collection<InvocationId> ids, int each) {
      throw new IllegalStateException("not asked for");
    }

    @Override
    public HistoryChunk window(TimeWindow window, TimeOrder order, int limit) {
      return windowAfter(window, order, limit, new Cursor("0"));
    }

    @Override
    public HistoryChunk windowAfter(TimeWindow window, TimeOrder order, int limit, Cursor cursor) {
      calls.add("window " + limit);
      int from = Integer.parseInt(cursor.value());
      Instant end = window.to().isBefore(NOW) ? window.to() : NOW;
      List<HistoryEntry> entries = new ArrayList<>();
      for (int i = from; i < from + limit && !empty; i++) {
        entries.add(entry(end.minusMillis(i)));
      }
      return new HistoryChunk(entries, Optional.of(new Cursor(String.valueOf(from + limit))));
    }

    @Override
    public HistorySample sample(TimeWindow window, int limit) {
      throw new IllegalStateException("not asked for");
    }

    @Override
    public Cursor tail() {
      calls.add("tail");
      return new Cursor("tail");
    }

    @Override
    public Feed after(Cursor cursor, int limit) {
      calls.add("after");
      return new Feed.Entries(news, cursor);
    }
  }

  @Test
  void moreThanTheBound_isReadUpToIt_andSaysSinceWhen() {
    history.readUpTo(store, Changes.of(store), NOW, WEEK_AGO);

    assertThat(history.changes()).hasSize(ShowTasksUseCase.MAX_CHANGES);
    assertThat(history.knownSince()).isEqualTo(NOW.minusMillis(ShowTasksUseCase.MAX_CHANGES - 1));
    assertThat(store.calls).hasSize(41).startsWith("tail", "window 5000");
  }

  @Test
  void whatIsLeftInAnotherPartOfAStore_isNotKnownToBeAll() {
    Changes parted =
        new Changes() {
          @Override
          public ChangeChunk newest(TimeWindow window, int limit) {
            ChangeChunk chunk = Changes.of(store).newest(window, limit);
            return new ChangeChunk(
                chunk.changes(), chunk.next(), Optional.of(NOW.minusSeconds(180)));
          }

          @Override
          public ChangeChunk newestAfter(TimeWindow window, int limit, Cursor cursor) {
            ChangeChunk chunk = Changes.of(store).newestAfter(window, limit, cursor);
            return new ChangeChunk(
                chunk.changes(), chunk.next(), Optional.of(NOW.minusSeconds(180)));
          }
        };

    history.readUpTo(store, parted, NOW, WEEK_AGO);

    assertThat(history.knownSince()).isEqualTo(NOW.minusSeconds(180).plusNanos(1_000));
    assertThat(history.changes()).hasSize(180_000);
  }

  @Test
  void fullHistory_isNotReadFurtherBack() {
    history.readUpTo(store, Changes.of(store), NOW, WEEK_AGO);
    store.calls.clear();

    history.readUpTo(store, Changes.of(store), NOW, WEEK_AGO);

    assertThat(store.calls).containsExactly("after");
  }

  @Test
  void tooMuch_isForgotten_theOldestFirst() {
    history.readUpTo(store, Changes.of(store), NOW, WEEK_AGO);
    for (int round = 0; round < 2; round++) {
      List<HistoryEntry> news = new ArrayList<>();
      for (int i = 1; i <= 15_000; i++) {
        news.add(Endless.entry(NOW.plusMillis(round * 15_000 + i)));
      }
      store.news = news;
      history.readUpTo(store, Changes.of(store), NOW, WEEK_AGO);
    }

    assertThat(history.changes()).hasSize(ShowTasksUseCase.MAX_CHANGES);
    assertThat(history.knownSince())
        .isEqualTo(NOW.plusMillis(30_000).minusMillis(ShowTasksUseCase.MAX_CHANGES - 1));
  }

  @Test
  void tooOld_isForgotten() {
    history.readUpTo(store, Changes.of(store), NOW, NOW.minusSeconds(10));
    int read = history.changes().size();
    Instant later = NOW.plus(NewestHistory.REACH).minusSeconds(5);

    history.readUpTo(store, Changes.of(store), later, NOW.minusSeconds(3));

    assertThat(history.changes().size()).isLessThan(read);
    assertThat(history.knownSince()).isEqualTo(NOW.minusSeconds(5));
  }

  @Test
  void storeThatAnswersWithNothing_isNotAskedForEver() {
    store.empty = true;

    history.readUpTo(store, Changes.of(store), NOW, WEEK_AGO);

    assertThat(history.changes()).isEmpty();
    assertThat(store.calls).hasSize(61);
  }
}
