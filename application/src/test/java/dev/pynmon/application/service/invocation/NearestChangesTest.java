package dev.pynmon.application.service.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stores tell is in the contract that all of them pass. */
class NearestChangesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");

  /** Where it looks it finds nothing, and more to look at. */
  private static final class Endless implements Histories {
    private int calls;

    @Override
    public HistoryChunk window(TimeWindow window, TimeOrder order, int limit) {
      calls++;
      return new HistoryChunk(List.of(), Optional.of(new Cursor("on")));
    }

    @Override
    public HistoryChunk windowAfter(TimeWindow window, TimeOrder order, int limit, Cursor cursor) {
      return window(window, order, limit);
    }

    @Override
    public Map<InvocationId, History> of(Collection<InvocationId> ids, int each) {
      throw new IllegalStateException("not asked for");
    }

    @Override
    public HistorySample sample(TimeWindow window, int limit) {
      throw new IllegalStateException("not asked for");
    }

    @Override
    public Cursor tail() {
      throw new IllegalStateException("not asked for");
    }

    @Override
    public Feed after(Cursor cursor, int limit) {
      throw new IllegalStateException("not asked for");
    }
  }

  @Test
  void storeThatNeverGetsThere_isNotAskedForEver_andNothingIsClaimed() {
    Endless store = new Endless();

    NearestChange nearest =
        new NearestChanges(store).to(new TimeWindow(NOW.minusSeconds(3_600), NOW), NOW);

    assertThat(nearest).isEqualTo(new NearestChange.NotFound());
    assertThat(store.calls).isEqualTo(5);
  }
}
