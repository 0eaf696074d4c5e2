package dev.pynmon.bootstrap.statefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.domain.query.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:47:31.5Z");
  private static final PurgeScope ALL = new PurgeScope.Everything();
  private static final PurgeEnd STOPPED = new PurgeEnd.Stopped(NOW);

  @TempDir private Path parent;
  private Path folder;
  private StateFolder state;

  @BeforeEach
  void take() {
    folder = parent.resolve("state");
    state = StateFolder.take(folder);
  }

  @AfterEach
  void close() {
    state.close();
  }

  private static PurgeReport purge(String id, PurgeScope scope, Optional<PurgeEnd> end) {
    return new PurgeReport(
        new PurgeId(id),
        new AppKey("shöp"),
        scope,
        "ole",
        NOW,
        List.of(
            new PurgeStep(
                Component.BROKER, PurgeStep.Stage.DONE, 44, Optional.of(new Count.Exact(44))),
            new PurgeStep(
                Component.TRIGGER, PurgeStep.Stage.UNDER_WAY, 1, Optional.of(new Count.AtLeast(9))),
            PurgeStep.waiting(Component.STATE_BACKEND, Optional.empty())),
        12,
        3,
        end);
  }

  private PurgeJournal next() {
    state.close();
    state = StateFolder.take(folder);
    return state.purges();
  }

  static Stream<PurgeScope> scopes() {
    return Stream.of(
        ALL,
        new PurgeScope.Only(Component.CLIENT_DATA_STORE),
        new PurgeScope.Ended(Duration.ofHours(36), true),
        new PurgeScope.OldEvents(new EventRetention(true, Duration.ofDays(7), 5, 6)));
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void everyKindOfPurge_isReadAsWritten(PurgeScope scope) {
    PurgeReport purge = purge("a-1", scope, Optional.of(STOPPED));
    state.purges().write(purge);
    assertThat(next().read()).containsExactly(purge);
  }

  static Stream<PurgeEnd> ends() {
    return Stream.of(
        STOPPED,
        new PurgeEnd.Abandoned(NOW),
        new PurgeEnd.Failed(
            NOW,
            Component.STATE_BACKEND,
            new BackendFault(BackendFault.Kind.TIMEOUT, "shop", "It is slow.", "Wait.")));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void everyEnd_isReadAsWritten(PurgeEnd end) {
    PurgeReport purge = purge("a-1", ALL, Optional.of(end));
    state.purges().write(purge);
    assertThat(next().read()).containsExactly(purge);
  }

  @Test
  void purgeThatWasCutOff_isAbandonedSinceItWasLastWritten() throws IOException {
    state.purges().write(purge("a-1", ALL, Optional.empty()));
    Files.setLastModifiedTime(folder.resolve("purge-a-1.json"), FileTime.from(NOW));
    assertThat(next().read())
        .containsExactly(purge("a-1", ALL, Optional.of(new PurgeEnd.Abandoned(NOW))));
  }

  @Test
  void completePurge_isForgotten() {
    state.purges().write(purge("a-1", ALL, Optional.empty()));
    state.purges().write(purge("a-1", ALL, Optional.of(new PurgeEnd.Complete(NOW))));
    assertThat(next().read()).isEmpty();
    assertThat(folder.toFile().list()).containsExactly("lock");
  }

  @Test
  void whatIsNoPurge_isPassedOver() throws IOException {
    PurgeReport purge = purge("a-1", ALL, Optional.of(STOPPED));
    state.purges().write(purge);
    Files.writeString(folder.resolve("purge-broken.json"), "{\"id\":");
    Files.writeString(folder.resolve("purge-other.json"), "{\"id\":\"x\",\"app\":7}");
    Files.write(folder.resolve("purge-large.json"), new byte[200_000]);
    assertThat(next().read()).containsExactly(purge);
  }

  @Test
  void folderThatAnotherUses_isRefused() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> StateFolder.take(folder))
        .withMessage(
            "--state-dir %s is used by another monitor, which goes on; give each a folder of its own.",
            folder);
  }

  @Test
  void whatIsNoFolder_isRefused() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> StateFolder.take(file))
        .withMessage(
            "--state-dir %s cannot be used; accepted is a folder that this user may write, or may make.",
            file);
  }

  @Test
  void folder_isItsOwnersAlone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }
}
