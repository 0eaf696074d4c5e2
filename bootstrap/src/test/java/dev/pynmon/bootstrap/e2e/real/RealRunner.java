package dev.pynmon.bootstrap.e2e.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A runner of a real pynenc in a process of its own, which works until this is closed. */
final class RealRunner implements AutoCloseable {
  private static final int KILLED = 128 + 9;

  private final Process process;
  private final Path log;

  private RealRunner(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static RealRunner start(RealPython python, int number, String... death) {
    Path log = python.folder().resolve("runner" + number + ".log");
    return new RealRunner(
        death.length == 0 ? python.start(log, "work.py") : python.startAnew(log, "work.py", death),
        log);
  }

  /** Makes it rest; nothing of it goes on when this returns. */
  void rest() {
    tell("rest");
    try {
      assertThat(process.inputReader().readLine()).as(this::errors).isEqualTo("resting");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes it go on. */
  void work() {
    tell("work");
  }

  private void tell(String order) {
    try {
      process.outputWriter().write(order + "\n");
      process.outputWriter().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it, wherever it is. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits until it killed itself as it was told to. */
  void awaitDeath() {
    process.onExit().orTimeout(RealShop.PATIENCE, TimeUnit.SECONDS).join();
    assertThat(process.exitValue()).isEqualTo(KILLED);
  }

  /** Asks it to end, and returns the errors that it has logged. */
  String stop() {
    process.destroy();
    process.onExit().orTimeout(RealShop.PATIENCE, TimeUnit.SECONDS).join();
    return errors();
  }

  private String errors() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
