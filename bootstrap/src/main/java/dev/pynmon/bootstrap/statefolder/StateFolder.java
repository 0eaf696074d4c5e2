package dev.pynmon.bootstrap.statefolder;

import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.UsageException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one monitor, which no other may use at the same time: else each would take what the
 * other does for what a dead one left. Only its owner may look inside.
 */
public final class StateFolder implements AutoCloseable {
  /** Nothing outlives this process. */
  public static final StateFolder NONE =
      new StateFolder(PurgeJournal.NONE, BulkJournal.NONE, () -> {});

  private static final String LOCK = "lock";

  private final PurgeJournal purges;
  private final BulkJournal bulks;
  private final Closeable lock;

  private StateFolder(PurgeJournal purges, BulkJournal bulks, Closeable lock) {
    this.purges = purges;
    this.bulks = bulks;
    this.lock = lock;
  }

  /** The folder that the settings name, taken; without one, nothing outlives this process. */
  public static StateFolder of(Settings settings) {
    return settings
        .find(Key.STATE_DIR)
        .map(text -> take(settings.path(Key.STATE_DIR, text)))
        .orElse(NONE);
  }

  /**
   * Makes the folder where it is missing, and takes it.
   *
   * @throws UsageException with a sentence when it cannot be made or written, or is taken
   */
  static StateFolder take(Path folder) {
    try {
      Files.createDirectories(folder, ownersAlone(folder, "rwx------"));
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return take(folder, channel);
    } catch (IOException _) {
      throw new UsageException(
          "--state-dir %s cannot be used; accepted is a folder that this user may write, or may make."
              .formatted(folder));
    }
  }

  private static StateFolder take(Path folder, FileChannel channel) throws IOException {
    if (isTaken(channel)) {
      channel.close();
      throw new UsageException(
          "--state-dir %s is used by another monitor, which goes on; give each a folder of its own."
              .formatted(folder));
    }
    return new StateFolder(new PurgeFiles(folder), new BulkFiles(folder), channel);
  }

  /** The lock ends with the channel, or with the process. */
  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException _) {
      return true;
    }
  }

  static FileAttribute<?>[] ownersAlone(Path path, String rights) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  /** Remembers purges. */
  public PurgeJournal purges() {
    return purges;
  }

  /** Remembers runs of many. */
  public BulkJournal bulks() {
    return bulks;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException _) {
      // nothing is lost: the system ends the lock with this process
    }
  }
}
