package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A value that lies in the client data store.
 *
 * @param reference where
 * @param text the serialized value
 * @param storedAt when it was stored, in whole milliseconds
 */
public record ClientDatum(DataReference reference, String text, Instant storedAt) {
  /** A value stored a little after the one before. */
  public static ClientDatum aValue(String text) {
    Instant storedAt = Times.next().truncatedTo(ChronoUnit.MILLIS);
    return new ClientDatum(DataReference.to(text), text, storedAt);
  }

  /** The same value stored then. */
  public ClientDatum storedAt(Instant moment) {
    return new ClientDatum(reference, text, moment);
  }

  /** What a list of the store says of it. */
  public ClientDataEntry entry() {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return new ClientDataEntry(reference, bytes, Optional.of(storedAt));
  }
}
