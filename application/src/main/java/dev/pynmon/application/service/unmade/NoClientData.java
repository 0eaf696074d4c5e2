package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.StoredText;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/** A client data store that no value was ever put into. */
record NoClientData(Clock clock) implements ClientData {
  @Override
  public Map<DataReference, StoredText> of(Collection<DataReference> references, int maxBytes) {
    return Map.of();
  }

  @Override
  public Snapshot<Page<ClientDataEntry>> page(PageRequest page) {
    return new Snapshot.Taken<>(Page.empty(), clock.instant(), true);
  }

  @Override
  public Count count(long bound) {
    return new Count.Exact(0);
  }
}
