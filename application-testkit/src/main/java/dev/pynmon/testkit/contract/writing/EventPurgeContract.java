package dev.pynmon.testkit.contract.writing;

import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.AnEvent.anEvent;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.purge.EventPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.query.Count;
import dev.pynmon.testkit.scenario.ATriggerRun;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link EventPurge}. */
public abstract class EventPurgeContract extends WritingContract {
  private static final Instant NOW = Times.NOW;
  private static final Instant OLD = NOW.minus(Duration.ofDays(8));
  private static final Instant NEW = NOW.minus(Duration.ofDays(6));

  private final AnEvent oldEvent = anEvent().at(OLD);
  private final AnEvent newEvent = anEvent().at(NEW).matched();
  private final AnEvent newest = anEvent().at(NEW.plusSeconds(60)).of("order.sent");
  private final AnInvocation started = anInvocation().succeeded("1");
  private final ATriggerRun oldRun = aTriggerRun().executedAt(OLD).starting(started);
  private final ATriggerRun runOfOldEvent =
      aTriggerRun().executedAt(NEW).on(oldEvent).on(newEvent).starting(started);
  private final ATriggerRun newRun = aTriggerRun().executedAt(NEW.plusSeconds(9)).on(newEvent);
  private final ATriggerRun newestRun =
      aTriggerRun().executedAt(NEW.plusSeconds(90)).onCron("*/5 * * * *", NEW.plusSeconds(90));

  private Scenario scenario() {
    return aScenario()
        .with(started)
        .with(newest, oldEvent, newEvent)
        .with(newestRun, oldRun, runOfOldEvent, newRun);
  }

  @ParameterizedTest
  @EnumSource(names = "V0_2_3", mode = EnumSource.Mode.EXCLUDE)
  void tooOld_goes_andTheRunsOfItsEvents(Pynenc pynenc) {
    StoreApp app = seed(scenario().by(pynenc));
    assertThat(purge(app, EventRetention.DEFAULT, 100)).isEqualTo(3);
    assertThat(events(app)).containsExactlyInAnyOrder(newEvent.id(), newest.id());
    assertThat(runs(app)).containsExactlyInAnyOrder(newRun.id(), newestRun.id());
    assertThat(purge(app, EventRetention.DEFAULT, 100)).isZero();
  }

  @Test
  void whatWouldGo_isCountedByKind_andStays() {
    StoreApp app = seed(scenario());
    assertThat(present(purges(app).events()).holdings(EventRetention.DEFAULT, NOW))
        .containsExactly(holding("events", 1), holding("runs", 2));
    assertThat(present(purges(app).events()).holdings(kept(0, 1), NOW))
        .containsExactly(holding("runs", 3));
    assertThat(events(app)).hasSize(3);
    assertThat(runs(app)).hasSize(4);
  }

  /** Only what the events leave counts as too many. */
  @Test
  void runsOfEventsThatGo_areNotAmongThoseThatAreKept() {
    StoreApp app = seed(scenario());
    assertThat(purge(app, kept(1, 2), 1)).isEqualTo(4);
    assertThat(events(app)).containsExactly(newest.id());
    assertThat(runs(app)).containsExactlyInAnyOrder(oldRun.id(), newestRun.id());
  }

  @Test
  void moreRunsOfAnEventThanGoTogether_areAllCounted() {
    ATriggerRun[] many =
        Stream.generate(() -> aTriggerRun().executedAt(NEW).on(oldEvent))
            .limit(60)
            .toArray(ATriggerRun[]::new);
    StoreApp app = seed(aScenario().with(oldEvent, newEvent).with(many));
    assertThat(purge(app, EventRetention.DEFAULT, 7)).isEqualTo(61);
    assertThat(events(app)).containsExactly(newEvent.id());
  }

  @Test
  void moreEventsThanAreKept_loseTheOldest() {
    StoreApp app = seed(scenario());
    assertThat(purge(app, kept(1, 0), 100)).isEqualTo(4);
    assertThat(events(app)).containsExactly(newest.id());
    assertThat(runs(app)).containsExactlyInAnyOrder(oldRun.id(), newestRun.id());
  }

  @Test
  void moreRunsThanAreKept_loseTheOldest() {
    StoreApp app = seed(scenario());
    assertThat(purge(app, kept(0, 1), 100)).isEqualTo(3);
    assertThat(events(app)).hasSize(3);
    assertThat(runs(app)).containsExactly(newestRun.id());
  }

  @Test
  void asManyAsAreKept_loseNothing() {
    StoreApp app = seed(scenario());
    assertThat(purge(app, kept(3, 4), 100)).isZero();
    assertThat(events(app)).hasSize(3);
    assertThat(runs(app)).hasSize(4);
  }

  @Test
  void youngerByAMoment_stays() {
    AnEvent edge = anEvent().at(NOW.minus(EventRetention.DEFAULT.age()));
    ATriggerRun run = aTriggerRun().executedAt(NOW.minus(EventRetention.DEFAULT.age()));
    StoreApp app = seed(aScenario().with(edge).with(run));
    assertThat(purge(app, EventRetention.DEFAULT, 100)).isZero();
    Removal later = present(purges(app).events()).begin(EventRetention.DEFAULT, NOW.plusSeconds(1));
    assertThat(finish(later, 100)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1_000})
  void batches_comeToTheSameEnd(int limit) {
    StoreApp app = seed(scenario());
    assertThat(purge(app, EventRetention.DEFAULT, limit)).isEqualTo(3);
    assertThat(events(app)).containsExactlyInAnyOrder(newEvent.id(), newest.id());
    assertThat(runs(app)).containsExactlyInAnyOrder(newRun.id(), newestRun.id());
  }

  @Test
  void switchedOff_nothingGoes_andThatAtOnce() {
    StoreApp app = seed(scenario());
    EventRetention off = new EventRetention(false, Duration.ZERO, 1, 1);
    assertThat(present(purges(app).events()).begin(off, NOW).next(100)).isEqualTo(Removed.NOTHING);
    assertThat(present(purges(app).events()).holdings(off, NOW)).isEmpty();
    assertThat(events(app)).hasSize(3);
    assertThat(runs(app)).hasSize(4);
  }

  @Test
  void nothingThere_nothingGoes() {
    assertThat(purge(seed(aScenario().with(anInvocation())), EventRetention.DEFAULT, 100)).isZero();
  }

  @Test
  void oldestPynenc_hasNone() {
    StoreApp app = seed(aScenario().by(Pynenc.V0_2_3).with(anInvocation()));
    assertThat(purges(app).events()).isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
  }

  private static EventRetention kept(long events, long runs) {
    return new EventRetention(true, Duration.ofDays(100), events, runs);
  }

  private static Holding holding(String kind, long entries) {
    return new Holding(kind, Optional.of(new Count.Exact(entries)));
  }

  /** As much goes as was counted before. */
  private static long purge(StoreApp app, EventRetention retention, int limit) {
    EventPurge purge = present(purges(app).events());
    Optional<Count> counted = Holding.sum(purge.holdings(retention, NOW));
    long gone = finish(purge.begin(retention, NOW), limit);
    assertThat(counted).contains(new Count.Exact(gone));
    assertThat(purge.holdings(retention, NOW)).isEmpty();
    return gone;
  }

  private Set<EventId> events(StoreApp app) {
    List<EventId> all = Stream.of(oldEvent, newEvent, newest).map(AnEvent::id).toList();
    return present(present(app.trigger()).events()).of(all).keySet();
  }

  private Set<TriggerRunId> runs(StoreApp app) {
    List<TriggerRunId> all =
        Stream.of(oldRun, runOfOldEvent, newRun, newestRun).map(ATriggerRun::id).toList();
    return present(present(app.trigger()).runs()).of(all).keySet();
  }
}
