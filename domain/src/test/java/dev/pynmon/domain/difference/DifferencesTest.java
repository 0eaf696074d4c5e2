package dev.pynmon.domain.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.difference.Trait.Aspect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferencesTest {
  private static final Trait HOST_B = new Trait(Aspect.HOST, "", "host-b");
  private static final Trait RUNNER_X = new Trait(Aspect.RUNNER, "", "runner-x");

  private static Traits traits(Trait... traits) {
    return new Traits(EnumSet.allOf(Aspect.class), Set.of(traits));
  }

  /** Three of everything, whatever failed. */
  private static List<Traits> even(Random random, int number) {
    List<Traits> some = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      some.add(
          traits(
              new Trait(Aspect.HOST, "", "host-" + random.nextInt(3)),
              new Trait(Aspect.RUNNER, "", "runner-" + random.nextInt(12)),
              new Trait(Aspect.HOUR, "", random.nextInt(24) + ":00"),
              new Trait(Aspect.RETRIES, "", String.valueOf(random.nextInt(3))),
              new Trait(Aspect.ARGUMENT, "order.id", String.valueOf(random.nextInt())),
              new Trait(Aspect.ARGUMENT, "country", "c" + random.nextInt(20))));
    }
    return some;
  }

  private static List<Traits> with(Trait planted, List<Traits> some) {
    return some.stream()
        .map(
            each -> {
              Set<Trait> all = new java.util.HashSet<>(each.all());
              all.removeIf(
                  own -> own.aspect() == planted.aspect() && own.path().equals(planted.path()));
              all.add(planted);
              return new Traits(each.known(), all);
            })
        .toList();
  }

  @Test
  void oneHost_isTold_withItsNumbers() {
    List<Traits> others = new ArrayList<>(even(new Random(1), 207));
    others.addAll(with(HOST_B, even(new Random(2), 3)));

    List<Difference> found = Differences.between(with(HOST_B, even(new Random(3), 14)), others);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().traits()).containsExactly(HOST_B);
    assertThat(found.getFirst())
        .returns(14, Difference::with)
        .returns(14, Difference::among)
        .returns(3, Difference::othersWith)
        .returns(210, Difference::othersAmong);
  }

  @ParameterizedTest
  @EnumSource
  void plantedCause_isFoundFirst_inEveryAspect(Aspect aspect) {
    Trait planted = new Trait(aspect, aspect == Aspect.ARGUMENT ? "order.country" : "", "planted");
    for (int seed = 0; seed < 20; seed++) {
      List<Traits> those = new ArrayList<>(with(planted, even(new Random(seed), 40)));
      those.addAll(even(new Random(seed + 100), 15));

      List<Difference> found = Differences.between(those, even(new Random(seed + 200), 500));

      assertThat(found).as("seed %s", seed).isNotEmpty();
      assertThat(found.getFirst().traits()).containsExactly(planted);
    }
  }

  @Test
  void evenData_tellsNothing() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int number = 5 + random.nextInt(200);

      assertThat(Differences.between(even(random, number), even(random, 10 + random.nextInt(490))))
          .as("seed %s", seed)
          .isEmpty();
    }
  }

  @Test
  void whatIsAlwaysTrueTogether_isToldAsOne() {
    List<Traits> those = with(RUNNER_X, with(HOST_B, even(new Random(1), 20)));

    assertThat(Differences.between(those, even(new Random(2), 100)).getFirst().traits())
        .containsExactly(HOST_B, RUNNER_X);
  }

  @Test
  void tooFew_orNoOthers_tellNothing() {
    assertThat(Differences.between(with(HOST_B, even(new Random(1), 4)), even(new Random(2), 500)))
        .isEmpty();
    assertThat(Differences.between(with(HOST_B, even(new Random(1), 50)), List.of())).isEmpty();
    assertThat(Differences.between(List.of(), even(new Random(1), 50))).isEmpty();
  }

  @Test
  void whatIsNotKnown_countsOnNeitherSide() {
    List<Traits> others = new ArrayList<>(even(new Random(2), 100));
    others.add(new Traits(Set.of(), Set.of()));
    List<Traits> those = new ArrayList<>(with(HOST_B, even(new Random(1), 20)));
    those.add(new Traits(Set.of(), Set.of()));

    assertThat(Differences.between(those, others).getFirst())
        .returns(20, Difference::among)
        .returns(100, Difference::othersAmong);
  }

  @Test
  void chance_isFishers() {
    Fisher test = new Fisher(20);

    assertThat(test.chance(8, 10, 1, 10)).isCloseTo(0.002739, within(0.00001));
    assertThat(test.chance(0, 10, 5, 10)).isCloseTo(1, within(1e-9));
  }
}
