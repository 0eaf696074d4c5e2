package dev.pynmon.redis.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedCursorTest {
  private static final double CLOCK = 1_795_529_868.34638;
  private static final Extent LARGEST = new Extent(Integer.MAX_VALUE, -1);

  @Test
  void cursor_isReadAsWritten() {
    FeedCursor cursor =
        new FeedCursor(
            CLOCK - 30,
            CLOCK,
            List.of(
                new Extent(1, 2),
                new Extent(0, 0),
                new Extent(3, -4),
                new Extent(7, Long.MIN_VALUE),
                new Extent(5, Long.MAX_VALUE)),
            Optional.of(new Mark(CLOCK + 3_600, -5)));
    assertThat(FeedCursor.TEXT.key(FeedCursor.TEXT.cursor(cursor))).isEqualTo(cursor);
  }

  @Test
  void longestCursor_fitsIntoALink() {
    FeedCursor cursor =
        new FeedCursor(
            -Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Collections.nCopies(Slice.COUNT, LARGEST),
            Optional.of(new Mark(-Double.MAX_VALUE, -1)));
    assertThat(FeedCursor.TEXT.key(FeedCursor.TEXT.cursor(cursor))).isEqualTo(cursor);
  }

  @Test
  void cursorOfAnEmptyHistory_hasNoYoungestEntry() {
    FeedCursor cursor =
        new FeedCursor(
            Double.NEGATIVE_INFINITY,
            CLOCK,
            Collections.nCopies(Slice.COUNT, new Extent(0, 0)),
            Optional.empty());
    assertThat(FeedCursor.TEXT.key(FeedCursor.TEXT.cursor(cursor))).isEqualTo(cursor);
  }

  @ParameterizedTest
  @CsvSource({"feed, food", "~1~, ~-1~", "~7~, ~x~", "~0~0, ~0", "1.0, NaN", "2.0, Infinity"})
  void alteredCursor_isRefused(String part, String other) {
    String text = "feed~1.0~2.0~-~-~1~a~0~0~0~0~0~0~7~0";
    assertThat(FeedCursor.TEXT.key(new Cursor(text)).clock()).isEqualTo(2);
    assertThatThrownBy(
            () -> FeedCursor.TEXT.key(new Cursor(text.replaceFirst("\\Q" + part, other))))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void slices_coverAllThatFollows() {
    assertThat(Slice.of(100, 200))
        .containsExactly(
            new Slice(100, 190),
            new Slice(190, 197),
            new Slice(197, 199),
            new Slice(199, 230),
            new Slice(230, Double.POSITIVE_INFINITY));
  }

  @Test
  void clockThatWentBack_leavesSlicesEmpty() {
    assertThat(Slice.of(250, 200))
        .startsWith(new Slice(250, 250), new Slice(250, 250))
        .endsWith(new Slice(250, Double.POSITIVE_INFINITY));
  }
}
