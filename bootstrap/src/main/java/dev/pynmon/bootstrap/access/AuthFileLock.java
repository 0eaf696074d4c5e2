package dev.pynmon.bootstrap.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pynmon.bootstrap.config.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps others from changing a file of accounts at the same time. What is locked is a file beside
 * it, since the file itself is replaced.
 */
public final class AuthFileLock {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private final Path beside;
  private final FileChannel channel;

  private AuthFileLock(Path beside, FileChannel channel) {
    this.beside = beside;
    this.channel = channel;
  }

  /**
   * Changes the file as soon as nobody else does.
   *
   * @param change reads it, and writes it
   * @throws UsageException with a sentence when that takes too long, or nothing may be written
   *     there
   */
  public static void holding(Path file, Runnable change) {
    AuthFileLock lock = of(file, PATIENCE);
    try {
      change.run();
    } finally {
      lock.release();
    }
  }

  static AuthFileLock of(Path file, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      Path target = SafeFile.target(file);
      AuthFileLock lock = open(target.resolveSibling("." + target.getFileName() + ".lock"));
      while (!lock.isHeld()) {
        lock.channel.close();
        if (System.nanoTime() - end >= 0) {
          throw new UsageException(file + " is being changed by somebody else; try again.");
        }
        LockSupport.parkNanos(PAUSE);
        lock = open(lock.beside);
      }
      return lock;
    } catch (IOException _) {
      throw SafeFile.unwritable(file);
    }
  }

  private static AuthFileLock open(Path beside) throws IOException {
    return new AuthFileLock(
        beside,
        FileChannel.open(
            beside,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            SafeFile.ownerOnly()));
  }

  /** What was locked may be a file that its last holder has removed meanwhile. */
  private boolean isHeld() throws IOException {
    try {
      return channel.tryLock() != null && isThere();
    } catch (OverlappingFileLockException _) { // somebody else in this process
      return false;
    }
  }

  private boolean isThere() throws IOException {
    String mark = UUID.randomUUID().toString();
    channel.truncate(0).write(ByteBuffer.wrap(mark.getBytes(US_ASCII)));
    try {
      return Files.readString(beside, US_ASCII).equals(mark);
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  /** Lets the next one in. */
  void release() {
    try (channel) {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
