package dev.pynmon.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.bootstrap.config.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthFileLockTest {
  @TempDir Path folder;

  @Test
  void secondOne_isToldThatSomebodyChangesTheFile_andLeavesNothingBehind() throws Exception {
    Path file = folder.resolve("users.toml");
    AuthFileLock.holding(
        file,
        () ->
            assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> AuthFileLock.of(file, Duration.ZERO))
                .withMessage(file + " is being changed by somebody else; try again."));
    AuthFileLock.of(file, Duration.ZERO).release();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void folderThatIsNotThere_isSaid() {
    Path file = folder.resolve("none").resolve("users.toml");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> AuthFileLock.of(file, Duration.ZERO))
        .withMessage(file + " cannot be written: is its folder there, and is it permitted to?");
  }

  @Test
  void manyAtOnce_loseNobody() throws Exception {
    Path file = folder.resolve("users.toml");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> edits =
          IntStream.range(0, 24)
              .<Future<?>>mapToObj(n -> threads.submit(() -> add(file, "user" + n)))
              .toList();
      for (Future<?> edit : edits) {
        edit.get();
      }
    }
    AuthFileEdit all = AuthFileEdit.of(file, Clock.systemUTC());
    assertThat(IntStream.range(0, 24).filter(n -> !all.hasUser("user" + n))).isEmpty();
  }

  private static void add(Path file, String name) {
    AuthFileLock.holding(
        file,
        () -> {
          AuthFileEdit edit = AuthFileEdit.of(file, Clock.systemUTC());
          edit.putUser(name, Optional.empty(), Optional.empty());
          edit.save();
        });
  }
}
