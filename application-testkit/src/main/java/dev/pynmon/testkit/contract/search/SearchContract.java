package dev.pynmon.testkit.contract.search;

import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.testkit.contract.BackendContract;
import dev.pynmon.testkit.scenario.AMessage;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
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
  private static final int QUERIES = 250;

  private final Random random = new Random(23);
  private final List<Naive> all = new ArrayList<>();
  private AppKey app;
  private Pynmon pynmon;

  @BeforeEach
  final void write() {
    for (int number = 0; number < MANY; number++) {
      all.add(Naive.some(number, random));
    }
    Scenario scenario =
        aScenario()
            .with(Naive.RUNNERS.toArray(ARunner[]::new))
            .with(all.stream().map(Naive::written).toList())
            .with(all.stream().flatMap(each -> each.message().stream()).toArray(AMessage[]::new));
    harness().write(scenario);
    app = new AppKey(scenario.app().value());
    pynmon = Pynmon.builder().clock(clock).readOnly(true).store(harness().url().toString()).build();
    pynmon.useCases().apps().all().listComplete();
  }

  @AfterEach
  final void end() {
    pynmon.close();
  }

  @Test
  final void everyCondition_findsWhatANaiveLookFinds() {
    NaiveQuery.EACH.forEach(this::findsTheSame);
  }

  @Test
  final void conditionsTogether_findWhatANaiveLookFinds() {
    Stream.generate(() -> NaiveQuery.some(random, 3)).limit(QUERIES).forEach(this::findsTheSame);
  }

  @Test
  final void pages_areTheListCutIntoPieces() {
    NaiveQuery query = NaiveQuery.EACH.getFirst();
    List<Integer> found = new ArrayList<>();
    Page<InvocationRow> page = page(query.text(), PageRequest.first(3));
    while (page.next().isPresent()) {
      found.addAll(numbers(page));
      page = page(query.text(), PageRequest.after(3, page.next().get()));
    }
    found.addAll(numbers(page));
    assertThat(found).isEqualTo(naive(query));
  }

  private void findsTheSame(NaiveQuery query) {
    Page<InvocationRow> page = page(query.text(), PageRequest.first(MANY));
    assertThat(numbers(page).toString()).as(query.text()).isEqualTo(naive(query).toString());
    assertThat(page.next()).isEmpty();
    assertThat(page.searchedBackTo()).isEmpty();
  }

  /** Their numbers, newest registered first. */
  private List<Integer> naive(NaiveQuery query) {
    return IntStream.iterate(MANY - 1, number -> number >= 0, number -> number - 1)
        .filter(number -> query.holds().test(all.get(number)))
        .boxed()
        .toList();
  }

  private List<Integer> numbers(Page<InvocationRow> page) {
    List<InvocationId> known = all.stream().map(each -> each.written().id()).toList();
    return page.items().stream().map(row -> known.indexOf(row.id())).toList();
  }

  private Page<InvocationRow> page(String query, PageRequest request) {
    InvocationFilter filter = InvocationFilter.asking(Search.parse(query, Times.NOW));
    InvocationList list =
        pynmon.useCases().invocations().all().list(new ListInvocationsQuery(app, filter, request));
    return list.page().available().orElseThrow();
  }
}
