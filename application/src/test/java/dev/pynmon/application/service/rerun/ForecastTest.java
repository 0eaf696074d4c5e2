package dev.pynmon.application.service.rerun;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.rerun.RerunShop.SHOP;
import static dev.pynmon.application.service.rerun.RerunShop.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.RerunChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is foreseen of many, and what that costs. */
class ForecastTest {
  private static final RerunChoice NOTED = set("note", "9");

  private final RerunShop shop = new RerunShop();

  private static RerunChoice set(String name, String text) {
    return new RerunChoice(false, Optional.empty(), Optional.empty(), Map.of(name, text));
  }

  private static List<InvocationId> ids(int many) {
    return IntStream.range(0, many).mapToObj(n -> new InvocationId("f" + n)).toList();
  }

  /** So many that failed, each of another order. */
  private List<InvocationId> failures(int many) {
    List<InvocationId> ids = ids(many);
    ids.forEach(id -> shop.data.add(failed(id.value(), arguments(id.value().substring(1)))));
    return ids;
  }

  private static Map<String, String> arguments(String order) {
    return new TreeMap<>(Map.of("order", order, "note", "4"));
  }

  private void registered(String id, String order) {
    shop.data.add(registered(id).with(arguments(order))).indexed(id);
  }

  private static FakeInvocation registered(String id) {
    return anInvocation(id).calling(new CallKey("shop.charge:" + id));
  }

  private Foreseen foresee(List<InvocationId> ids, RerunChoice choice) {
    shop.store.calls.forget();
    return shop.foresee(ids, choice);
  }

  private List<String> asked() {
    return shop.store.calls.names().stream().filter(name -> !name.equals("apps")).toList();
  }

  @Test
  void ofVeryManyThatAreChanged_allAreForeseen() {
    assertThat(foresee(failures(1_001), set("nope", "1")).refusals()).hasSize(1_001);
  }

  @Test
  void cost_goesByTheThousand_alsoWhereArgumentsAreChangedAndTheTaskRaises() {
    List<InvocationId> ids = failures(2_500);
    IntStream.range(0, 30).forEach(n -> registered("w" + n, String.valueOf(n)));
    shop.knowsTask(
        false,
        "registration_concurrency=keys",
        "key_arguments=order",
        "on_diff_non_key_args_raise=true");

    assertThat(foresee(ids, NOTED).refusals()).hasSize(30);
    assertThat(asked())
        .containsExactly(
            "records.of",
            "records.of",
            "records.of",
            "dialect",
            "statuses.page",
            "records.of",
            "arguments.indexed");
  }

  @Test
  void cost_withoutACatalogue_isACallMoreForEachThousand() {
    List<InvocationId> ids = failures(1_500);
    ids.forEach(id -> shop.data.indexed(id.value()));
    registered("w", "7");

    assertThat(foresee(ids, RerunChoice.SAME).waiting()).containsOnlyKeys(new InvocationId("f7"));
    assertThat(asked())
        .containsExactly(
            "records.of",
            "records.of",
            "arguments.indexed",
            "arguments.indexed",
            "dialect",
            "statuses.page",
            "records.of",
            "arguments.indexed");
  }

  @Test
  void cost_ofOneLooksForNothing_whereAnotherIsWantedAnyway() {
    List<InvocationId> ids = failures(3);
    shop.knowsTask(false, "registration_concurrency=task");
    registered("w", "1");
    RerunChoice another = new RerunChoice(true, Optional.empty(), Optional.empty(), Map.of());

    assertThat(foresee(ids, another)).isEqualTo(new Foreseen(Map.of(), Map.of(), List.of()));
    assertThat(asked()).containsExactly("records.of", "dialect");
  }

  @Test
  void registrationOfARun_countsNoQueues_asThatOfOneDoes() {
    failures(1);
    InvocationId original = new InvocationId("f0");
    shop.store.calls.forget();

    shop.rerunner().rerun(SHOP, original, RerunChoice.SAME, new InvocationId("new"));
    assertThat(asked()).containsExactly("records.of", "arguments.indexed", "dialect", "register");

    shop.store.calls.forget();
    shop.done("f0", RerunChoice.SAME);
    assertThat(asked())
        .startsWith("records.of", "arguments.indexed", "dialect", "register")
        .hasSizeGreaterThan(4);
  }

  @Test
  void whatIsForeseen_isWhatALookAtEachTells() {
    for (String mode : List.of("task", "arguments", "keys", "disabled")) {
      for (String raises : List.of("true", "false")) {
        shop.data.purge();
        List<InvocationId> ids = failures(9);
        registered("w2", "2");
        registered("w3", "3");
        shop.data.add(registered("bare").with(arguments("4")));
        shop.data.add(registered("lost").with(arguments("5")).unknownToStateBackend());
        shop.data.indexed("lost");
        shop.knowsTask(
            false,
            "registration_concurrency=" + mode,
            "key_arguments=order",
            "on_diff_non_key_args_raise=" + raises);
        assertThatEachIsAsForeseen(ids, RerunChoice.SAME);
        assertThatEachIsAsForeseen(ids, NOTED);
      }
    }
  }

  private void assertThatEachIsAsForeseen(List<InvocationId> ids, RerunChoice choice) {
    Foreseen foreseen = foresee(ids, choice);
    for (InvocationId id : ids) {
      RerunOutlook.Known known = shop.look(id.value(), choice);
      assertThat(Optional.ofNullable(foreseen.refusals().get(id))).isEqualTo(known.refusal());
      assertThat(Optional.ofNullable(foreseen.waiting().get(id)))
          .isEqualTo(known.refusal().isPresent() ? Optional.empty() : known.existing());
    }
  }

  @Test
  void whatIsChanged_isTold_withSomeOfWhatItWas() {
    List<InvocationId> ids = failures(5);

    assertThat(foresee(ids, NOTED).notes()).containsExactly("Argument note: 4 → 9 in 5 of them.");
    assertThat(foresee(ids, set("order", "4")).notes())
        .containsExactly("Argument order: 0, 1, 2, … → 4 in 4 of them.");
    assertThat(foresee(ids, set("note", "4")).notes()).isEmpty();
  }

  @Test
  void moreThanAreLookedAt_isTold() {
    List<InvocationId> ids = failures(1);
    IntStream.range(0, 10_001).forEach(n -> shop.data.add(registered("w" + n)));
    shop.knowsTask(false, "registration_concurrency=arguments");

    assertThat(foresee(ids, RerunChoice.SAME).notes())
        .containsExactly(
            "Of shop.charge more are registered than are looked at, which are 10,000 in all:"
                + " whether one of the others stands for one of these shows when that is run"
                + " again.");
    assertThat(shop.store.calls.count("statuses.page")).isEqualTo(10);
  }
}
