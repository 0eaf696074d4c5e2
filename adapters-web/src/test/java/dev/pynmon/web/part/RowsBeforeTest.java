package dev.pynmon.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsBeforeTest {
  private static final RowsBefore HUNDRED = new RowsBefore(Optional.of(100), true);
  private static final Page<String> LAST =
      Page.of(List.of("a", "b"), Optional.empty(), Optional.empty());

  @Test
  void whereTheListEnds_allAreCounted() {
    assertThat(counted(HUNDRED, new Count.AtLeast(51), LAST)).isEqualTo(new Count.Exact(102));
    assertThat(counted(HUNDRED, new Count.AtLeast(10_000), LAST))
        .isEqualTo(new Count.AtLeast(10_000));
    assertThat(counted(HUNDRED, new Count.Exact(7), LAST)).isEqualTo(new Count.Exact(7));
  }

  @Test
  void whereItGoesOn_orNobodyKnowsWhatComesBefore_theyAreAtLeastTheseMany() {
    Page<String> goesOn = Page.of(LAST.items(), Optional.of(new Cursor("x")), Optional.empty());
    Page<String> stopped =
        new Page<>(LAST.items(), Optional.empty(), Optional.empty(), Optional.of(Instant.EPOCH));
    RowsBefore unknown = new RowsBefore(Optional.empty(), false);
    assertThat(counted(HUNDRED, new Count.AtLeast(51), goesOn)).isEqualTo(new Count.AtLeast(102));
    assertThat(counted(HUNDRED, new Count.AtLeast(51), stopped)).isEqualTo(new Count.AtLeast(102));
    assertThat(counted(unknown, new Count.AtLeast(1), LAST)).isEqualTo(new Count.AtLeast(2));
  }

  @Test
  void whatAnAddressTells_isOfALinkThatWasMadeBefore_soThereMayBeMore() {
    RowsBefore told = new RowsBefore(Optional.of(100), false);
    assertThat(counted(told, new Count.AtLeast(51), LAST)).isEqualTo(new Count.AtLeast(102));
  }

  @Test
  void pageWithoutRows_tellsNothingOfThoseBefore() {
    Page<String> none = Page.empty();
    RowsBefore first = new RowsBefore(Optional.of(0), true);
    assertThat(counted(HUNDRED, new Count.AtLeast(51), none)).isEqualTo(new Count.AtLeast(51));
    assertThat(counted(first, new Count.AtLeast(0), none)).isEqualTo(new Count.Exact(0));
  }

  private static Count counted(RowsBefore before, Count total, Page<?> rows) {
    return before.counted(new Answer.Available<>(total), rows).available().orElseThrow();
  }
}
