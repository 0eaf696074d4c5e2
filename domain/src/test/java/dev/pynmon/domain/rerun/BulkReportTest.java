package dev.pynmon.domain.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkReportTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:45:10Z");

  @ParameterizedTest
  @CsvSource({
    "who:ada task:shop.charge exception:*Timeout started:>-2h, true",
    "Timeout, true",
    "who:bob, false",
    "started:<-2h, false"
  })
  void run_isAskedWhoBeganItWhen_andOfWhat(String query, boolean holds) {
    BulkSource failures =
        new BulkSource.Failures(
            Optional.of(new TaskKey("shop.charge")), Optional.of("ReadTimeout"), TimeWindow.EVER);
    BulkReport run =
        new BulkReport(
            new BulkId("0c9d8b7a-6f5e-4d3c-8b2a-190807060504"),
            new AppKey("shop"),
            BulkOrder.of(failures, NOW),
            "ada",
            NOW.minusSeconds(3_600),
            BulkCounts.NONE,
            new BulkState.Going(),
            false);

    assertThat(run.isAsked(Search.parse(query, NOW, Noun.RERUNS))).isEqualTo(holds);
  }
}
