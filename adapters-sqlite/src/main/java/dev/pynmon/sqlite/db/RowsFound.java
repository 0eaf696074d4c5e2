package dev.pynmon.sqlite.db;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a {@link RowSearch} found.
 *
 * @param rows row numbers, in the direction of the search
 * @param stoppedAt where it must go on when it looked at too many entries
 */
public record RowsFound(List<Long> rows, OptionalLong stoppedAt) {
  /** Whether the list goes on, as far as anybody knows. */
  public boolean isMoreThan(int count) {
    return rows.size() > count || stoppedAt.isPresent();
  }

  /** The first rows. */
  public List<Long> first(int count) {
    return rows.subList(0, Math.min(count, rows.size()));
  }
}
