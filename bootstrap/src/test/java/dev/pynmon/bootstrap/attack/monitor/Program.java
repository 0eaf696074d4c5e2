package dev.pynmon.bootstrap.attack.monitor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The built program as a process of its own, on a free port, until it is closed. */
public final class Program implements Target {
  private static final String SAYS = "Pynmon is at ";

  private final Process process;
  private final URI address;

  private Program(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it.
   *
   * @param home the folder of the distribution
   * @param log what it says on standard error
   */
  public static Program start(Path home, Path log, String command, String... args) {
    return start(List.of(), home, log, command, args);
  }

  /** Starts it as whoever means nothing to root, see {@link OtherUser}. */
  public static Program startAsOther(Path home, Path log, String command, String... args) {
    return start(OtherUser.command(), home, log, command, args);
  }

  private static Program start(
      List<String> before, Path home, Path log, String command, String... args) {
    List<String> typed = new ArrayList<>(before);
    typed.addAll(
        List.of(home.toAbsolutePath().resolve("pynmon").toString(), command, "--port", "0"));
    typed.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(typed).redirectError(log.toFile());
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Program(process, address(process, log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI address(Process process, Path log) {
    CompletableFuture<URI> said = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> listen(process.inputReader(), said));
    try {
      return said.orTimeout(90, TimeUnit.SECONDS).join();
    } catch (RuntimeException _) {
      process.destroyForcibly();
      throw new Starter.RefusedException("it does not start; it said why in " + log);
    }
  }

  private static void listen(BufferedReader lines, CompletableFuture<URI> said) {
    lines
        .lines()
        .filter(line -> line.startsWith(SAYS))
        .forEach(line -> said.complete(URI.create(line.substring(SAYS.length()))));
    said.completeExceptionally(new IllegalStateException("it ended"));
  }

  @Override
  public URI address() {
    return address;
  }

  /** What the system knows of it. */
  public Vitals vitals() {
    return new Vitals(process.pid());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
