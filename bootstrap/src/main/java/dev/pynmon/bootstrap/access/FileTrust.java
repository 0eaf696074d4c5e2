package dev.pynmon.bootstrap.access;

import dev.pynmon.bootstrap.config.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a file that holds secrets is in safe hands, where the system can tell. */
public final class FileTrust {
  private static final Logger LOG = LoggerFactory.getLogger(FileTrust.class);

  private FileTrust() {}

  /**
   * Warns in the log when everybody may read it.
   *
   * @throws UsageException with a sentence when others than its owner may change it
   */
  public static void check(Path file) {
    requireOwn(file);
    if (permissions(file).contains(PosixFilePermission.OTHERS_READ)) {
      LOG.warn("{} may be read by every user of this machine; chmod 600 is safer", file);
    }
  }

  private static void requireOwn(Path file) {
    Set<PosixFilePermission> permissions = permissions(file);
    if (permissions.contains(PosixFilePermission.OTHERS_WRITE)
        || permissions.contains(PosixFilePermission.GROUP_WRITE)) {
      throw new UsageException(
          "%s may be changed by others than its owner, who so could let anybody in; type chmod 600 %s."
              .formatted(file, file));
    }
  }

  /**
   * The same for a key, which nobody but those who use it may know.
   *
   * @throws UsageException also when everybody may read it
   */
  static void checkKey(Path file) {
    requireOwn(file);
    if (permissions(file).contains(PosixFilePermission.OTHERS_READ)) {
      throw new UsageException(
          "%s is a key that every user of this machine may read, and so use; type chmod 600 %s."
              .formatted(file, file));
    }
  }

  /** None where the system has none, or the file is not there: whoever reads it says so. */
  static Set<PosixFilePermission> permissions(Path file) {
    try {
      return Files.getPosixFilePermissions(file);
    } catch (IOException | UnsupportedOperationException _) {
      return Set.of();
    }
  }
}
