package dev.pynmon.testkit.contract.search;

import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.search.Clue;
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.Search;
import dev.pynmon.testkit.contract.BackendContract;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Times;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The contract of {@link Records#mayHold} and {@link Outcomes#mayHold}, for stores that tell
 * something for them: nothing that holds a clue is lost, nothing that surely does not is read.
 */
public abstract class CluesContract extends BackendContract {
  /** Of these nothing is certain, whatever is asked: who reads them finds out. */
  private static final String DOUBTFUL = " date escaped raw scale";

  private final Map<String, AnInvocation> written = new LinkedHashMap<>();
  private Records records;

  @BeforeEach
  final void write() {
    written.put("plain", anInvocation().of("shop.ship").withArgument("order", "948262"));
    written.put("other", anInvocation().of("mail.send").withArgument("order", "1"));
    written.put("named", anInvocation().withArgument("no_948262", "1"));
    written.put("text", anInvocation().withArgument("kelvin", "\"[100%] 'K' !_\""));
    written.put("nothing", anInvocation());
    written.put("scale", anInvocation().withArgument("k", "\"\\u212a\""));
    written.put("raw", anInvocation().withArgument("k", "\"\u212a\""));
    written.put("escaped", anInvocation().withArgument("k", "\"\\u0039\\u0034\""));
    written.put("date", anInvocation().withArgument("at", "{\"py/object\": \"x\"}"));
    records = stateBackend(seed(aScenario().with(List.copyOf(written.values())))).records();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "args:948262 | plain named",
        "args.ORDER:*482* | plain",
        "args.order:>5 | plain other",
        "args.order:none | plain other",
        "args:*100%* | text",
        "args:\"*'k' !_*\" | text",
        "args:*0_%* |",
        "args.kelvin:*k* | text",
        "args:nowhere |",
        "args:größe | ",
      })
  void records_thatMayHoldAClue_areTold(String query, String names) {
    String told = (names == null ? "" : names) + DOUBTFUL;
    assertThat(told(query)).isEqualTo(new TreeSet<>(List.of(told.strip().split(" "))));
  }

  @ParameterizedTest
  @CsvSource({"mail.send, other", "shop.ship, plain", "4826, plain named", "nowhere,"})
  void records_thatMaySayAWord_areTold(String word, String names) {
    Condition.Says says = (Condition.Says) Search.parse(word, Times.NOW).condition();
    String told = (names == null ? "" : names) + DOUBTFUL;
    assertThat(told(Clue.of(says, Clue.Place.RECORD).orElseThrow()))
        .isEqualTo(new TreeSet<>(List.of(told.strip().split(" "))));
  }

  @Test
  void outcomes_thatMayHoldAClue_andExceptions_areTold() {
    AnInvocation good = anInvocation().withResult("{\"total\": 948262}").then(SUCCESS);
    AnInvocation other = anInvocation().withResult("{\"total\": 1}").then(SUCCESS);
    AnInvocation bad = anInvocation().failed("Timeout", "no answer");
    Outcomes outcomes =
        stateBackend(seed(aScenario("other").with(good, other, bad, anInvocation()))).outcomes();
    List<InvocationId> ids = List.of(good.id(), other.id(), bad.id(), new InvocationId("nobody"));
    assertThat(outcomes.mayHold(ids, Optional.of(clue("result.total:948262"))))
        .containsExactlyInAnyOrder(good.id(), bad.id());
    assertThat(outcomes.mayHold(ids, Optional.of(clue("result.TOTAL:>5"))))
        .containsExactlyInAnyOrder(good.id(), other.id(), bad.id());
    assertThat(outcomes.mayHold(ids, Optional.of(clue("result:日本"))))
        .contains(good.id(), other.id(), bad.id());
    assertThat(outcomes.mayHold(ids, Optional.empty())).containsExactly(bad.id());
  }

  @Test
  void clueThatIsWrittenInNoPlainCharacter_isInAny() {
    assertThat(told("args:日本")).isEqualTo(new TreeSet<>(written.keySet()));
  }

  @Test
  void severalClues_areInWhatHoldsAnyOfThem() {
    List<InvocationId> ids = written.values().stream().map(AnInvocation::id).toList();
    Set<InvocationId> each = new HashSet<>(records.mayHold(ids, clue("args:948262")));
    each.addAll(records.mayHold(ids, clue("args:nowhere")));

    assertThat(records.mayHoldAny(ids, List.of(clue("args:nowhere"), clue("args:948262"))))
        .isEqualTo(each)
        .isNotEqualTo(Set.copyOf(ids));
  }

  @Test
  void recordsThatAreNotThere_areNotTold() {
    assertThat(records.mayHold(List.of(new InvocationId("nobody")), clue("args:a"))).isEmpty();
  }

  @Test
  void longArguments_areNotLost() {
    AnInvocation one = anInvocation().withArgument("x", '"' + "y".repeat(20_000) + "948262\"");
    StoreApp other = seed(aScenario("other").with(one));
    assertThat(stateBackend(other).records().mayHold(List.of(one.id()), clue("args:*948262")))
        .containsExactly(one.id());
  }

  private Set<String> told(String query) {
    return told(clue(query));
  }

  private Set<String> told(Clue clue) {
    List<InvocationId> ids = written.values().stream().map(AnInvocation::id).toList();
    Set<InvocationId> found = records.mayHold(ids, clue);
    Set<String> names = new TreeSet<>();
    written.forEach(
        (name, invocation) -> {
          if (found.contains(invocation.id())) {
            names.add(name);
          }
        });
    return names;
  }

  private static Clue clue(String query) {
    return Clue.of(Search.parse(query, Times.NOW).condition()).orElseThrow();
  }
}
