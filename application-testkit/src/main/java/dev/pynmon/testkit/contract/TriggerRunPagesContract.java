package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRunWithId;
import static dev.pynmon.testkit.scenario.ATriggerRun.newestFirst;
import static dev.pynmon.testkit.scenario.AnEvent.anEvent;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.testkit.scenario.ATriggerRun;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How {@link TriggerRuns#page} goes through the runs of all tasks, and of those that are wanted.
 */
public abstract class TriggerRunPagesContract extends BackendContract {
  private static final TimeWindow ALL_DAY =
      new TimeWindow(Times.START.minusSeconds(3_600), Times.NOW);

  @Test
  void pages_mergeAllTasks_newestFirst() {
    List<ATriggerRun> written =
        IntStream.range(0, 30)
            .mapToObj(n -> aTriggerRun().calling("shop.tasks.t" + n * n % 7))
            .toList();
    TriggerRuns runs = runs(aScenario().with(written.toArray(ATriggerRun[]::new)));
    Paging<StoredTriggerRun> paging = pages(runs, TriggerRunFilter.in(ALL_DAY));
    List<StoredTriggerRun> all = newestFirst(written);
    paging.holds(all);
    paging.walks(all, 7);
    paging.refusesMalformedCursors();
    paging.refuses(new Cursor("triggers~a"));
  }

  @Test
  void pages_keepToWhatIsWanted() {
    AnEvent event = anEvent().matched();
    Instant at = Times.START.plusSeconds(60);
    ATriggerRun cron = aTriggerRun().calling("shop.a").onCron("* * * * *", at).executedAt(at);
    ATriggerRun other = aTriggerRun().calling("shop.b").on(event).executedAt(at);
    ATriggerRun later = aTriggerRun().calling("shop.a").on(event).executedAt(at.plusSeconds(1));
    ATriggerRun behind = aTriggerRun().calling("shop.a").executedAt(at.plusSeconds(2));
    TriggerRuns runs = runs(aScenario().with(event).with(cron, other, later, behind));
    TriggerRunFilter window = TriggerRunFilter.in(new TimeWindow(at, at.plusSeconds(1)));
    pages(runs, window.of(new TaskKey("shop.a"))).holds(List.of(later.run(), cron.run()));
    pages(runs, window.upon(ContextKind.EVENT)).holds(List.of(later.run(), other.run()));
    pages(runs, window.upon(ContextKind.EVENT).of(new TaskKey("shop.b")))
        .holds(List.of(other.run()));
    pages(runs, window.ofTrigger(cron.run().trigger())).holds(List.of(later.run(), cron.run()));
    pages(runs, window.ofTrigger(cron.run().trigger()).upon(ContextKind.CRON))
        .walks(List.of(cron.run()), 1);
    pages(runs, window.ofTrigger("nobody")).holds(List.of());
    pages(runs, window.of(new TaskKey("shop.none"))).holds(List.of());
  }

  @Test
  void runsOfManyTasks_areFound_ofTheLastTaskToo() {
    ATriggerRun nightly = aTriggerRun().calling("z.nightly").onCron("0 3 * * *", Times.START);
    List<ATriggerRun> others =
        IntStream.range(0, 501).mapToObj(n -> aTriggerRun().calling("a.t" + n)).toList();
    TriggerRuns runs = runs(aScenario().with(nightly).with(others.toArray(ATriggerRun[]::new)));
    TriggerRunFilter all = TriggerRunFilter.in(ALL_DAY);
    assertThat(runs.page(all.upon(ContextKind.CRON), PageRequest.first(5)))
        .isEqualTo(Page.of(List.of(nightly.run()), Optional.empty(), Optional.empty()));
    assertThat(runs.page(all, PageRequest.first(1_000)).items())
        .hasSize(502)
        .startsWith(others.getLast().run())
        .endsWith(nightly.run());
    assertThat(runs.executed(ALL_DAY, 2))
        .isEqualTo(new Newest<>(List.of(others.get(500).run(), others.get(499).run()), false));
  }

  /** A store that finds runs by time alone looks at so many, and says how far that was. */
  @Test
  void runsBehindManyOthers_areFound_orTheSearchSaysHowFarItCame() {
    ATriggerRun nightly = aTriggerRun().calling("z.nightly").onCron("0 3 * * *", Times.START);
    ATriggerRun[] others =
        IntStream.range(0, TriggerRuns.MAX_LOOKED_AT + 1)
            .mapToObj(_ -> aTriggerRun().calling("a.often"))
            .toArray(ATriggerRun[]::new);
    TriggerRuns runs = runs(aScenario().with(nightly).with(others));
    TriggerRunFilter cron = TriggerRunFilter.in(ALL_DAY).upon(ContextKind.CRON);
    Page<StoredTriggerRun> page = runs.page(cron, PageRequest.first(5));
    assertThat(page.items().contains(nightly.run()) && page.next().isEmpty())
        .isEqualTo(page.searchedBackTo().isEmpty());
    Instant looked = page.searchedBackTo().orElse(others[1].run().executedAt().orElseThrow());
    assertThat(looked).isCloseTo(others[1].run().executedAt().orElseThrow(), A_MICROSECOND);
    Page<StoredTriggerRun> rest =
        page.next().map(next -> runs.page(cron, PageRequest.after(5, next))).orElse(page);
    assertThat(rest.items()).containsExactly(nightly.run());
    assertThat(rest.searchedBackTo()).isEmpty();
  }

  @Test
  void pagesOfOneMoment_areInTheOrderOfTheirIds() {
    List<ATriggerRun> written =
        Stream.of("b", "c", "a", "d")
            .map(id -> aTriggerRunWithId(id).calling("shop.t" + id).executedAt(Times.START))
            .toList();
    TriggerRuns runs = runs(aScenario().with(written.toArray(ATriggerRun[]::new)));
    pages(runs, TriggerRunFilter.in(new TimeWindow(Times.START, Times.START)))
        .walks(Stream.of(3, 1, 0, 2).map(n -> (StoredTriggerRun) written.get(n).run()).toList(), 1);
  }

  private static Paging<StoredTriggerRun> pages(TriggerRuns runs, TriggerRunFilter filter) {
    return new Paging<>(page -> runs.page(filter, page));
  }

  private TriggerRuns runs(Scenario scenario) {
    return present(present(seed(scenario).trigger()).runs());
  }
}
