package dev.pynmon.bootstrap.attack.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whom a program runs as that root starts: permissions mean nothing to root itself. */
public final class OtherUser {
  /** What Linux calls nobody. */
  private static final int NOBODY = 65_534;

  private static final List<String> COMMAND =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  private OtherUser() {}

  /** What is written before a command; nothing unless this process is root's. */
  static List<String> command() {
    return isRoot() ? COMMAND : List.of();
  }

  /** Gives all that lies in a folder, and the folder, to that user; of no effect unless root. */
  public static void owns(Path folder) {
    if (!isRoot()) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", NOBODY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
