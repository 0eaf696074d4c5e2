package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class archive is code: which one the launcher gives to the JVM ({@code dev/archive.sh}). */
class ArchiveTrustTest {
  private static final String NOBODY = "4294967";

  @TempDir private Path temporary;
  private Path folder;
  private Path archive;

  @BeforeEach
  void create() throws IOException {
    folder = Files.createDirectory(temporary.resolve("cache"));
    archive = Files.writeString(folder.resolve("pynmon-1.aot"), "code");
    Files.writeString(temporary.resolve("pynmon.jar"), "");
    allow(folder, "rwxr-xr-x");
    allow(archive, "rw-r--r--");
  }

  @Test
  void ownArchiveInAnOwnFolder_isTrusted() throws Exception {
    assertThat(isTrusted("")).isTrue();
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    folder = link;
    assertThat(isTrusted("")).isTrue();
  }

  @Test
  void folderThatOthersMayWriteTo_isNot() throws Exception {
    allow(folder, "rwxrwxrwx");
    assertThat(isTrusted("")).isFalse();
    allow(folder, "rwxrwxr-x");
    assertThat(isTrusted("")).isFalse();
  }

  @Test
  void archiveThatOthersMayWriteTo_isNot() throws Exception {
    allow(archive, "rw-r--rw-");
    assertThat(isTrusted("")).isFalse();
    allow(archive, "rw-rw-r--");
    assertThat(isTrusted("")).isFalse();
  }

  /** Who we are is told wrongly: only root could give a file to somebody else. */
  @Test
  void archiveOfSomebodyElse_isNot() throws Exception {
    String others = "id() { echo %s; }; ls() { echo - 1 %s; };".formatted(NOBODY, NOBODY);
    String noRoot = "find() { command find \"$@\" ! -user 0; };";
    assertThat(isTrusted(others + noRoot)).isFalse();
    assertThat(isTrusted("id() { echo %s; };".formatted(NOBODY))).isTrue();
  }

  private boolean isTrusted(String before) throws IOException, InterruptedException {
    Path script = Path.of("").toAbsolutePath().getParent().resolve("dev/archive.sh");
    String line = "set -eu; . \"$0\"; %s jar=$1; is_trusted \"$2\" \"$3\"".formatted(before);
    Process shell =
        new ProcessBuilder(
                "sh",
                "-c",
                line,
                script.toString(),
                temporary.resolve("pynmon.jar").toString(),
                folder.toString(),
                folder.resolve(archive.getFileName()).toString())
            .inheritIO()
            .start();
    assertThat(shell.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return shell.exitValue() == 0;
  }

  private static void allow(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }
}
