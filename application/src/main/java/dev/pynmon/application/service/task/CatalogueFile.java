package dev.pynmon.application.service.task;

import dev.pynmon.application.port.out.task.CatalogueContents;
import dev.pynmon.application.port.out.task.TaskCatalogueReader;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A file about tasks, read anew when its time, size or identity change. That is looked up at most
 * once a second, off the request, and only while somebody asks. Safe for concurrent use.
 */
final class CatalogueFile {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final CatalogueContents SILENT = CatalogueContents.bad("has not answered yet");

  private final Path path;
  private final TaskCatalogueReader reader;
  private final BackgroundValue<CatalogueContents> contents;
  private volatile CatalogueContents last = SILENT;

  CatalogueFile(Path path, TaskCatalogueReader reader, Background background) {
    this.path = path;
    this.reader = reader;
    this.contents = new BackgroundValue<>(background, PATIENCE, 20);
  }

  /** Its name as given. */
  String name() {
    return path.toString();
  }

  /** What it says now. */
  CatalogueContents look() {
    return contents.look(this::refreshed).value().orElse(SILENT);
  }

  private CatalogueContents refreshed() {
    CatalogueContents before = last;
    CatalogueContents now = reader.readIfChanged(path, before.version()).orElse(before);
    last = now;
    return now;
  }
}
