package dev.pynmon.application.service.live;

import dev.pynmon.application.port.in.live.Following;
import dev.pynmon.application.port.in.live.Pulse;
import dev.pynmon.application.service.feed.AppFeed;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One of those who follow an application, with how far they were told. */
final class Follower implements Following {
  /** That of a cursor which nobody here gave. */
  private static final long NOWHERE = -1;

  private final AppPoll poll;
  private final AppFeed feed;
  private final AtomicBoolean isClosed = new AtomicBoolean();
  private Optional<Long> told;
  private long seen;

  /** Somebody who joins. */
  Follower(AppPoll poll, Optional<Cursor> since) {
    this.poll = poll;
    this.feed = poll.join();
    this.told = since.map(cursor -> feed.numberAt(cursor).orElse(NOWHERE));
  }

  @Override
  public Optional<Pulse> next(Duration atMost) {
    Optional<State> state = poll.await(seen, atMost, isClosed::get);
    state.ifPresent(now -> seen = now.version());
    return state.map(
        now ->
            now.silence()
                .<Pulse>map(why -> new Pulse.Silence(now.asOf(), why))
                .orElseGet(() -> news(now)));
  }

  private Pulse news(State now) {
    long from = told.orElse(now.place().map(AppFeed.Place::end).orElseGet(feed::end));
    Optional<List<Change>> changes = feed.since(from);
    told = Optional.of(changes.map(known -> from + known.size()).orElseGet(feed::end));
    List<Change> known = changes.orElse(List.of());
    return new Pulse.News(
        now.place().map(AppFeed.Place::cursor),
        now.asOf(),
        known.size(),
        registered(known),
        changes.isPresent());
  }

  private static int registered(List<Change> changes) {
    return (int)
        changes.stream().filter(change -> change.status() == KnownStatus.REGISTERED).count();
  }

  @Override
  public boolean isOver() {
    return isClosed.get() || poll.isGone();
  }

  @Override
  public void close() {
    if (isClosed.compareAndSet(false, true)) {
      poll.leave();
    }
  }
}
