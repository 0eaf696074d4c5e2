package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.query.Count;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Records} about children. */
public abstract class ChildrenContract extends BackendContract {
  private final AnInvocation parent = anInvocation();
  private final List<AnInvocation> children = childrenOf(parent, 7);

  @Test
  void invocationWithoutChildren_hasNone() {
    Records records = records(aScenario().with(parent));
    new Paging<>(page -> records.children(parent.id(), page)).holds(List.of());
    new Paging<>(page -> records.children(new InvocationId("nobody"), page)).holds(List.of());
    assertThat(records.childrenOf(List.of(parent.id()), 10)).isEmpty();
    assertThat(records.childrenOf(List.of(), 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 8})
  void children_walkInPages_byId(int limit) {
    AnInvocation other = anInvocation();
    Records records =
        records(aScenario().with(parent, other).with(children).with(childrenOf(other, 3)));
    new Paging<>(page -> records.children(parent.id(), page)).walks(byId(children), limit);
  }

  @Test
  void childrenOf_givesTheFirstAndTheirNumber() {
    AnInvocation other = anInvocation();
    AnInvocation none = anInvocation();
    List<AnInvocation> others = childrenOf(other, 2);
    Records records = records(aScenario().with(parent, other, none).with(children).with(others));
    assertThat(records.childrenOf(List.of(parent.id(), other.id(), none.id()), 3))
        .containsOnlyKeys(parent.id(), other.id())
        .containsEntry(parent.id(), new Children(byId(children).subList(0, 3), new Count.Exact(7)))
        .containsEntry(other.id(), new Children(byId(others), new Count.Exact(2)));
  }

  @Test
  void childOfAChild_isNoChild() {
    AnInvocation child = children.getFirst();
    AnInvocation grandchild = anInvocation().calledBy(child);
    Records records = records(aScenario().with(parent, child, grandchild));
    new Paging<>(page -> records.children(parent.id(), page)).holds(List.of(child.id()));
    new Paging<>(page -> records.children(child.id(), page)).holds(List.of(grandchild.id()));
  }

  @Test
  void cursorOfAnotherList_isRefused() {
    Records records = records(aScenario().with(parent).with(children));
    Paging<InvocationId> paging = new Paging<>(page -> records.children(parent.id(), page));
    paging.refuses(new Paging<>(records::page).someCursor());
  }

  private Records records(Scenario scenario) {
    return stateBackend(seed(scenario)).records();
  }

  private static List<AnInvocation> childrenOf(AnInvocation parent, int many) {
    return Stream.generate(() -> anInvocation().calledBy(parent)).limit(many).toList();
  }

  private static List<InvocationId> byId(List<AnInvocation> invocations) {
    return invocations.stream().map(AnInvocation::id).sorted().toList();
  }
}
