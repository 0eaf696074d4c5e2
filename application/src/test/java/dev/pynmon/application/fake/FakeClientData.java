package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.StoredText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record FakeClientData(FakeData data, Calls calls) implements ClientDataStore, ClientData {
  @Override
  public ClientData clientData() {
    return this;
  }

  @Override
  public Map<DataReference, StoredText> of(Collection<DataReference> references, int maxBytes) {
    calls.note("clientData.of");
    Map<DataReference, StoredText> found = new LinkedHashMap<>(data.clientData);
    found.keySet().retainAll(references);
    return found;
  }

  @Override
  public Snapshot<Page<ClientDataEntry>> page(PageRequest page) {
    calls.note("clientData.page");
    List<ClientDataEntry> entries =
        data.clientData.entrySet().stream()
            .map(
                each ->
                    new ClientDataEntry(each.getKey(), each.getValue().length(), Optional.empty()))
            .toList();
    return new Snapshot.Taken<>(
        ListPages.page(entries, each -> each.reference().value(), page),
        FakeInvocation.START,
        true);
  }

  @Override
  public Count count(long bound) {
    calls.note("clientData.count");
    return Count.upTo(data.clientData.size(), bound);
  }
}
