package dev.pynmon.application.service.timeline;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.timeline.TimelineBench.NOW;
import static dev.pynmon.application.service.timeline.TimelineBench.at;
import static dev.pynmon.application.service.timeline.TimelineBench.bars;
import static dev.pynmon.application.service.timeline.TimelineBench.ids;
import static dev.pynmon.application.service.timeline.TimelineBench.only;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.application.port.in.timeline.TimelineView.Cut;
import dev.pynmon.application.port.in.timeline.TimelineView.Reach;
import dev.pynmon.application.service.timeline.TimelineBench.Wanted;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.Causes;
import dev.pynmon.domain.timeline.Causes.Found;
import dev.pynmon.domain.timeline.TimelineFilter;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.value.Damage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Events and triggers in the picture of a store. */
class TimelineTriggersTest {
  private final TimelineBench bench = new TimelineBench();

  private static Event event(String id, int second, String emitter, String... started) {
    return new Event(
        new EventId(id),
        "order.paid",
        at(second),
        Arguments.NONE,
        new Emitter(
            Optional.of(emitter).filter(text -> !text.isEmpty()).map(InvocationId::new),
            Optional.empty(),
            Optional.of(new RunnerId("runner-1"))),
        List.of("event#order.paid"),
        Arrays.stream(started).map(InvocationId::new).toList());
  }

  private static Event unmatched(String id, int second) {
    Event some = event(id, second, "");
    return new Event(
        some.id(), some.code(), some.at(), some.payload(), some.emitter(), List.of(), List.of());
  }

  private static TriggerRun byStatus(String id, int second, String source, String started) {
    return run(
        id,
        second,
        started,
        new Participant(
            "StatusContext",
            Optional.of("condition"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new InvocationId(source)),
            Optional.of(at(second)),
            "status:SUCCESS task:shop.charge"));
  }

  private static TriggerRun byTick(String id, int tick, int executed, String started) {
    return run(
        id,
        executed,
        started,
        new Participant(
            "CronContext",
            Optional.of("cron_* * * * *"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(at(tick)),
            ""));
  }

  private static TriggerRun run(String id, int executed, String started, Participant cause) {
    return new TriggerRun(
        new TriggerRunId(id),
        "trigger",
        Optional.of(new TaskKey("shop.charge")),
        "or",
        Optional.of(new InvocationId(started)),
        Optional.of(at(executed)),
        Optional.of(at(executed)),
        List.of(cause),
        TriggerRun.ServedBy.NOBODY);
  }

  private void ran(String id, String task, int from, int to) {
    bench.data.add(
        anInvocation(id).of(task).was(REGISTERED, from).was(RUNNING, from + 1).was(SUCCESS, to));
  }

  private Causes causes(int from, TimelineFilter filter) {
    return bench.picture(from, NOW, only(filter)).causes();
  }

  private static List<String> keys(Causes causes) {
    return causes.all().stream()
        .sorted(Comparator.comparing(Cause::at).thenComparing(Cause::key))
        .map(Cause::key)
        .toList();
  }

  @Test
  void show_eventsAndRunsOfTheWindow_areDrawnForTwoCallsMore_afterAllElse() {
    ran("a", "shop.charge", 3_000, 3_010);
    ran("b", "shop.charge", 3_020, 3_030);
    bench
        .data
        .event(event("e", 3_005, "a", "b"), event("old", 100, "a", "b"))
        .triggerRun(byStatus("t", 3_019, "a", "b"))
        .context("runner-1");

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    Causes causes = view.timeline().available().orElseThrow().causes();
    assertThat(keys(causes)).containsExactly("e");
    assertThat(causes.all().getFirst().started()).containsExactly(new InvocationId("b"));
    assertThat(causes.runs()).extracting(run -> run.id().value()).containsExactly("t");
    assertThat(view.reach()).isEqualTo(Reach.ALL);
    assertThat(bench.store.calls.names())
        .containsExactly(
            "histories.sample",
            "histories.window",
            "statuses.page",
            "records.of",
            "contexts.of",
            "events.triggered",
            "triggerRuns.executed");
  }

  @Test
  void show_storeOfAnOlderPynenc_isAsItWasAndNothingIsMissed() {
    ran("a", "shop.charge", 3_000, 3_010);

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    assertThat(view.timeline().available().orElseThrow().causes().isEmpty()).isTrue();
    assertThat(view.missing()).isEmpty();
    assertThat(bench.store.calls.names()).doesNotContain("events.triggered");
  }

  @Test
  void show_triggerStoreThatFails_isAPictureThatSaysSo() {
    ran("a", "shop.charge", 3_000, 3_010);
    bench.data.event(event("e", 3_005, "a", "b"));
    bench.store.calls.fail(Kind.CORRUPT_DATA, "events");

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL, "e");

    assertThat(ids(view.timeline().available().orElseThrow())).containsExactly("a");
    assertThat(view.missing()).containsOnlyKeys(Component.TRIGGER);
    assertThat(view.timeline().available().orElseThrow().causes().found())
        .isEqualTo(Found.NOT_ASKED);
  }

  @Test
  void show_triggerStoreThatIsTooSlow_costsNothingButTheEvents() {
    ran("a", "shop.charge", 3_000, 3_010);
    bench.data.add(anInvocation("b").of("shop.pay").was(RUNNING, 3_500)).context("runner-1");
    bench.data.event(event("e", 3_005, "a", "b"));
    TimelineView whole = bench.view(2_900, NOW, Wanted.ALL);
    bench.store.calls.fail(Kind.TIMEOUT, "events");

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    assertThat(view.timeline().available().orElseThrow().presences())
        .isEqualTo(whole.timeline().available().orElseThrow().presences())
        .hasSize(2)
        .allMatch(presence -> presence.subject().task().isPresent());
    assertThat(view.occupancy()).isEqualTo(whole.occupancy());
    assertThat(view.surroundings()).isEqualTo(whole.surroundings());
    assertThat(view.missing()).containsOnlyKeys(Component.TRIGGER);
    assertThat(bench.store.calls.names()).doesNotContain("triggerRuns.executed");
  }

  @Test
  void show_triggerStoreThatCannotTellWhatItHolds_isSaid() {
    ran("a", "shop.charge", 3_000, 3_010);
    bench.data.triggerFault(
        new BackendFault(Kind.CORRUPT_DATA, "store", "It is broken.", "Mend it."));

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    assertThat(ids(view.timeline().available().orElseThrow())).containsExactly("a");
    assertThat(view.missing()).containsOnlyKeys(Component.TRIGGER);
  }

  @Test
  void show_recordsThatCannotBeRead_areSaid() {
    ran("a", "shop.charge", 3_000, 3_010);
    bench
        .data
        .event(event("e", 3_005, "a", "b"))
        .damagedEvent(new DamagedEvent(new EventId("damaged"), new Damage("too long", "{")));

    TimelineView view = bench.view(2_900, NOW, Wanted.ALL);

    assertThat(keys(view.timeline().available().orElseThrow().causes())).containsExactly("e");
    assertThat(view.reach().cuts()).containsExactly(Cut.UNREADABLE);
  }

  @Test
  void show_moreNamedThanAreLookedFor_isSaid() {
    ran("a", "shop.charge", 3_000, 3_010);
    for (int i = 0; i < 11; i++) {
      String[] started = new String[100];
      for (int child = 0; child < started.length; child++) {
        started[child] = "gone-%d-%d".formatted(i, child);
      }
      bench.data.event(event("e" + i, 3_005, "a", started));
    }

    assertThat(bench.view(2_900, NOW, Wanted.ALL).reach().cuts()).containsExactly(Cut.NAMED);
  }

  @Test
  void show_tickOfTheWindow_isThereThoughItWasSeenLater_andNoneOfAnotherTime() {
    ran("a", "shop.charge", 2_000, 2_010);
    bench.data.triggerRun(
        byTick("seen-later", 2_095, 2_300, "b"),
        byTick("too-late", 2_096, 2_401, "b"),
        byTick("behind", 2_101, 2_102, "b"),
        byTick("before", 1_880, 1_905, "a"),
        byStatus("status", 2_200, "a", "b"));

    Causes causes = bench.picture(1_900, 2_100, Wanted.ALL).causes();

    assertThat(keys(causes))
        .as("seen later, and its child began later")
        .containsExactly("cron:seen-later:" + at(2_095));
    assertThat(bench.store.calls.count("triggerRuns.executed")).isEqualTo(2);

    bench.data.triggerRun(byTick("on-a", 2_005, 2_300, "a"));
    assertThat(keys(bench.picture(1_900, 2_100, Wanted.ALL).causes()))
        .containsExactly("cron:on-a:" + at(2_005), "cron:seen-later:" + at(2_095));
  }

  @Test
  void show_emitterThatWasNotFound_hasItsClippedBar_butNoneWhoseLifeWasOver() {
    bench.data.add(
        anInvocation("emitter").was(RUNNING, 1).was(SUCCESS, 3_500),
        anInvocation("over").was(RUNNING, 1).was(SUCCESS, 50));
    for (int i = 0; i < 4_000; i++) {
      var busy = anInvocation("busy-" + i);
      for (int change = 0; change < 5; change++) {
        busy.was(SUCCESS, 100 + i / 2);
      }
      bench.data.add(busy);
    }
    bench.data.event(event("e", 2_550, "emitter", "over"));

    TimelineView view = bench.view(2_500, 2_600, Wanted.ALL);

    assertThat(bars(view.timeline().available().orElseThrow()))
        .containsExactly("emitter RUNNING 2500-2600 CUT");
    assertThat(bench.store.calls.count("histories.of")).isEqualTo(1);
    assertThat(keys(view.timeline().available().orElseThrow().causes())).containsExactly("e");
  }

  @Test
  void show_scope_growsByWhatTriggersNameWithIt() {
    ran("a", "shop.charge", 3_000, 3_010);
    ran("b", "shop.charge", 3_020, 3_030);
    ran("c", "shop.charge", 3_040, 3_050);
    bench.data.event(event("e", 3_005, "a", "b"), event("other", 3_045, "c", "c"));

    assertThat(ids(bench.picture(2_900, NOW, only(TimelineBench.scope("b")))))
        .containsExactly("a", "b");
    assertThat(keys(causes(2_900, TimelineBench.scope("b")))).containsExactly("e");
  }

  @Test
  void show_taskFilter_isNeitherWidenedNorCutDownByTriggers() {
    ran("a", "shop.charge", 3_000, 3_010);
    ran("b", "shop.notify", 3_020, 3_030);
    ran("untouched", "shop.charge", 3_040, 3_050);
    ran("c", "shop.notify", 3_060, 3_070);
    bench.data.event(event("e", 3_005, "a", "b"), event("other", 3_062, "c", "c"));

    assertThat(ids(bench.picture(2_900, NOW, only(TimelineBench.task("shop.charge")))))
        .containsExactly("a", "untouched");
    assertThat(keys(causes(2_900, TimelineBench.task("shop.charge")))).containsExactly("e");
  }

  @Test
  void show_eventThatIsLookedFor_isAddedWhenItMatched() {
    ran("a", "shop.charge", 3_000, 3_010);
    bench.data.event(event("matched", 3_005, "a"), unmatched("unmatched", 3_006));

    assertThat(focus("matched")).isEqualTo(Found.FOUND);
    assertThat(bench.store.calls.count("events.of")).isEqualTo(1);
    assertThat(focus("unmatched")).isEqualTo(Found.UNMATCHED);
    assertThat(focus("gone")).isEqualTo(Found.UNKNOWN);
  }

  @Test
  void show_eventThatIsLookedForInAnOlderStore_isUnknown() {
    ran("a", "shop.charge", 3_000, 3_010);

    assertThat(focus("gone")).isEqualTo(Found.UNKNOWN);
  }

  private Found focus(String event) {
    return bench
        .view(2_900, NOW, Wanted.ALL, event)
        .timeline()
        .available()
        .orElseThrow()
        .causes()
        .found();
  }

  @Test
  void show_moreEventsThanAreRead_keepsTheNewestAndSaysSo() {
    ran("a", "shop.charge", 1_000, 3_500);
    for (int i = 0; i < ShowTimelineUseCase.MAX_EVENTS + 1; i++) {
      bench.data.event(event("e" + i, 2_000 + i, "a", "b"));
    }

    TimelineView view = bench.view(1_900, NOW, Wanted.ALL);

    assertThat(view.reach().cuts()).containsExactly(Cut.TRIGGERS);
    List<String> keys = keys(view.timeline().available().orElseThrow().causes());
    assertThat(keys.getLast()).isEqualTo("e1000");
  }

  @Test
  void show_cost_doesNotGrowWithTheStore() {
    ran("a", "shop.charge", 3_000, 3_010);
    bench.data.event(event("e", 3_005, "a", "b")).triggerRun(byStatus("t", 3_019, "a", "b"));
    bench.view(2_900, NOW, Wanted.ALL);
    List<String> small = bench.store.calls.names();
    for (int i = 0; i < 3_000; i++) {
      ran("old-" + i, "shop.charge", 100, 200);
      bench.data.event(event("old-" + i, 150, "old-" + i, "x"));
      bench.data.triggerRun(byStatus("old-" + i, 150, "old-" + i, "x"));
    }

    bench.view(2_900, NOW, Wanted.ALL);

    assertThat(bench.store.calls.names()).isEqualTo(small).hasSizeLessThanOrEqualTo(12);
  }
}
