package dev.pynmon.testkit.contract.search;

import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.contract.BackendContract;
import dev.pynmon.testkit.scenario.AMessage;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same queries find the same, whatever holds it: what a naive look at each invocation finds,
 * which knows nothing of how queries are read, nor of stores.
 */
public abstract class SearchContract extends BackendContract {
  private static final int MANY = 60;

  private final Random random = new Random(23);
  private final List<Naive> newestFirst = new ArrayList<>();
  private SearchedStore searched;

  /** How many queries are put together at random. */
  protected abstract Extent extent();

  @BeforeEach
  final void write() {
    List<NaiveMaking.Made> all =
        IntStream.range(0, MANY).mapToObj(each -> new NaiveMaking(each, random).make()).toList();
    Scenario scenario =
        aScenario()
            .with(NaiveMaking.RUNNERS.toArray(ARunner[]::new))
            .with(all.stream().flatMap(each -> each.lost().stream()).toArray(ARunner[]::new))
            .with(all.stream().map(NaiveMaking.Made::written).toList())
            .with(all.stream().flatMap(each -> each.message().stream()).toArray(AMessage[]::new));
    harness().write(scenario);
    all.reversed().forEach(each -> newestFirst.add(each.told()));
    searched = SearchedStore.open(List.of(harness().url()), scenario.app(), clock);
  }

  @AfterEach
  final void end() {
    searched.close();
  }

  @Test
  final void everyCondition_findsWhatANaiveLookFinds() {
    NaiveQuery.EACH.forEach(this::findsTheSame);
  }

  @Test
  final void conditionsTogether_findWhatANaiveLookFinds() {
    Stream.generate(() -> NaiveQuery.some(NaiveQuery.EACH, random, 3))
        .limit(extent().of(80, 250))
        .forEach(this::findsTheSame);
  }

  @Test
  final void pages_areTheListCutIntoPieces() {
    NaiveQuery query = NaiveQuery.EACH.getFirst();
    List<String> found = new ArrayList<>();
    Page<InvocationRow> page = searched.page(query.text(), PageRequest.first(3));
    while (page.next().isPresent()) {
      found.addAll(SearchedStore.ids(page));
      page = searched.page(query.text(), PageRequest.after(3, page.next().get()));
    }
    found.addAll(SearchedStore.ids(page));
    assertThat(found).isEqualTo(query.of(newestFirst));
  }

  private void findsTheSame(NaiveQuery query) {
    Page<InvocationRow> page = searched.page(query.text(), PageRequest.first(MANY));
    assertThat(SearchedStore.ids(page)).as(query.text()).isEqualTo(query.of(newestFirst));
    assertThat(page.next()).isEmpty();
    assertThat(page.searchedBackTo()).isEmpty();
  }
}
