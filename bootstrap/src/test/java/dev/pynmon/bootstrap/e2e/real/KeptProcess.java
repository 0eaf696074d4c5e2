package dev.pynmon.bootstrap.e2e.real;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that a {@link PythonKeeper} became: no child of ours, and told of by it. */
final class KeptProcess extends Process {
  /** What a shell adds to the number of the signal that ended a process; Python has it negative. */
  private static final int SIGNALLED = 128;

  private final CompletableFuture<ProcessHandle> handle = new CompletableFuture<>();
  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private OutputStream in = OutputStream.nullOutputStream();
  private InputStream out = InputStream.nullInputStream();

  /** Waits until it is there. Either end of a pipe waits for the other. */
  KeptProcess open(Path input, Path output) {
    handle.orTimeout(RealShop.PATIENCE, TimeUnit.SECONDS).join();
    try {
      in = new FileOutputStream(input.toFile());
      out = new FileInputStream(output.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** First which it is, then how it ended. */
  void told(int number) {
    if (handle.isDone()) {
      code.complete(number < 0 ? SIGNALLED - number : number);
    } else {
      handle.complete(ProcessHandle.of(number).orElseThrow());
    }
  }

  @Override
  public OutputStream getOutputStream() {
    return in;
  }

  @Override
  public InputStream getInputStream() {
    return out;
  }

  @Override
  public InputStream getErrorStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public int waitFor() {
    return code.join();
  }

  @Override
  public int exitValue() {
    return Optional.ofNullable(code.getNow(null)).orElseThrow(IllegalThreadStateException::new);
  }

  @Override
  public CompletableFuture<Process> onExit() {
    return code.thenApply(_ -> this);
  }

  @Override
  public void destroy() {
    handle.join().destroy();
  }

  @Override
  public Process destroyForcibly() {
    handle.join().destroyForcibly();
    return this;
  }
}
