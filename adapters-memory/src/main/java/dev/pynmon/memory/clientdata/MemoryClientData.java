package dev.pynmon.memory.clientdata;

import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.value.TextCut;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.list.Moment;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Large values in memory. */
public record MemoryClientData(Guarded guard, ValueTable table) implements ClientData {
  private static final KeyText<Moment> CURSORS = Moment.cursors("client-data");

  @Override
  public Map<DataReference, StoredText> of(Collection<DataReference> references, int maxBytes) {
    return guard.read(
        () -> {
          Map<DataReference, StoredText> found = new LinkedHashMap<>();
          references.forEach(
              reference ->
                  table
                      .find(reference)
                      .ifPresent(value -> found.put(reference, cut(value, maxBytes))));
          return Collections.unmodifiableMap(found);
        });
  }

  @Override
  public Snapshot<Page<ClientDataEntry>> page(PageRequest request) {
    return guard.read(
        () ->
            new Snapshot.Taken<>(
                Listing.of(CURSORS, table.places().descendingSet(), table::at).page(request),
                guard.now(),
                true));
  }

  @Override
  public Count count(long bound) {
    return guard.read(() -> Count.upTo(table.size(), bound));
  }

  private static StoredText cut(ValueTable.Value value, int maxBytes) {
    return TextCut.ofBytes(value.text(), value.bytes(), maxBytes);
  }
}
