package dev.pynmon.testkit.contract;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.KILLED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Statuses} about filters, counts, totals and tasks. */
public abstract class StatusFiltersContract extends BackendContract {
  static final UnknownStatus HIBERNATING = new UnknownStatus("hibernating <b>");

  private static final TaskKey SHIP = new TaskKey("shop.tasks.ship");
  private static final TaskKey CHARGE = new TaskKey("shop.tasks.charge");

  private final AnInvocation shipped = ship("1").succeeded("1");
  private final AnInvocation charged = charge("1").succeeded("1");
  private final AnInvocation shipping = ship("2").running();
  private final AnInvocation declined = charge("2").failed("ValueError", "declined");
  private final AnInvocation again = ship("1").succeeded("2");
  private final AnInvocation odd = charge("3").then(HIBERNATING);
  private final AnInvocation waiting = ship("3");

  @Test
  void status_isThePresentOne() {
    Statuses statuses = written();
    holds(statuses, StatusFilter.in(SUCCESS), again, charged, shipped);
    holds(statuses, StatusFilter.in(REGISTERED), waiting);
    holds(statuses, StatusFilter.in(KILLED));
  }

  @Test
  void severalStatuses_areMergedNewestFirst() {
    Statuses statuses = written();
    holds(statuses, StatusFilter.in(SUCCESS, FAILED), again, declined, charged, shipped);
    holds(statuses, StatusFilter.in(RUNNING, REGISTERED), waiting, shipping);
  }

  @Test
  void statusThatNobodyKnows_canBeAskedFor() {
    Statuses statuses = written();
    holds(statuses, StatusFilter.in(HIBERNATING), odd);
    holds(statuses, StatusFilter.in(new UnknownStatus("SUCCESS")));
    holds(statuses, StatusFilter.in(new UnknownStatus("%")));
  }

  @Test
  void task_isMatchedExactly() {
    Statuses statuses = written();
    holds(statuses, StatusFilter.of(SHIP), waiting, again, shipping, shipped);
    holds(statuses, StatusFilter.of(new TaskKey("shop.tasks.shi")));
    holds(statuses, StatusFilter.of(new TaskKey("shop.tasks.SHIP")));
  }

  @Test
  void call_isMatchedExactly() {
    Statuses statuses = written();
    holds(statuses, StatusFilter.of(shipped.call()), again, shipped);
    holds(statuses, StatusFilter.of(new CallKey("shop.tasks.ship:no_args")));
  }

  @Test
  void conditionsTogether_mustAllHold() {
    Statuses statuses = written();
    holds(statuses, filter(Set.of(SUCCESS), Optional.of(SHIP), Optional.empty()), again, shipped);
    holds(
        statuses,
        filter(Set.of(SUCCESS, RUNNING), Optional.of(SHIP), Optional.empty()),
        again,
        shipping,
        shipped);
    holds(
        statuses,
        filter(Set.of(SUCCESS), Optional.of(SHIP), Optional.of(shipped.call())),
        again,
        shipped);
    holds(statuses, filter(Set.of(), Optional.of(CHARGE), Optional.of(shipped.call())));
    holds(statuses, filter(Set.of(FAILED), Optional.of(SHIP), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6, 10})
  void everyFilter_walksInPages(int limit) {
    List<AnInvocation> many =
        IntStream.range(0, 30).mapToObj(StatusFiltersContract::oneOfMany).toList();
    Statuses statuses = statuses(aScenario().with(many));
    walks(statuses, StatusFilter.in(SUCCESS), many, limit);
    walks(statuses, StatusFilter.in(SUCCESS, RUNNING), many, limit);
    walks(statuses, StatusFilter.of(SHIP), many, limit);
    walks(statuses, StatusFilter.of(ship("0").call()), many, limit);
    walks(statuses, filter(Set.of(RUNNING), Optional.of(SHIP), Optional.empty()), many, limit);
    walks(
        statuses,
        filter(Set.of(RUNNING, SUCCESS), Optional.of(SHIP), Optional.empty()),
        many,
        limit);
  }

  @Test
  void count_goesNoFurtherThanAsked() {
    Statuses statuses = written();
    assertThat(statuses.count(StatusFilter.ALL, 100)).isEqualTo(new Count.Exact(7));
    assertThat(statuses.count(StatusFilter.ALL, 8)).isEqualTo(new Count.Exact(7));
    assertThat(statuses.count(StatusFilter.ALL, 7)).isEqualTo(new Count.AtLeast(7));
    assertThat(statuses.count(StatusFilter.ALL, 3)).isEqualTo(new Count.AtLeast(3));
  }

  @Test
  void count_countsWhatTheListShows() {
    Statuses statuses = written();
    assertThat(statuses.count(StatusFilter.in(SUCCESS), 100)).isEqualTo(new Count.Exact(3));
    assertThat(statuses.count(StatusFilter.in(SUCCESS, FAILED), 100)).isEqualTo(new Count.Exact(4));
    assertThat(statuses.count(StatusFilter.of(SHIP), 100)).isEqualTo(new Count.Exact(4));
    assertThat(statuses.count(StatusFilter.of(shipped.call()), 100)).isEqualTo(new Count.Exact(2));
    assertThat(statuses.count(filter(Set.of(SUCCESS), Optional.of(SHIP), Optional.empty()), 100))
        .isEqualTo(new Count.Exact(2));
    assertThat(statuses.count(StatusFilter.of(new TaskKey("a.b")), 100))
        .isEqualTo(new Count.Exact(0));
  }

  @Test
  void totals_haveTheStatusesThatOccur() {
    StatusTotals totals = written().totals();
    assertThat(totals.byStatus())
        .isEqualTo(Map.of(SUCCESS, 3L, RUNNING, 1L, FAILED, 1L, REGISTERED, 1L, HIBERNATING, 1L));
    assertThat(totals.total()).isEqualTo(7);
  }

  @Test
  void totals_ofNothing_areEmpty() {
    assertThat(statuses(aScenario()).totals().byStatus()).isEmpty();
  }

  @Test
  void tasks_areByKey_eachOnce() {
    Statuses statuses = written();
    tasks(statuses).holds(List.of(CHARGE, SHIP));
  }

  @Test
  void taskThatIsNew_isListed() {
    Scenario scenario = aScenario().with(ship("1"));
    Statuses statuses = statuses(scenario);
    tasks(statuses).holds(List.of(SHIP));
    also(scenario.later().with(charge("1")));
    whenCataloguesAreMadeAnew();
    tasks(statuses).holds(List.of(CHARGE, SHIP));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9, 10})
  void tasks_walkInPages(int limit) {
    List<TaskKey> keys =
        Stream.of("z.z", "a.b", "a.a", "a.B", "shop.ü", "m.n", "m.n1", "m.na", "b.a")
            .map(TaskKey::new)
            .toList();
    AnInvocation[] written =
        Stream.concat(keys.stream(), keys.stream())
            .map(key -> anInvocation().of(key.value()))
            .toArray(AnInvocation[]::new);
    tasks(statuses(aScenario().with(written))).walks(keys.stream().sorted().toList(), limit);
  }

  @Test
  void tasksWithLongNames_walkInPages() {
    List<TaskKey> keys =
        IntStream.range(0, 5)
            .mapToObj(n -> new TaskKey("shop" + n + "~é%".repeat(180) + ".run"))
            .toList();
    AnInvocation[] written =
        keys.stream().map(key -> anInvocation().of(key.value())).toArray(AnInvocation[]::new);
    tasks(statuses(aScenario().with(written))).walks(keys, 2);
  }

  @Test
  void cursorsThatAreNotOfTheTaskList_areRefused() {
    Statuses statuses = written();
    tasks(statuses)
        .refuses(new Paging<>(page -> statuses.page(StatusFilter.ALL, page)).someCursor());
    new Paging<>(page -> statuses.page(StatusFilter.ALL, page))
        .refuses(tasks(statuses).someCursor());
  }

  private Statuses written() {
    return statuses(aScenario().with(shipped, charged, shipping, declined, again, odd, waiting));
  }

  private Statuses statuses(Scenario scenario) {
    return orchestrator(seed(scenario)).statuses();
  }

  private static Paging<TaskKey> tasks(Statuses statuses) {
    return new Paging<>(page -> taken(() -> statuses.tasks(page)));
  }

  private static void holds(Statuses statuses, StatusFilter filter, AnInvocation... expected) {
    List<InvocationState> states = Stream.of(expected).map(AnInvocation::state).toList();
    new Paging<>(page -> statuses.page(filter, page)).holds(states);
  }

  private static void walks(
      Statuses statuses, StatusFilter filter, List<AnInvocation> written, int limit) {
    List<InvocationState> expected =
        written.reversed().stream()
            .map(AnInvocation::state)
            .filter(state -> matches(filter, state))
            .toList();
    new Paging<>(page -> statuses.page(filter, page)).walks(expected, limit);
  }

  private static boolean matches(StatusFilter filter, InvocationState state) {
    return (filter.statuses().isEmpty() || filter.statuses().contains(state.status().status()))
        && filter.task().map(state.task()::equals).orElse(true)
        && filter.call().map(state.call()::equals).orElse(true);
  }

  private static StatusFilter filter(
      Set<InvocationStatus> statuses, Optional<TaskKey> task, Optional<CallKey> call) {
    return new StatusFilter(statuses, task, call);
  }

  private static AnInvocation oneOfMany(int n) {
    AnInvocation invocation = n % 5 == 0 ? charge("0") : ship(String.valueOf(n % 4));
    return switch (n % 3) {
      case 0 -> invocation.succeeded("null");
      case 1 -> invocation.running();
      default -> invocation;
    };
  }

  private static AnInvocation ship(String order) {
    return anInvocation().of(SHIP.value()).withArgument("order", order);
  }

  private static AnInvocation charge(String order) {
    return anInvocation().of(CHARGE.value()).withArgument("order", order);
  }
}
