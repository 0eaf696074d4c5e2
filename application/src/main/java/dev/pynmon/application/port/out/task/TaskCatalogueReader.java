package dev.pynmon.application.port.out.task;

/**
 * Reads what {@code tools/pynmon_tasks.py} writes; its form is {@code docs/tasks.schema.json}.
 * Found by {@code ServiceLoader}; there is exactly one. Never throws for any text. Safe for
 * concurrent use.
 */
public interface TaskCatalogueReader {
  /** How many bytes, and so characters, a file may have. */
  int MAX_SIZE = 5_000_000;

  /** What a file says, or what is wrong with it. Cost: one pass through the text. */
  CatalogueReading read(String text);
}
