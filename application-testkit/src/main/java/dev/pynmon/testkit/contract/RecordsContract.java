package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Records}; {@link ChildrenContract} has the children. */
public abstract class RecordsContract extends BackendContract {
  @Test
  void emptyStateBackend_hasNothing() {
    Records records = records(aScenario());
    assertThat(records.of(List.of(new InvocationId("nobody")))).isEmpty();
    assertThat(records.of(List.of())).isEmpty();
    new Paging<>(records::page).holds(List.of());
    assertThat(records.count(10)).isEqualTo(new Count.Exact(0));
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsAsWritten_byEveryPynenc(Pynenc pynenc) {
    AnInvocation root =
        anInvocation()
            .of("shop.tasks.fulfil")
            .withArgument("order", "3")
            .withArgument("note", "\"a\\u00e9 \\\"q\\\"\"")
            .definingWorkflow();
    AnInvocation member = anInvocation().calledBy(root).inWorkflowOf(root);
    AnInvocation sub = anInvocation().of("shop.tasks.pack").calledBy(root).definingWorkflow();
    Records records = records(aScenario().by(pynenc).with(root, member, sub));
    assertThat(records.of(List.of(root.id(), member.id(), sub.id())))
        .isEqualTo(
            Map.of(root.id(), root.stored(), member.id(), member.stored(), sub.id(), sub.stored()));
  }

  @ParameterizedTest
  @EnumSource(names = "V0_2_3", mode = EnumSource.Mode.EXCLUDE)
  void eventThatStartedIt_isNamed(Pynenc pynenc) {
    AnInvocation started = anInvocation().startedByEvent("event-7").definingWorkflow();
    assertThat(read(records(aScenario().by(pynenc).with(started)), started))
        .isEqualTo(started.stored());
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_3", "V0_4"})
  void recordWithoutWorkflow_hasNone(Pynenc pynenc) {
    AnInvocation plain = anInvocation();
    assertThat(read(records(aScenario().by(pynenc).with(plain)), plain)).isEqualTo(plain.stored());
  }

  @Test
  void of_leavesOutTheUnknown() {
    AnInvocation known = anInvocation();
    AnInvocation purged = anInvocation().unknownToStateBackend();
    Records records = records(aScenario().with(known, purged));
    assertThat(records.of(List.of(purged.id(), known.id(), new InvocationId("%"))))
        .isEqualTo(Map.of(known.id(), known.stored()));
    assertThat(records.known(List.of(purged.id(), known.id(), new InvocationId("%"))))
        .containsExactly(known.id());
    assertThat(records.count(10)).isEqualTo(new Count.Exact(1));
  }

  @Test
  void recordUnknownToTheOrchestrator_isThere() {
    AnInvocation stray = anInvocation().unknownToOrchestrator();
    assertThat(read(records(aScenario().with(stray)), stray)).isEqualTo(stray.stored());
  }

  @Test
  void argumentsOfAnyText_areReadWhole() {
    AnInvocation wide =
        anInvocation()
            .withArgument("größe", "\"日本 \uD83D\uDE00 <b>\"")
            .withArgument("", "\"'; DROP TABLE x; --\"")
            .withArgument("long", '"' + "é".repeat(1_000_000) + '"');
    assertThat(read(records(aScenario().with(wide)), wide)).isEqualTo(wide.stored());
  }

  @Test
  void argumentsTooLongToRead_areDamaged_andTheRestIsRead() {
    AnInvocation huge = anInvocation().withArgument("x", "1".repeat(Records.MAX_ARGUMENTS + 1));
    hasDamagedArguments(huge);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[1, 2]", "\"text\"", "42", "{\"a\": \"1\"", "\u0000"})
  void brokenArguments_areDamaged_andTheRestIsRead(String text) {
    AnInvocation parent = anInvocation();
    hasDamagedArguments(anInvocation().calledBy(parent).withArgumentsText(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void page_walksInPages_lastWrittenFirst(int limit) {
    List<AnInvocation> written = Stream.generate(AnInvocation::anInvocation).limit(5).toList();
    Records records = records(aScenario().with(written));
    new Paging<>(records::page)
        .walks(written.reversed().stream().map(AnInvocation::id).toList(), limit);
  }

  @Test
  void count_goesNoFurtherThanAsked() {
    List<AnInvocation> written = Stream.generate(AnInvocation::anInvocation).limit(3).toList();
    Records records = records(aScenario().with(written));
    assertThat(records.count(4)).isEqualTo(new Count.Exact(3));
    assertThat(records.count(3)).isEqualTo(new Count.AtLeast(3));
    assertThat(records.count(1)).isEqualTo(new Count.AtLeast(1));
  }

  @Test
  void cursorsThatAreNotOfThisList_areRefused() {
    AnInvocation parent = anInvocation();
    AnInvocation one = anInvocation().calledBy(parent);
    AnInvocation two = anInvocation().calledBy(parent);
    Records records = records(aScenario().with(parent, one, two));
    Paging<InvocationId> paging = new Paging<>(records::page);
    paging.refusesMalformedCursors();
    paging.refuses(new Paging<>(page -> records.children(parent.id(), page)).someCursor());
  }

  private void hasDamagedArguments(AnInvocation damaged) {
    AnInvocation sound = anInvocation().withArgument("order", "3");
    Records records = records(aScenario().with(damaged, sound));
    assertThat(records.of(List.of(damaged.id(), sound.id())))
        .containsOnlyKeys(damaged.id(), sound.id())
        .containsEntry(sound.id(), sound.stored());
    Invocation found = (Invocation) read(records, damaged);
    assertThat(found.arguments().damage()).isPresent();
    assertThat(withArguments(found, Arguments.NONE))
        .isEqualTo(withArguments(damaged.stored(), Arguments.NONE));
  }

  private static Invocation withArguments(Invocation found, Arguments arguments) {
    return new Invocation(
        found.id(),
        found.call(),
        found.task(),
        arguments,
        found.parent(),
        found.parentEvent(),
        found.workflow());
  }

  private static StoredInvocation read(Records records, AnInvocation invocation) {
    return Optional.ofNullable(records.of(List.of(invocation.id())).get(invocation.id()))
        .orElseThrow();
  }

  private Records records(Scenario scenario) {
    return stateBackend(seed(scenario)).records();
  }
}
