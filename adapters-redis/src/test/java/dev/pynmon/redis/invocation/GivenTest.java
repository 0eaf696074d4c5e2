package dev.pynmon.redis.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GivenTest {
  private static final double CLOCK = 1_000;
  private static final FeedCursor BEFORE =
      new FeedCursor(
          900, CLOCK - 50, Collections.nCopies(Slice.COUNT, new Extent(0, 0)), Optional.empty());

  @Test
  void overlap_endsAtTheYoungestOnTime() {
    Given given = Given.of(BEFORE, CLOCK, marks(910, 920, 950, 980, 1_020, 5_000), 1);
    assertThat(given.from()).isEqualTo(950);
    assertThat(given.marks()).isEqualTo(marks(980, 1_020, 5_000));
    assertThat(given.last()).contains(new Mark(5_000, 5_000));
  }

  @Test
  void overlap_neverGoesBack() {
    assertThat(Given.of(BEFORE, CLOCK, marks(905), 0).from()).isEqualTo(900);
    assertThat(Given.of(BEFORE, CLOCK, marks(2_000), 1).from()).isEqualTo(900);
    assertThat(Given.of(BEFORE, CLOCK, List.of(), 0).from()).isEqualTo(900);
  }

  @Test
  void youngestEntry_isKeptWhenNothingFollows() {
    Mark last = new Mark(800, 8);
    FeedCursor before =
        new FeedCursor(BEFORE.from(), BEFORE.clock(), BEFORE.extents(), Optional.of(last));
    assertThat(Given.of(before, CLOCK, List.of(), 0).last()).contains(last);
  }

  @Test
  void tooManyEntries_makeTheOverlapShorter() {
    List<Mark> many =
        IntStream.range(0, Given.MAX_OVERLAP + 500)
            .mapToObj(n -> new Mark(980 + n / 10_000.0, n))
            .toList();
    Given given = Given.of(BEFORE, CLOCK, many, 0);
    assertThat(given.marks()).isEqualTo(many.subList(500, many.size()));
    assertThat(given.from()).isEqualTo(many.get(499).score());
  }

  @Test
  void cursor_countsEachSlice_andAllThatIsDatedAhead() {
    FeedCursor cursor =
        Given.of(BEFORE, CLOCK, marks(975, 985, 995, 998, 1_001, 5_000), 9).cursor();
    assertThat(cursor.extents()).extracting(Extent::count).containsExactly(2L, 1L, 1L, 1L, 9L);
    assertThat(cursor.extents().getFirst().xor()).isEqualTo(975 ^ 985);
    assertThat(cursor.extents().getLast().xor()).isEqualTo(5_000);
  }

  private static List<Mark> marks(double... scores) {
    return DoubleStream.of(scores).mapToObj(score -> new Mark(score, (long) score)).toList();
  }
}
