package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.StoredText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Client data whose values are without what is hidden in them. */
record MaskedClientData(ClientData data, MaskedTexts texts) implements ClientData {
  @Override
  public Map<DataReference, StoredText> of(Collection<DataReference> references, int maxBytes) {
    Map<DataReference, StoredText> found = new LinkedHashMap<>(data.of(references, maxBytes));
    found.replaceAll((_, text) -> texts.value(text));
    return found;
  }

  @Override
  public Snapshot<Page<ClientDataEntry>> page(PageRequest page) {
    return data.page(page);
  }

  @Override
  public Count count(long bound) {
    return data.count(bound);
  }
}
