package dev.pynmon.application.service.search;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeCatalogueReader;
import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.search.Hit;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.application.port.in.search.SearchUseCase;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.invocation.ListInvocationsService;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data =
      new FakeData()
          .add(
              anInvocation("f85b0044").of("shop.orders.charge"),
              anInvocation("f85b91c7").of("shop.orders.ship").inWorkflow("w", "shop.flow.fulfil"),
              anInvocation("0a1b").of("mail.Send").unknownToOrchestrator())
          .context("f85b-runner")
          .context("54f27cc1");
  private final FakeStore store = new FakeStore();
  private final SearchService service = service(FakeMonitor.over(data, store));

  private static SearchService service(FakeMonitor monitor, Path... files) {
    Catalogues catalogues =
        new Catalogues(List.of(files), new FakeCatalogueReader(), monitor.background);
    MatchingInvocations matching =
        new MatchingInvocations(new FakeDecoder(), _ -> _ -> Optional.empty(), () -> 0);
    ListInvocationsService lists =
        new ListInvocationsService(monitor.directory(), new Totals(monitor.background), matching);
    return new SearchService(
        monitor.directory(), catalogues, lists, new FakeDecoder(), monitor.background);
  }

  private SearchResult search(String text) {
    return service.search(SHOP, text);
  }

  private static <T> Matches<T> in(Answer<Matches<T>> kind) {
    return kind.available().orElseThrow();
  }

  private static List<String> invocations(SearchResult result) {
    return in(result.invocations()).items().stream().map(row -> row.id().value()).toList();
  }

  private static Hit invocation(String id) {
    return new Hit.OfInvocation(new InvocationId(id));
  }

  @Test
  void wholeInvocationId_isMeant_thoughOthersBeginLikeIt() {
    data.add(anInvocation("f85b0044-b"));
    assertThat(search("f85b0044").only()).contains(invocation("f85b0044"));
  }

  @Test
  void wholeIdThatTheOrchestratorLost_isMeant() {
    assertThat(search("0a1b").only()).contains(invocation("0a1b"));
  }

  @Test
  void beginningOfOneId_isMeant() {
    assertThat(search("f85b00").only()).contains(invocation("f85b0044"));
  }

  @Test
  void idInCapitals_isMeant_asPynencWritesIt() {
    assertThat(search("F85B0044").only()).contains(invocation("f85b0044"));
    assertThat(search("0A1B").only()).contains(invocation("0a1b"));
    assertThat(search("F85b9").only()).contains(invocation("f85b91c7"));
    assertThat(search("54F27CC1").only()).contains(new Hit.OfRunner(new RunnerId("54f27cc1")));
  }

  @Test
  void idAsTyped_goesBeforeAnyOtherSpelling() {
    data.context("ABC-Runner").context("abc-runner");
    assertThat(search("ABC").only()).contains(new Hit.OfRunner(new RunnerId("ABC-Runner")));
    assertThat(search("ABC-runner").isEmpty()).isTrue();
  }

  @Test
  void beginningOfSeveral_isAListByKind() {
    SearchResult result = search("f85b");
    assertThat(result.only()).isEmpty();
    assertThat(invocations(result)).containsExactlyInAnyOrder("f85b0044", "f85b91c7");
    assertThat(in(result.runners()).items())
        .extracting(runner -> runner.id().value())
        .containsExactly("f85b-runner");
  }

  @Test
  void runner_byItsIdOrBeginning_isMeant() {
    Optional<Hit> runner = Optional.of(new Hit.OfRunner(new RunnerId("54f27cc1")));
    assertThat(search("54f2").only()).isEqualTo(runner);
    assertThat(search("54f27cc1").only()).isEqualTo(runner);
  }

  @Test
  void runnerThatLeftHeartbeatsAlone_isFoundByItsWholeId() {
    data.heartbeat("lonely", START, Optional.empty());
    assertThat(search("lonely").only()).contains(new Hit.OfRunner(new RunnerId("lonely")));
    assertThat(search("lone").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.orders.ship", "orders.SHIP", "ship"})
  void task_byItsKeyOrAPartInAnyCase_isMeant(String text) {
    assertThat(search(text).only()).contains(new Hit.OfTask(new TaskKey("shop.orders.ship")));
  }

  @Test
  void taskThatNeverRan_isMeant_whenTheCodeRegistersIt(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("tasks.json"), "shop: shop.orders.charge shop.never.ran");
    SearchService knowing = service(FakeMonitor.over(data, store), file);

    assertThat(knowing.search(SHOP, "NEVER").only())
        .contains(new Hit.OfTask(new TaskKey("shop.never.ran")));
    assertThat(in(knowing.search(SHOP, "orders").tasks()).items())
        .containsExactly(new TaskKey("shop.orders.charge"), new TaskKey("shop.orders.ship"));
  }

  @Test
  void workflowType_isMeant() {
    assertThat(search("fulfil").only())
        .contains(new Hit.OfWorkflow(new TaskKey("shop.flow.fulfil")));
  }

  @Test
  void taskThatDefinesAWorkflow_isBoth() {
    data.add(anInvocation("x").of("shop.flow.fulfil"));
    SearchResult result = search("shop.flow.fulfil");
    assertThat(result.only()).isEmpty();
    assertThat(in(result.tasks()).items()).hasSize(1);
    assertThat(in(result.workflows()).items()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "*", "f85b%", "' OR '1'='1", "\u0000", "nothing"})
  void textThatNothingBeginsWith_findsNothing(String text) {
    assertThat(search(text).isEmpty()).isTrue();
    assertThat(search(text).only()).isEmpty();
  }

  @Test
  void moreThanAreShown_isSaid() {
    for (int number = 0; number < 30; number++) {
      data.add(anInvocation("many-" + number).of("many.task" + number));
    }
    SearchResult result = search("many");
    assertThat(in(result.invocations()).items()).hasSize(SearchUseCase.MAX_MATCHES);
    assertThat(in(result.invocations()).isMore()).isTrue();
    assertThat(in(result.tasks()).items()).hasSize(SearchUseCase.MAX_MATCHES);
    assertThat(in(result.tasks()).isMore()).isTrue();
  }

  @Test
  void storeWithoutAnIndexOfIds_neverDecidesByABeginning() {
    data.searchedBackTo(START);
    SearchResult result = search("f85b00");
    assertThat(result.only()).isEmpty();
    assertThat(invocations(result)).containsExactly("f85b0044");
    assertThat(in(result.invocations()).searchedBackTo()).contains(START);
    assertThat(search("f85b0044").only()).contains(invocation("f85b0044"));
  }

  @Test
  void runnersNotListedYet_neverDecide() {
    data.listsNothingYet();
    SearchResult result = search("54f2");
    assertThat(in(result.runners()).items()).isEmpty();
    assertThat(in(result.runners()).complete()).isFalse();
    assertThat(search("f85b00").only()).isEmpty();
    assertThat(search("54f27cc1").only()).contains(new Hit.OfRunner(new RunnerId("54f27cc1")));
  }

  @Test
  void componentThatIsMissing_isSaid_andLeavesTheRest() {
    FakeStore partial =
        new FakeStore().holds(FakeInfo.bare("shop"), data, without(Component.ORCHESTRATOR));
    SearchResult result = service(new FakeMonitor().file("shop.db", partial)).search(SHOP, "54f2");
    assertThat(result.missing()).containsOnlyKeys(Component.ORCHESTRATOR);
    assertThat(in(result.runners()).items()).hasSize(1);
    assertThat(result.only()).isEmpty();
  }

  @Test
  void storeThatDoesNotAnswer_isAskedOnceForEachComponent() {
    search("x");
    store.calls.forget();
    store.calls.fail(Kind.TIMEOUT, "statuses");
    SearchResult result = search("f85b");
    assertThat(result.missing()).containsKey(Component.ORCHESTRATOR);
    assertThat(store.calls.names().stream().filter(name -> name.startsWith("statuses")))
        .containsExactly("statuses.of");
  }

  @Test
  void manyInvocations_takeNoMoreQuestionsThanFew() {
    search("f85b");
    store.calls.forget();
    search("f85b");
    List<String> few = store.calls.names();
    for (int number = 0; number < 500; number++) {
      data.add(anInvocation("f85b-" + number));
    }
    store.calls.forget();
    search("f85b");
    assertThat(store.calls.names()).isEqualTo(few);
  }
}
