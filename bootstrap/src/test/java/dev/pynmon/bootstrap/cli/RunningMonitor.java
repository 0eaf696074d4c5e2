package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.console.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code pynmon monitor} or {@code pynmon demo} as it was typed, running in this process until it
 * is closed.
 */
public final class RunningMonitor implements AutoCloseable {
  private static final String SAYS = "Pynmon is at ";

  /** To begin and to end, on a machine that is busy. */
  private static final int MINUTES = 3;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private final CompletableFuture<Integer> code = new CompletableFuture<>();

  private RunningMonitor() {}

  /** Starts it in a folder, on a free port. */
  public static RunningMonitor in(Path folder, String... args) {
    return in(new Host(folder, Map.of(), Optional.empty(), "1.0-test", Patience.OF_STORES), args);
  }

  /** Starts a demo, on a free port. */
  public static RunningMonitor demo(Path folder, String... args) {
    return typed(
        new Host(folder, Map.of(), Optional.empty(), "1.0-test", Patience.OF_STORES), "demo", args);
  }

  /** Starts it in surroundings, on a free port. */
  public static RunningMonitor in(Host host, String... args) {
    return typed(host, "monitor", args);
  }

  private static RunningMonitor typed(Host host, String command, String... args) {
    RunningMonitor monitor = new RunningMonitor();
    String[] typed =
        Stream.concat(Stream.of(command, "--port", "0", "--log-level", "error"), Stream.of(args))
            .toArray(String[]::new);
    Thread.ofPlatform().name("monitor").start(() -> monitor.run(host, typed));
    CompletableFuture.anyOf(monitor.ready, monitor.code)
        .orTimeout(MINUTES, TimeUnit.MINUTES)
        .join();
    assertThat(monitor.ready).as(monitor.err.toString()).isCompleted();
    return monitor;
  }

  private void run(Host host, String... args) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err));
    code.complete(new Cli(host, console, this::await).run(args));
  }

  private void await(Runnable announce) {
    announce.run();
    ready.complete(true);
    try {
      stop.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where it is, as it said, with the slash at the end. */
  public URI address() {
    String line =
        out.toString().lines().filter(one -> one.startsWith(SAYS)).findFirst().orElseThrow();
    return URI.create(line.substring(SAYS.length()));
  }

  /** Asks it to end, and holds it to ending well. */
  @Override
  public void close() {
    stop.countDown();
    assertThat(code.orTimeout(MINUTES, TimeUnit.MINUTES).join()).isZero();
    assertThat(err.toString()).isEmpty();
  }
}
