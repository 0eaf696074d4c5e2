package dev.pynmon.testkit.contract.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.testkit.contract.TestClock;
import dev.pynmon.testkit.fixture.Golden;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries find in what a real pynenc wrote what a naive look at its own answers finds. */
public abstract class GoldenSearchContract {
  /** More than any fixture holds. */
  private static final int ALL = 1_000;

  private static final int TOGETHER = 12;
  private static final Instant LATER = Instant.parse("2026-11-25T00:00:00Z");

  /**
   * Where the fixture lies.
   *
   * @param folder an empty folder of this test
   */
  protected abstract List<StoreUrl> stores(Path folder);

  /** What pynenc answers. */
  protected abstract Golden answers();

  @Test
  final void queries_findWhatANaiveLookAtItsAnswersFinds(@TempDir Path folder) {
    Golden golden = answers();
    List<Naive> all =
        golden.invocations().values().stream()
            .map(each -> new NaiveGolden(each, LATER).told())
            .toList();
    List<NaiveQuery> each = new GoldenQueries(all).each();
    Random random = new Random(23);
    Stream<NaiveQuery> together =
        Stream.generate(() -> NaiveQuery.some(each, random, 2)).limit(TOGETHER);
    try (SearchedStore searched =
        SearchedStore.open(stores(folder), golden.app(), new TestClock(LATER))) {
      Stream.concat(each.stream(), together).forEach(query -> findsTheSame(searched, query, all));
    }
  }

  private static void findsTheSame(SearchedStore searched, NaiveQuery query, List<Naive> all) {
    Page<InvocationRow> page = searched.page(query.text(), PageRequest.first(ALL));
    assertThat(SearchedStore.ids(page))
        .as(query.text())
        .containsExactlyInAnyOrderElementsOf(query.of(all));
    assertThat(page.next()).isEmpty();
  }
}
