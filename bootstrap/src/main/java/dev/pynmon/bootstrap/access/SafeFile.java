package dev.pynmon.bootstrap.access;

import dev.pynmon.bootstrap.config.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Writes a file that its owner alone may read. Whoever reads it finds the old one or the new. */
final class SafeFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SafeFile() {}

  /**
   * Replaces a file or makes it. Its owner stays, and its group, which may go on reading.
   *
   * @throws UsageException with a sentence when it cannot be done; the old one is then untouched
   */
  static void replace(Path file, byte[] bytes) {
    try {
      Path target = target(file);
      Path written = Files.createTempFile(target.getParent(), ".pynmon-", ".new", ownerOnly());
      try {
        write(written, bytes);
        if (Files.exists(target)) {
          keepOwner(target, written);
        }
        Files.move(
            written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException _) {
      throw unwritable(file);
    }
  }

  /** Where it really lies. */
  static Path target(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  static UsageException unwritable(Path file) {
    return new UsageException(
        file + " cannot be written: is its folder there, and is it permitted to?");
  }

  /** With what a file is made that nobody else may read. */
  static FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Else a monitor that runs as another user could not read what root wrote. */
  private static void keepOwner(Path from, Path to) throws IOException {
    if (isPosix()) {
      PosixFileAttributes before = Files.readAttributes(from, PosixFileAttributes.class);
      PosixFileAttributeView after = Files.getFileAttributeView(to, PosixFileAttributeView.class);
      after.setGroup(before.group());
      after.setOwner(before.owner());
      if (before.permissions().contains(PosixFilePermission.GROUP_READ)) {
        Set<PosixFilePermission> withGroup = EnumSet.copyOf(OWNER_ONLY);
        withGroup.add(PosixFilePermission.GROUP_READ);
        after.setPermissions(withGroup);
      }
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
