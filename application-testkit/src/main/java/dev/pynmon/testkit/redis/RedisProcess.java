package dev.pynmon.testkit.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the server. What it logs is read: it says by itself when it is ready. */
final class RedisProcess {
  /** Of a server, and of a sentinel. */
  private static final List<String> READY =
      List.of("Ready to accept connections", "Sentinel ID is");

  private static final String PORT_TAKEN = "Address already in use";
  private static final int SECONDS = 30;

  private final Process process;
  private final Thread killer;
  private final CompletableFuture<Optional<String>> outcome = new CompletableFuture<>();

  private RedisProcess(Process process, Path folder) {
    this.process = process;
    killer = new Thread(() -> end(process, folder));
  }

  /** Whoever shares a server never closes it; it leaves nothing behind all the same. */
  private static void end(Process process, Path folder) {
    process.destroyForcibly();
    try {
      Files.deleteIfExists(folder);
    } catch (IOException _) {
      // A folder with something in it is kept.
    }
  }

  /**
   * Starts it and waits until it answers; empty when its port is taken.
   *
   * @throws IllegalStateException with its log when it does not start
   */
  static Optional<RedisProcess> launch(Path folder, List<String> command) {
    RedisProcess started = new RedisProcess(begin(folder, command), folder);
    Runtime.getRuntime().addShutdownHook(started.killer);
    Thread.ofVirtual().start(started::readLog);
    Optional<String> problem = started.awaitOutcome();
    problem.ifPresent(_ -> started.kill());
    return problem.map(RedisProcess::failed).orElseGet(() -> Optional.of(started));
  }

  private static Optional<RedisProcess> failed(String log) {
    if (log.contains(PORT_TAKEN)) {
      return Optional.empty();
    }
    throw new IllegalStateException(log);
  }

  private static Process begin(Path folder, List<String> command) {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on when it is ready, so that it never waits for a reader of its log. */
  private void readLog() {
    List<String> log = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (READY.stream().anyMatch(line::contains)) {
          outcome.complete(Optional.empty());
        }
        if (!outcome.isDone()) {
          log.add(line);
        }
      }
    } catch (IOException e) {
      log.add(e.toString());
    }
    outcome.complete(Optional.of(String.join("\n", log)));
  }

  private Optional<String> awaitOutcome() {
    try {
      return outcome.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      return Optional.of("not ready after " + SECONDS + " seconds");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
