package dev.pynmon.sqlite;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.Component;
import java.nio.file.Path;

/** A monitor of its own that purges a state backend and tells of every batch, to be killed. */
final class PurgingProcess {
  private PurgingProcess() {}

  /** Purges the file that is named. */
  public static void main(String... arguments) {
    try (OpenStore store = OpenStore.writable(Path.of(arguments[0]))) {
      Removal removal = store.purges().all(Component.STATE_BACKEND).begin();
      while (!removal.next(20).done()) {
        System.out.println("a batch is gone");
      }
    }
  }
}
