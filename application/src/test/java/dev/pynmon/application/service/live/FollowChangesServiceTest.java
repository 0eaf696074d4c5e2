package dev.pynmon.application.service.live;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.live.Following;
import dev.pynmon.application.port.in.live.Pulse;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FollowChangesServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Optional<Cursor> TAIL = Optional.of(new Cursor("tail"));

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);

  /** What is to be done a second later. */
  private final Deque<Runnable> later = new ArrayDeque<>();

  private final FollowChangesService service =
      new FollowChangesService(
          monitor.directory(), new Feeds(), monitor.background, (_, work) -> later.addLast(work));

  private Following follow() {
    return service.follow(SHOP, Optional.empty());
  }

  private static Optional<Pulse> next(Following following) {
    return following.next(Duration.ZERO);
  }

  /** Another second, at whose end the application is looked at. */
  private void tick() {
    monitor.time.pass(AppPoll.INTERVAL);
    later.removeFirst().run();
  }

  private void written(String cursor, FakeInvocation news) {
    data.feeds(_ -> new Feed.Entries(news.history(), new Cursor(cursor)));
  }

  private Pulse.News news(Optional<Cursor> cursor, int changes, int registered, boolean whole) {
    return new Pulse.News(cursor, monitor.time.instant(), changes, registered, whole);
  }

  @Test
  void whoComes_isToldAtOnceWhereTheFeedStands() {
    assertThat(next(follow())).contains(news(TAIL, 0, 0, true));
  }

  @Test
  void whileNothingChanges_nothingIsTold() {
    Following me = follow();
    next(me);
    tick();
    assertThat(next(me)).isEmpty();
  }

  @Test
  void whatIsWritten_isCounted_onceForEach() {
    Following me = follow();
    Following you = follow();
    next(me);
    next(you);
    written("tail 2", anInvocation("a").was(KnownStatus.REGISTERED, 0).was(KnownStatus.PENDING, 1));
    tick();
    Pulse.News told = news(Optional.of(new Cursor("tail 2")), 2, 1, true);
    assertThat(next(me)).contains(told);
    assertThat(next(you)).contains(told);
    assertThat(next(me)).isEmpty();
  }

  @Test
  void whoeverIsLate_isToldAllAtOnce() {
    Following me = follow();
    next(me);
    written("tail 2", anInvocation("a").was(KnownStatus.REGISTERED, 0));
    tick();
    written("tail 3", anInvocation("b").was(KnownStatus.REGISTERED, 0));
    tick();
    assertThat(next(me)).contains(news(Optional.of(new Cursor("tail 3")), 2, 2, true));
  }

  @Test
  void howeverManyFollow_theStoreIsAskedOnce() {
    for (int i = 0; i < 50; i++) {
      follow();
    }
    store.calls.forget();
    tick();
    assertThat(store.calls.names()).containsExactly("apps", "histories.after");
    assertThat(later).hasSize(1);
  }

  @Test
  void queuesRunnersAndEvents_areLookedAtEachFiveSeconds() {
    Following me = follow();
    next(me);
    data.add(anInvocation("a").was(KnownStatus.REGISTERED, 0)).queued("bulk", "a");
    for (int i = 1; i < AppPoll.ROUND; i++) {
      tick();
      assertThat(next(me)).isEmpty();
    }
    tick();
    assertThat(next(me)).contains(news(TAIL, 0, 0, true));
  }

  @Test
  void whoeverComesBack_isToldWhatHeMissed() {
    Following stays = follow();
    next(stays);
    written("tail 2", anInvocation("a").was(KnownStatus.REGISTERED, 0));
    tick();
    assertThat(next(service.follow(SHOP, TAIL)))
        .contains(news(Optional.of(new Cursor("tail 2")), 1, 1, true));
  }

  @Test
  void cursorOfAnotherMonitor_isFollowedByNewsOfUnknownNumber() {
    assertThat(next(service.follow(SHOP, Optional.of(new Cursor("elsewhere")))))
        .contains(news(TAIL, 0, 0, false));
  }

  @Test
  void moreThanTheFeedGives_isNewsOfUnknownNumber() {
    Following me = follow();
    next(me);
    data.feeds(_ -> new Feed.Gap(new Cursor("tail 9")));
    tick();
    assertThat(next(me)).contains(news(Optional.of(new Cursor("tail 9")), 0, 0, false));
  }

  @Test
  void storeThatDoesNotAnswer_isToldOnce_andThatItAnswersAgain() {
    Following me = follow();
    next(me);
    store.calls.fail(BackendFault.Kind.UNAVAILABLE, "histories");
    tick();
    assertThat(next(me))
        .contains(new Pulse.Silence(monitor.time.instant(), store.calls.fault().orElseThrow()));
    tick();
    assertThat(next(me)).isEmpty();
    store.calls.heal();
    tick();
    assertThat(next(me)).contains(news(TAIL, 0, 0, true));
  }

  @Test
  void whenNobodyFollows_nothingIsAsked_andWhoComesThenGetsWhatIsNew() {
    Following me = follow();
    next(me);
    me.close();
    tick();
    assertThat(later).isEmpty();
    monitor.time.pass(Duration.ofHours(1));
    assertThat(next(follow())).contains(news(TAIL, 0, 0, true));
    assertThat(later).hasSize(1);
  }

  @Test
  void closed_isOver() {
    Following me = follow();
    me.close();
    me.close();
    assertThat(me.isOver()).isTrue();
    assertThat(follow().isOver()).isFalse();
  }

  @Test
  void interrupted_waitsNoLonger() {
    Following me = follow();
    next(me);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> me.next(Duration.ofMinutes(1)))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void unknownApplication_isNotFollowed() {
    assertThatThrownBy(() -> service.follow(new AppKey("none"), Optional.empty()))
        .isInstanceOf(UnknownAppException.class);
  }
}
