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
    Set<PosixFilePermission> permissions = permissions(file);
    if (permissions.contains(PosixFilePermission.OTHERS_WRITE)
        || permissions.contains(PosixFilePermission.GROUP_WRITE)) {
      throw new UsageException(
          "%s may be changed by others than its owner, who so could let anybody in; type chmod 600 %s."
              .formatted(file, file));
    }
    if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
      LOG.warn("{} may be read by every user of this machine; chmod 600 is safer", file);
    }
  }

  /** None where the system has none, or the file is not there: whoever reads it says so. */
  static Set<PosixFilePermission> permissions(Path file) {
    try {
      return Files.getPosixFilePermissions(file);
    } catch (IOException | UnsupportedOperationException e) {
      return Set.of();
    }
  }
}
