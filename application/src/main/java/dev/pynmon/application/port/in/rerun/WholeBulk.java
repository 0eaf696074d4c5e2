package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import java.util.Optional;

/**
 * All that is told of a run of many.
 *
 * @param items a part of what it was to run again
 * @param fates how all that stands for them is now
 * @param first the first that it registered anew, while somebody is asked about that
 */
public record WholeBulk(BulkItems items, BulkFates fates, Optional<BulkFirst> first) {}
