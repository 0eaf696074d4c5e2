package dev.pynmon.domain.clientdata;

import dev.pynmon.domain.id.DataReference;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the client data store, without its content.
 *
 * @param reference the key, shared by all equal values
 * @param bytes the size of the serialized text in UTF-8 bytes
 * @param created when it was stored, to the millisecond; empty where the store keeps no time
 */
public record ClientDataEntry(DataReference reference, long bytes, Optional<Instant> created) {}
