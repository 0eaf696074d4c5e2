package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.ShownValues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowDatum;
import java.util.List;
import java.util.Map;

/** The values that a run keeps, those too that lie in the client data store. */
final class RunData {
  private RunData() {}

  static Answer<Snapshot<Page<ShownDatum>>> read(
      Visit visit, ValueDecoder decoder, WorkflowId id, PageRequest request) {
    return visit
        .stateBackend(store -> store.workflows().data(id, request))
        .map(data -> data.map(page -> page.withItems(shown(visit, decoder, page.items()))));
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
