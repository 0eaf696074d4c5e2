package dev.pynmon.application.service.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastPageTest {
  private static final PageRequest BEHIND = new PageRequest.Skip(3, 9_000);
  private static final Optional<Page<String>> NONE = Optional.of(Page.empty());

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "3, 0", "4, 3", "6, 3", "7, 6", "9000, 8997", "99999, 9999"})
  void ofAKnownTotal_itHasTheLastItem(long total, int skip) {
    assertThat(LastPage.insteadOf(BEHIND, NONE, Optional.of(new Count.Exact(total))))
        .contains(new PageRequest.Skip(3, skip));
  }

  @Test
  void whereNobodyKnowsTheTotal_itIsTheFirst() {
    PageRequest.Skip first = new PageRequest.Skip(3, 0);
    assertThat(LastPage.insteadOf(BEHIND, NONE, Optional.of(new Count.AtLeast(7)))).contains(first);
    assertThat(LastPage.insteadOf(BEHIND, NONE, Optional.empty())).contains(first);
  }

  @Test
  void whatIsNotPastTheEnd_isShownAsAsked() {
    Optional<Count> total = Optional.of(new Count.Exact(7));
    Page<String> some = Page.of(List.of("a"), Optional.empty(), Optional.empty());
    Page<String> notAll =
        new Page<>(List.of(), Optional.empty(), Optional.empty(), Optional.of(Instant.EPOCH));

    assertThat(LastPage.insteadOf(BEHIND, Optional.of(some), total)).isEmpty();
    assertThat(LastPage.insteadOf(BEHIND, Optional.of(notAll), total)).isEmpty();
    assertThat(LastPage.insteadOf(BEHIND, Optional.<Page<String>>empty(), total)).isEmpty();
    assertThat(LastPage.insteadOf(PageRequest.first(3), NONE, total)).isEmpty();
    assertThat(LastPage.insteadOf(PageRequest.after(3, new Cursor("x")), NONE, total)).isEmpty();
  }
}
