package dev.pynmon.sqlite.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Who we are, who owns a file and what we may do, as far as the system tells. */
interface Accounts {
  /** The accounts of this system. */
  Accounts OF_SYSTEM = new OfSystem();

  /** The account that this process runs as. */
  Optional<String> own();

  /** The account that owns this file. */
  Optional<String> ownerOf(Path file);

  /** Whether we may read this file. */
  boolean mayRead(Path file);

  /** Whether we may change this file, or create files in this folder. */
  boolean mayWrite(Path fileOrFolder);

  /**
   * The owner of a file when that is somebody else, whom our files could lock out. Nobody is a
   * stranger to root: SQLite then gives what it creates to the owner of the file.
   */
  default Optional<String> stranger(Path file) {
    return own()
        .filter(own -> !Set.of("root", "0").contains(own))
        .flatMap(own -> ownerOf(file).filter(owner -> !owner.equals(own)));
  }

  /** Asks the operating system. */
  final class OfSystem implements Accounts {
    @Override
    public Optional<String> own() {
      return ProcessHandle.current().info().user();
    }

    @Override
    public boolean mayRead(Path file) {
      return Files.isReadable(file);
    }

    @Override
    public boolean mayWrite(Path fileOrFolder) {
      return Files.isWritable(fileOrFolder);
    }

    @Override
    public Optional<String> ownerOf(Path file) {
      try {
        return Optional.of(Files.getOwner(file).getName());
      } catch (IOException | UnsupportedOperationException _) {
        return Optional.empty();
      }
    }
  }
}
