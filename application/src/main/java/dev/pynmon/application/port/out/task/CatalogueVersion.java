package dev.pynmon.application.port.out.task;

import java.time.Instant;

/**
 * What tells a file about tasks from what it was before.
 *
 * @param modified when it was last written
 * @param size its bytes
 * @param identity whatever else the system knows it by; may be empty
 */
public record CatalogueVersion(Instant modified, long size, String identity) {}
