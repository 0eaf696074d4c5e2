package dev.pynmon.sqlite.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.TimeOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanCutTest {
  @Test
  void orderedEntries_areCutWhereAllowed() {
    assertThat(cut(3, 1, 2, 3, 4, 5)).isEqualTo(3);
    assertThat(cut(5, 1, 2, 3, 4, 5)).isEqualTo(5);
  }

  @Test
  void entryThatComesLate_isNotCutOff() {
    assertThat(cut(3, 1, 2, 5, 4, 3)).isEqualTo(2);
    assertThat(cut(4, 1, 3, 2, 5, 4)).isEqualTo(3);
  }

  @Test
  void entriesWithoutACleanPlace_areCutWhereAllowed() {
    assertThat(cut(2, 5, 4, 3, 2, 1)).isEqualTo(2);
  }

  private static int cut(int most, int... seconds) {
    List<Moment> moments = new ArrayList<>();
    for (int second : seconds) {
      moments.add(new Moment(Instant.ofEpochSecond(second), moments.size()));
    }
    return CleanCut.of(moments, most, Moment.in(TimeOrder.OLDEST_FIRST));
  }
}
