package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.ShownValues;
import dev.pynmon.application.service.query.AskedList;
import dev.pynmon.application.service.query.LastPage;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowDatum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values that a run keeps, those too that lie in the client data store. */
final class RunData {
  /** How many values are looked at for one page: each may have 10,000 characters. */
  private static final int MOST = 1_000;

  private RunData() {}

  static Answer<Snapshot<Page<ShownDatum>>> read(
      Visit visit,
      ValueDecoder decoder,
      WorkflowId id,
      Optional<Search> search,
      PageRequest request) {
    AskedList<WorkflowDatum> list =
        AskedList.<WorkflowDatum>of(datum -> facts(datum, decoder)).atMost(MOST);
    return visit
        .stateBackend(
            store ->
                orLast(
                    request,
                    part -> list.snapshot(search, some -> store.workflows().data(id, some), part)))
        .map(data -> data.map(page -> page.withItems(shown(visit, decoder, page.items()))));
  }

  private static <T> Snapshot<Page<T>> orLast(
      PageRequest asked, Function<PageRequest, Snapshot<Page<T>>> source) {
    Snapshot<Page<T>> read = source.apply(asked);
    return LastPage.insteadOf(asked, read.value(), Optional.empty())
        .map(last -> source.apply(last).map(page -> page.instead(last)))
        .orElse(read);
  }

  private static Facts facts(WorkflowDatum datum, ValueDecoder decoder) {
    return new FactSheet()
        .text(Field.KEY, datum.key())
        .value(Field.VALUE, decoder.decode(datum.value()));
  }

  private static List<ShownDatum> shown(
      Visit visit, ValueDecoder decoder, List<WorkflowDatum> data) {
    List<DataReference> references =
        data.stream().flatMap(datum -> DataReference.in(datum.value().text()).stream()).toList();
    Map<DataReference, StoredText> texts =
        references.isEmpty()
            ? Map.of()
            : visit
                .clientData(
                    store -> store.clientData().of(references, ShowInvocationUseCase.MAX_VALUE))
                .available()
                .orElse(Map.of());
    ShownValues values = new ShownValues(decoder, texts);
    return data.stream()
        .map(datum -> new ShownDatum(datum.key(), values.of(datum.value())))
        .toList();
  }
}
