package dev.pynmon.application.port.out.task;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the files that {@code tools/pynmon_tasks.py} writes; their form is {@code
 * docs/tasks.schema.json}. Found by {@code ServiceLoader}; there is exactly one. Never throws,
 * whatever is there. Safe for concurrent use.
 */
public interface TaskCatalogueReader {
  /** How many bytes, and so characters, a file may have. */
  int MAX_SIZE = 5_000_000;

  /**
   * What a file says, or what is wrong with it; empty when it still is what it was. Cost: a look at
   * the file, and one pass through its text when it is another.
   *
   * @param known what it was when it was last read; empty to read it in any case
   */
  Optional<CatalogueContents> readIfChanged(Path file, Optional<CatalogueVersion> known);
}
