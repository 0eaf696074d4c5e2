package dev.pynmon.domain.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.difference.Trait.Comparison;
import dev.pynmon.domain.testing.Rounds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DifferencesTest {
  private static final Trait HOST_B = new Trait(Aspect.HOST, "", "host-b");
  private static final Trait RUNNER_X = new Trait(Aspect.RUNNER, "", "runner-x");

  private static final Measure AMOUNT = new Measure(Aspect.ARGUMENT, "order.amount");
  private static final double NOON = 1_764_331_200e6;
  private static final Measure RAN = new Measure(Aspect.DURATION, "");

  private static List<Difference> between(List<Traits> those, List<Traits> others) {
    return Differences.between(those, others, true);
  }

  private static Traits traits(Trait... traits) {
    return new Traits(EnumSet.allOf(Aspect.class), Set.of(traits));
  }

  private static Traits measured(Random random, Trait... traits) {
    return new Traits(
        EnumSet.allOf(Aspect.class),
        Set.of(traits),
        Map.of(
            AMOUNT,
            (double) random.nextInt(1_000),
            RAN,
            Math.exp(random.nextGaussian()) * 1_000_000,
            TimeCluster.MEASURE,
            NOON + random.nextInt(3_600) * 1e6));
  }

  /** The first of so many orders, one each two seconds, of which some failed. */
  private static List<Traits> orders(int number, IntPredicate isAmong) {
    return IntStream.range(0, number)
        .filter(isAmong)
        .mapToObj(
            i ->
                new Traits(
                    EnumSet.allOf(Aspect.class),
                    Set.of(
                        new Trait(Aspect.RUNNER, "", "runner-" + i / 400),
                        new Trait(Aspect.HOST, "", "host-" + i % 3)),
                    Map.of(AMOUNT, 948_000.0 + i, TimeCluster.MEASURE, NOON + i * 2e6)))
        .toList();
  }

  /** The same with another amount. */
  private static List<Traits> paying(double least, double range, List<Traits> some) {
    Random random = new Random(some.size());
    return some.stream()
        .map(
            each ->
                new Traits(
                    each.known(), each.all(), Map.of(AMOUNT, least + random.nextInt((int) range))))
        .toList();
  }

  /** Three of everything, whatever failed. */
  private static List<Traits> even(Random random, int number) {
    List<Traits> some = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      some.add(
          measured(
              random,
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
              Set<Trait> all = new HashSet<>(each.all());
              all.removeIf(
                  own -> own.aspect() == planted.aspect() && own.path().equals(planted.path()));
              all.add(planted);
              return new Traits(each.known(), all, each.numbers());
            })
        .toList();
  }

  @Test
  void oneHost_isTold_withItsNumbers() {
    List<Traits> others = new ArrayList<>(even(new Random(1), 207));
    others.addAll(with(HOST_B, even(new Random(2), 3)));

    List<Difference> found = between(with(HOST_B, even(new Random(3), 14)), others);

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
    for (int seed = 0; seed < Rounds.of(20); seed++) {
      List<Traits> those = new ArrayList<>(with(planted, even(new Random(seed), 40)));
      those.addAll(even(new Random(seed + 100), 15));

      List<Difference> found = between(those, even(new Random(seed + 200), 500));

      assertThat(found).as("seed %s", seed).isNotEmpty();
      assertThat(found.getFirst().traits()).containsExactly(planted);
    }
  }

  @Test
  void numberFromWhichOnTheyFail_isTold_asTheRoundestOne() {
    List<Traits> those = new ArrayList<>(paying(903, 90, even(new Random(1), 40)));
    those.addAll(paying(100, 700, even(new Random(2), 2)));
    List<Traits> others = new ArrayList<>(paying(0, 898, even(new Random(3), 597)));
    others.addAll(paying(950, 9, even(new Random(4), 3)));

    Difference first = between(those, others).getFirst();

    assertThat(first.trait())
        .isEqualTo(new Trait(Aspect.ARGUMENT, "order.amount", Comparison.ABOVE, "900"));
    assertThat(first)
        .returns(40, Difference::with)
        .returns(42, Difference::among)
        .returns(3, Difference::othersWith)
        .returns(600, Difference::othersAmong);
  }

  @Test
  void spanUpToWhichTheyFail_isTold() {
    List<Traits> those = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      those.add(new Traits(Set.of(), Set.of(), Map.of(RAN, 1_000.0 * i)));
    }
    List<Traits> others = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      others.add(new Traits(Set.of(), Set.of(), Map.of(RAN, 25_000.0 + i)));
    }

    assertThat(between(those, others))
        .extracting(Difference::trait)
        .containsExactly(new Trait(Aspect.DURATION, "", Comparison.AT_MOST, "20 ms"));
  }

  @Test
  void minutesInWhichTheyFail_areTold_andWhatFollowsFromThemIsNot() {
    List<Traits> those = orders(1_800, i -> i > 400 && i < 600 && i % 20 == 1);

    assertThat(between(those, orders(1_800, i -> i % 4 == 0)))
        .flatExtracting(Difference::traits)
        .containsExactly(
            new Trait(Aspect.TIME, "", "2025-11-28T12:13:22Z to 2025-11-28T12:19:22Z"));
  }

  @Test
  void timeThatPartsAllOfThem_isToldFirst_andOnce() {
    List<Traits> those = planned(2, 22, "runner-x");
    List<Traits> others = new ArrayList<>(planned(30, 50, "runner-y"));
    others.addAll(planned(50, 56, "runner-x"));

    assertThat(between(those, others))
        .extracting(each -> each.trait().aspect())
        .containsExactly(Aspect.TIME, Aspect.RUNNER);
  }

  /** One a minute, of the same hour. */
  private static List<Traits> planned(int from, int to, String runner) {
    return IntStream.range(from, to)
        .mapToObj(
            minute ->
                new Traits(
                    EnumSet.allOf(Aspect.class),
                    Set.of(
                        new Trait(Aspect.RUNNER, "", runner),
                        new Trait(Aspect.HOUR, "", minute < 40 ? "12:00" : "13:00")),
                    Map.of(TimeCluster.MEASURE, NOON + minute * 60e6)))
        .toList();
  }

  /** Of one time with all others, so that no time sets them apart. */
  @Test
  void numberThatRunsOn_isNotTold_whateverTheTime() {
    List<Traits> those = orders(400, i -> i % 2 == 0);
    List<Traits> others = orders(4_000, i -> i >= 400 && i % 4 == 0);

    assertThat(Differences.between(those, others, false))
        .flatExtracting(Difference::traits)
        .extracting(Trait::aspect)
        .doesNotContain(Aspect.ARGUMENT, Aspect.TIME, Aspect.RUNNER);
  }

  @Test
  void hostOfThoseMinutes_isTold_asWell() {
    List<Traits> those = orders(1_800, i -> i > 400 && i < 600 && i % 9 == 1);

    assertThat(between(those, orders(1_800, i -> i % 4 == 0)))
        .extracting(each -> each.trait().aspect())
        .containsExactlyInAnyOrder(Aspect.TIME, Aspect.HOST);
  }

  @ParameterizedTest
  @CsvSource({
    "897.3, 912, 900",
    "912, 913, 912",
    "0, 1, 0",
    "-5, -3, -5",
    "-1, 1, 0",
    "1e-300, 1, 0.1",
    "9.99, 10.01, 10",
    "0.1, 0.2, 0.1",
    "1e300, 2e300, 1E+300",
  })
  void cut_isTheRoundestNumber(double below, double above, String cut) {
    assertThat(AMOUNT.trait(Comparison.ABOVE, Cut.between(below, above)).value()).isEqualTo(cut);
  }

  @Test
  void evenData_tellsNothing() {
    for (int seed = 0; seed < Rounds.of(300); seed++) {
      Random random = new Random(seed);
      int number = 5 + random.nextInt(200);

      assertThat(between(even(random, number), even(random, 10 + random.nextInt(490))))
          .as("seed %s", seed)
          .isEmpty();
    }
  }

  @Test
  void whatIsAlwaysTrueTogether_isToldAsOne() {
    List<Traits> those = with(RUNNER_X, with(HOST_B, even(new Random(1), 20)));

    assertThat(between(those, even(new Random(2), 100)).getFirst().traits())
        .containsExactly(HOST_B, RUNNER_X);
  }

  @Test
  void tooFew_orNoOthers_tellNothing() {
    assertThat(between(with(HOST_B, even(new Random(1), 4)), even(new Random(2), 500))).isEmpty();
    assertThat(between(with(HOST_B, even(new Random(1), 50)), List.of())).isEmpty();
    assertThat(between(List.of(), even(new Random(1), 50))).isEmpty();
  }

  @Test
  void whatIsNotKnown_countsOnNeitherSide() {
    List<Traits> others = new ArrayList<>(even(new Random(2), 100));
    others.add(new Traits(Set.of(), Set.of()));
    List<Traits> those = new ArrayList<>(with(HOST_B, even(new Random(1), 20)));
    those.add(new Traits(Set.of(), Set.of()));

    assertThat(between(those, others).getFirst())
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
