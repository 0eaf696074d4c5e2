package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.ArgumentIndex;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@link ArgumentIndex}. */
public abstract class ArgumentIndexContract extends BackendContract {
  private static final TaskKey TASK = new TaskKey("shop.tasks.charge");
  private static final OnlyOne ANY = new OnlyOne(Map.of());

  private final AnInvocation plain = charge("3", "1");
  private final AnInvocation indexed = charge("3", "2").indexed();

  @ParameterizedTest
  @EnumSource
  void indexed_areThoseOfTasksWithConcurrencyControl(Pynenc pynenc) {
    AnInvocation bare = anInvocation();
    ArgumentIndex index = index(aScenario().by(pynenc).with(plain, indexed, bare));
    assertThat(index.indexed(stored(plain, indexed, bare))).containsExactly(indexed.id());
    assertThat(index.indexed(stored(plain, bare))).isEmpty();
    assertThat(index.indexed(List.of())).isEmpty();
  }

  @Test
  void indexed_tellsThoseWithTheSameArgumentsApart() {
    AnInvocation twin = charge("3", "2");
    assertThat(index(aScenario().with(indexed, twin)).indexed(stored(indexed, twin)))
        .containsExactly(indexed.id());
  }

  @Test
  void indexed_asManyAsOneCallMayTake() {
    List<AnInvocation> many =
        Stream.generate(() -> charge("3", "2").indexed()).limit(1_000).toList();
    ArgumentIndex index = index(aScenario().with(many));
    assertThat(index.indexed(many.stream().map(AnInvocation::stored).toList())).hasSize(1_000);
  }

  @ParameterizedTest
  @EnumSource
  void registered_holdsAllTheArguments(Pynenc pynenc) {
    AnInvocation other = charge("3", "1").indexed();
    ArgumentIndex index = index(aScenario().by(pynenc).with(indexed, other));
    assertThat(index.registered(TASK, holding("order", "3", "amount", "2")))
        .contains(indexed.state());
    assertThat(index.registered(TASK, holding("amount", "1"))).contains(other.state());
    assertThat(index.registered(TASK, holding("order", "4", "amount", "2"))).isEmpty();
    assertThat(index.registered(TASK, holding("order", "3", "amount", "3"))).isEmpty();
    assertThat(index.registered(TASK, holding("amount", "3"))).isEmpty();
    assertThat(index.registered(TASK, holding("price", "2"))).isEmpty();
  }

  @Test
  void registered_ofSeveral_isTheOneThatSortsFirst() {
    AnInvocation other = charge("3", "1").indexed();
    InvocationState first =
        Stream.of(indexed, other).min(Comparator.comparing(AnInvocation::id)).orElseThrow().state();
    ArgumentIndex index = index(aScenario().with(indexed, other));
    assertThat(index.registered(TASK, holding("order", "3"))).contains(first);
    assertThat(index.registered(TASK, ANY)).contains(first);
  }

  @Test
  void withoutArguments_anyRegisteredOneOfTheTaskCounts_indexedOrNot() {
    ArgumentIndex index = index(aScenario().with(plain));
    assertThat(index.registered(TASK, ANY)).contains(plain.state());
    assertThat(index.registered(TASK, holding("order", "3"))).isEmpty();
    assertThat(index.registered(new TaskKey("shop.tasks.ship"), ANY)).isEmpty();
  }

  @Test
  void whatIsNotRegisteredAnyMore_doesNotCount() {
    ArgumentIndex index =
        index(
            aScenario()
                .with(charge("3", "1").indexed().pending(), charge("3", "1").indexed().running())
                .with(charge("3", "1").indexed().succeeded("1"))
                .with(charge("3", "1").indexed().retrying()));
    assertThat(index.registered(TASK, holding("order", "3"))).isEmpty();
    assertThat(index.registered(TASK, ANY)).isEmpty();
  }

  @Test
  void anotherTaskWithTheSameArguments_doesNotCount() {
    AnInvocation ship = charge("3", "1").of("shop.tasks.ship").indexed();
    ArgumentIndex index = index(aScenario().with(ship));
    assertThat(index.registered(TASK, holding("order", "3"))).isEmpty();
  }

  @Test
  void argumentsOfAnyText_areCompared() {
    AnInvocation odd =
        anInvocation()
            .withArgument("na:me", "\"a:b *?[%_] \\\\ é\"")
            .withArgument("n", "")
            .indexed();
    ArgumentIndex index = index(aScenario().with(odd));
    assertThat(index.indexed(stored(odd))).containsExactly(odd.id());
    assertThat(index.registered(TASK, holding("na:me", "\"a:b *?[%_] \\\\ é\"")))
        .contains(odd.state());
    assertThat(index.registered(TASK, holding("n", ""))).contains(odd.state());
    assertThat(index.registered(TASK, holding("na:me", "\"a:b\""))).isEmpty();
  }

  @Test
  void emptyStore_hasNone() {
    ArgumentIndex index = index(aScenario());
    assertThat(index.indexed(stored(indexed))).isEmpty();
    assertThat(index.registered(TASK, ANY)).isEmpty();
  }

  private ArgumentIndex index(Scenario scenario) {
    return orchestrator(seed(scenario)).argumentIndex();
  }

  private static AnInvocation charge(String order, String amount) {
    return anInvocation().withArgument("order", order).withArgument("amount", amount);
  }

  private static List<Invocation> stored(AnInvocation... invocations) {
    return Stream.of(invocations).map(AnInvocation::stored).toList();
  }

  private static OnlyOne holding(String name, String serialized) {
    return new OnlyOne(Map.of(name, serialized));
  }

  private static OnlyOne holding(String name, String serialized, String other, String more) {
    return new OnlyOne(Map.of(name, serialized, other, more));
  }
}
