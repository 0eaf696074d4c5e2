package dev.pynmon.domain.attention;

import static dev.pynmon.domain.why.Said.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CheckupTest {
  private static final Finding QUIET = Finding.Quiet.of("6 crons");

  private static Need need(Rule rule, Harm harm, long number) {
    return Need.of(rule, harm, number, "wait", Sentence.of("It waits."), Subject.Whole.QUEUES);
  }

  @Test
  void needs_areByHarmAndRuleAndNumber_whatHealsLast() {
    Checkup checkup =
        Checkup.of(
            NOW,
            Map.of(
                Rule.SILENT_RUNNER,
                new Finding.Needed(
                    List.of(
                        need(Rule.SILENT_RUNNER, Harm.HEALS, 9),
                        need(Rule.SILENT_RUNNER, Harm.WARNING, 1))),
                Rule.QUEUE_WAITS,
                new Finding.Needed(
                    List.of(
                        need(Rule.QUEUE_WAITS, Harm.WARNING, 2),
                        need(Rule.QUEUE_WAITS, Harm.WARNING, 5))),
                Rule.NO_RUNNER,
                new Finding.Needed(List.of(need(Rule.NO_RUNNER, Harm.TROUBLE, 1)))),
            QUIET);

    assertThat(checkup.needs())
        .extracting(each -> each.rule().word() + " " + each.number().value())
        .containsExactly(
            "no_runner 1", "queue_waits 5", "queue_waits 2", "silent_runner 1", "silent_runner 9");
  }

  @Test
  void lacking_keepsWhatWasFound_andKnowsOfQuietOnlyWhatTheOthersTell() {
    Finding found = new Finding.Needed(List.of(need(Rule.SILENT_RUNNER, Harm.WARNING, 1)));
    Checkup before = Checkup.of(NOW, Map.of(Rule.SILENT_RUNNER, found), QUIET);
    Absence down =
        new Absence.Down(
            new BackendFault(BackendFault.Kind.UNAVAILABLE, "shop", "It is gone.", "Start it."));

    Checkup after = before.lacking(Map.of(Component.BROKER, down));

    assertThat(after.needs())
        .extracting(each -> each.rule().word() + " " + each.number().value())
        .containsExactly("component 1", "silent_runner 1");
    assertThat(after.notKnown().keySet())
        .containsExactlyElementsOf(
            Arrays.stream(Rule.values())
                .filter(rule -> rule != Rule.SILENT_RUNNER && rule != Rule.COMPONENT)
                .filter(rule -> rule.needs().contains(Component.BROKER))
                .toList());
    assertThat(after.of(Rule.QUEUE_WAITS))
        .isEqualTo(Finding.NotKnown.of("The broker cannot be read."));
    assertThat(after.lacking(Map.of(Component.TRIGGER, down))).isEqualTo(after);
  }

  @Test
  void lacking_whatThisPynencNeverHas_changesNothing() {
    Checkup before = Checkup.of(NOW, Map.of(), QUIET);

    assertThat(before.lacking(Map.of(Component.TRIGGER, new Absence.InThisVersion())))
        .isSameAs(before);
  }

  @Test
  void quietAndUnknown_areInTheOrderOfRules() {
    Finding unknown = Finding.NotKnown.of("Nobody knows.");
    Checkup checkup = Checkup.of(NOW, Map.of(Rule.CLOCK, QUIET, Rule.COMPONENT, QUIET), unknown);

    assertThat(checkup.quiet())
        .containsExactly(
            entry(Rule.COMPONENT, Sentence.of("6 crons")),
            entry(Rule.CLOCK, Sentence.of("6 crons")));
    assertThat(checkup.notKnown()).hasSize(Rule.values().length - 2);
    assertThat(checkup.of(Rule.CLOCK)).isEqualTo(QUIET);
  }

  @Test
  void causes_areRunnersWithWhichSeveralBegan() {
    RunnerId silent = new RunnerId("r1");
    Optional<RunnerId> other = Optional.of(new RunnerId("r2"));
    Checkup checkup =
        Checkup.of(
            NOW,
            Map.of(
                Rule.NO_CONSUMER,
                new Finding.Needed(
                    List.of(
                        need(Rule.NO_CONSUMER, Harm.WARNING, 2).causedBy(Optional.of(silent)),
                        need(Rule.NO_CONSUMER, Harm.WARNING, 1).causedBy(other))),
                Rule.SILENT_RUNNER,
                new Finding.Needed(
                    List.of(
                        need(Rule.SILENT_RUNNER, Harm.HEALS, 1).causedBy(Optional.of(silent))))),
            QUIET);

    assertThat(checkup.causes()).containsExactly(entry(silent, 2L));
  }

  @Test
  void checkup_isOfAllRules() {
    assertThatThrownBy(() -> new Checkup(NOW, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Finding.Needed(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void needed_isBounded() {
    List<Need> many =
        LongStream.range(0, 30).mapToObj(number -> need(Rule.CLOCK, Harm.WARNING, number)).toList();

    assertThat(new Finding.Needed(many).needs())
        .hasSize(Finding.Needed.MOST)
        .first()
        .extracting(each -> each.number().value())
        .isEqualTo(29L);
    assertThat(new Finding.Needed(many).more()).isEqualTo(20);
    Checkup checkup =
        Checkup.of(NOW, Map.of(Rule.CLOCK, new Finding.Needed(many)), Finding.Quiet.of("nothing"));
    assertThat(checkup.number()).isEqualTo(30);
    assertThat(checkup.more()).isEqualTo(Map.of(Rule.CLOCK, 20L));
  }

  @Test
  void rules_areFoundByTheirWords() {
    assertThat(Arrays.stream(Rule.values()).map(rule -> Rule.find(rule.word()).orElseThrow()))
        .containsExactly(Rule.values());
    assertThat(Rule.find("NO_RUNNER")).isEmpty();
  }
}
