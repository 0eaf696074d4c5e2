package dev.pynmon.memory.store;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.memory.access.AppLock;
import dev.pynmon.memory.clientdata.ValueTable;
import java.time.Instant;

/** Writes to the client data store of an application. Safe for concurrent use. */
public final class ClientDataWriter {
  private final AppLock lock;
  private final ValueTable values;

  ClientDataWriter(AppLock lock, ValueTable values) {
    this.lock = lock;
    this.values = values;
  }

  /**
   * Keeps a serialized value and gives its reference, which is the same for equal values.
   *
   * @param at when; kept to the millisecond
   */
  public DataReference put(String serialized, Instant at) {
    DataReference reference = DataReference.to(serialized);
    put(reference, serialized, at);
    return reference;
  }

  /** Keeps a text under a reference of the writer's choice, as a damaged store may. */
  public void put(DataReference reference, String text, Instant at) {
    lock.write(() -> values.put(reference, text, at));
  }
}
