package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is removed of one component, all of it.
 *
 * @param component which
 * @param expected counts it
 * @param removal begins to remove it
 */
record Sweep(
    Component component, Supplier<Optional<Count>> expected, Supplier<? extends Removal> removal) {}
