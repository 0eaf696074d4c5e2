package dev.pynmon.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.bootstrap.config.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionKeyFileTest {
  private static final String TEXT = "0123456789abcdef0123456789abcdef";
  @TempDir Path folder;

  /** One of 128 keys that head -c 32 /dev/urandom makes ends so. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n\n"})
  void randomBytes_mayEndLikeALine(String end) throws IOException {
    byte[] key =
        ("\u00e9" + TEXT.substring(1 + end.length()) + end).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(SessionKeyFile.read(write(key)).bytes()).hasSize(32).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void endOfLine_isNoPartOfAText(String end) throws IOException {
    Path file = write((TEXT + end).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(SessionKeyFile.read(file).bytes()).asString().isEqualTo(TEXT);
  }

  @Test
  void endOfLine_makesATextNoLonger() throws IOException {
    Path file = write((TEXT.substring(1) + "\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> SessionKeyFile.read(file))
        .withMessageContaining("is too short");
  }

  @Test
  void keyThatEverybodyMayRead_isRefused() throws IOException {
    Path file = write(TEXT.getBytes(StandardCharsets.ISO_8859_1));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> SessionKeyFile.read(file))
        .withMessage(
            "%s is a key that every user of this machine may read, and so use; type chmod 600 %s.",
            file, file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(SessionKeyFile.read(file).bytes()).hasSize(32);
  }

  private Path write(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("key"), bytes);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
