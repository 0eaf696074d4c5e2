package dev.pynmon.domain.purge;

import dev.pynmon.domain.query.Count;
import java.util.Optional;

/**
 * How much a component holds of one kind of entry.
 *
 * @param kind what it is, for people, in the plural: {@code messages}
 * @param entries how many; empty when the store cannot tell without reading all of it
 */
public record Holding(String kind, Optional<Count> entries) {}
