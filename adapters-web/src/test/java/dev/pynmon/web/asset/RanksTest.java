package dev.pynmon.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pynmon.pictures.occupancy.OccupancyRanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of tasks are told apart by everybody, in both themes, and seen on every ground. */
class RanksTest {
  private static final double LEAST_DISTANCE = 12;
  private static final double LEAST_CONTRAST = 3;
  private static final Map<String, List<Color>> TOKENS = StyleSheet.ours().tokens();

  /** All others, then by rank. */
  private static List<Color> ranks(int theme) {
    return IntStream.rangeClosed(0, OccupancyRanks.COLOURS)
        .mapToObj(rank -> token("r" + rank, theme))
        .toList();
  }

  private static Color token(String name, int theme) {
    return Objects.requireNonNull(TOKENS.get(name), name).get(theme);
  }

  @ParameterizedTest
  @EnumSource
  void everyTwoColours_areToldApart(Sight sight) {
    List<String> alike = new ArrayList<>();
    for (int theme = 0; theme < 2; theme++) {
      List<Lab> seen = ranks(theme).stream().map(sight::of).toList();
      for (int i = 0; i < seen.size(); i++) {
        for (int j = 0; j < i; j++) {
          double distance = seen.get(i).distance(seen.get(j));
          if (distance < LEAST_DISTANCE) {
            alike.add("theme %d: r%d and r%d: %.1f".formatted(theme, i, j, distance));
          }
        }
      }
    }
    assertThat(alike).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"surface", "inset", "bg"})
  void everyColour_isSeenOnTheGround(String ground) {
    for (int theme = 0; theme < 2; theme++) {
      Color under = token(ground, theme);
      assertThat(ranks(theme))
          .allSatisfy(rank -> assertThat(rank.contrast(under)).isGreaterThan(LEAST_CONTRAST));
    }
  }

  /** Pairs of the data that Sharma, Wu and Dalal published with the formula, 2005. */
  @ParameterizedTest
  @CsvSource({
    "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
    "50, -1, 2, 50, 0, 0, 2.3669",
    "50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195",
    "50, 2.5, 0, 73, 25, -18, 27.1492",
    "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
    "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
  })
  void distance_isThatOfThePublishedData(
      double l, double a, double b, double l2, double a2, double b2, double expected) {
    assertThat(new Lab(l, a, b).distance(new Lab(l2, a2, b2))).isCloseTo(expected, within(5e-5));
  }

  @Test
  void redAndGreen_lookAlikeToSome() {
    Color red = Color.hex("#a04000");
    Color green = Color.hex("#606000");
    assertThat(Sight.USUAL.of(red).distance(Sight.USUAL.of(green))).isGreaterThan(30);
    assertThat(Sight.DEUTERANOPIA.of(red).distance(Sight.DEUTERANOPIA.of(green))).isLessThan(10);
  }
}
