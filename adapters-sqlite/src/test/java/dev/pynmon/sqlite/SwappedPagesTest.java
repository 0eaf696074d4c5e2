package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.sqlite.db.PynencFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of which two pages changed places, as after a failing disk: each page is sound by itself.
 */
class SwappedPagesTest {
  private static final int PAGE = 4_096;
  private static final byte LEAF_OF_TABLE = 13;

  @TempDir private Path folder;
  private byte[] sound = {};

  @BeforeEach
  void create() throws IOException {
    Path path = folder.resolve("sound.sqlite");
    try (PynencFile file = GeneratedStore.create(path)) {
      file.run("PRAGMA journal_mode = DELETE");
    }
    sound = Files.readAllBytes(path);
  }

  @Test
  void rowOfAWindowThatIsNotFoundAgain_isADamagedFile() throws IOException {
    List<Integer> pages = pagesOfHistory();
    assertThat(pages).hasSizeGreaterThan(10);
    try (OpenStore store = swapped(pages.get(3), pages.get(7))) {
      Histories histories = store.stateBackend().histories();
      assertThatExceptionOfType(BackendException.class)
          .isThrownBy(() -> histories.window(TimeWindow.EVER, TimeOrder.NEWEST_FIRST, 20_000))
          .matches(e -> e.fault().kind() == Kind.CORRUPT_DATA)
          .matches(e -> e.fault().problem().endsWith(".sqlite is damaged."));
    }
  }

  @Test
  void anyTwoPages_areAFaultAtMost() throws IOException {
    int pages = sound.length / PAGE;
    for (int first = 1; first < pages - 1; first += pages / 12) {
      try (OpenStore store = swapped(first, (first * 7 + 3) % (pages - 1) + 1)) {
        Throwable thrown = catchThrowable(() -> EveryRead.of(store.store()));
        if (thrown != null) {
          assertThat(thrown).isInstanceOf(BackendException.class);
        }
      }
    }
  }

  /** Leaves that hold statuses and JSON; no other table has both. */
  private List<Integer> pagesOfHistory() {
    return IntStream.range(1, sound.length / PAGE)
        .filter(page -> sound[page * PAGE] == LEAF_OF_TABLE)
        .filter(page -> text(page).contains("registered") && text(page).contains("{}"))
        .boxed()
        .toList();
  }

  private String text(int page) {
    return new String(sound, page * PAGE, PAGE, StandardCharsets.ISO_8859_1);
  }

  private OpenStore swapped(int first, int second) throws IOException {
    byte[] bytes = sound.clone();
    System.arraycopy(sound, first * PAGE, bytes, second * PAGE, PAGE);
    System.arraycopy(sound, second * PAGE, bytes, first * PAGE, PAGE);
    return new OpenStore(Files.write(folder.resolve(first + "-" + second + ".sqlite"), bytes));
  }
}
