package dev.pynmon.bootstrap.attack.monitor;

import dev.pynmon.bootstrap.cli.RunningMonitor;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Starts monitors of stores. */
public interface Starter {
  /**
   * Starts one.
   *
   * @throws RefusedException when it says in a sentence that it does not open these
   */
  Target start(Path folder, List<String> stores);

  /** In this process, which costs a tenth of the time. */
  static Starter inside() {
    return (folder, stores) -> new Inside(begun(folder, stores));
  }

  /** The built program, from the folder of its distribution. */
  static Starter of(Path program) {
    return (folder, stores) ->
        Program.start(program, folder.resolve("log"), "monitor", stores.toArray(String[]::new));
  }

  private static RunningMonitor begun(Path folder, List<String> stores) {
    try {
      return RunningMonitor.in(folder, stores.toArray(String[]::new));
    } catch (AssertionError e) {
      throw RefusedException.of(e);
    }
  }

  /** One of this process; what it logged as an error is one. */
  record Inside(RunningMonitor monitor) implements Target {
    @Override
    public URI address() {
      return monitor.address();
    }

    @Override
    public void close() {
      monitor.close();
    }
  }

  /** A monitor did not start, and said why. */
  final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String said) {
      super(said);
    }

    /** Of what its start was held to; anything but one sentence is a fault. */
    static RuntimeException of(AssertionError error) {
      String said = String.valueOf(error.getMessage());
      return said.matches("(?s)\\[pynmon monitor: [^\\n]{10,400}\\n] .*")
          ? new RefusedException(said)
          : new IllegalStateException(said);
    }
  }
}
