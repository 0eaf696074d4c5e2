package dev.pynmon.sqlite.db;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a {@link RowSearch} found.
 *
 * @param rows row numbers, in the direction of the search
 * @param stoppedAt where it must go on when it looked at too many entries
 */
public record RowsFound(List<Long> rows, OptionalLong stoppedAt) {}
