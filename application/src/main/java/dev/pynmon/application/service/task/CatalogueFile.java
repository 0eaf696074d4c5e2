package dev.pynmon.application.service.task;

import dev.pynmon.application.port.out.task.CatalogueReading;
import dev.pynmon.application.port.out.task.TaskCatalogueReader;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file about tasks, read anew when its time, size or identity change. That is looked up at most
 * once a second, off the request, and only while somebody asks. Safe for concurrent use.
 */
final class CatalogueFile {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final CatalogueReading TOO_LARGE =
      new CatalogueReading.Bad(
          Optional.empty(), "is larger than " + TaskCatalogueReader.MAX_SIZE / 1_000_000 + " MB");

  private final Path path;
  private final TaskCatalogueReader reader;
  private final BackgroundValue<Contents> contents;
  private volatile @Nullable Contents last;

  CatalogueFile(Path path, TaskCatalogueReader reader, Background background) {
    this.path = path;
    this.reader = reader;
    this.contents = new BackgroundValue<>(background, PATIENCE, 20);
  }

  /** Its name as given. */
  String name() {
    return path.toString();
  }

  /** What it says now. */
  Contents look() {
    return contents.look(this::refreshed).value().orElseGet(() -> bad("has not answered yet"));
  }

  private Contents refreshed() {
    Contents now = read();
    last = now;
    return now;
  }

  private Contents read() {
    try {
      BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
      Version version = Version.of(seen);
      Contents before = last;
      if (before != null && before.version().filter(version::equals).isPresent()) {
        return before;
      }
      return seen.isRegularFile()
          ? new Contents(Optional.of(version), parsed(seen))
          : bad("is no file");
    } catch (NoSuchFileException e) {
      return bad("is not there");
    } catch (CharacterCodingException e) {
      return bad("is no text in UTF-8");
    } catch (IOException e) {
      return bad("cannot be read: is it permitted to?");
    }
  }

  private CatalogueReading parsed(BasicFileAttributes seen) throws IOException {
    if (seen.size() > TaskCatalogueReader.MAX_SIZE) {
      return TOO_LARGE;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(TaskCatalogueReader.MAX_SIZE + 1);
      return bytes.length > TaskCatalogueReader.MAX_SIZE ? TOO_LARGE : reader.read(decoded(bytes));
    }
  }

  /** Unlike a String it refuses what is no UTF-8. */
  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Contents bad(String problem) {
    return new Contents(Optional.empty(), new CatalogueReading.Bad(Optional.empty(), problem));
  }

  /**
   * What was found.
   *
   * @param version of what; empty when there was nothing to read
   */
  record Contents(Optional<Version> version, CatalogueReading reading) {
    /** When it was written. */
    Instant written() {
      return version.map(Version::modified).orElse(Instant.EPOCH);
    }
  }

  /** What tells a file from what it was before. */
  record Version(Instant modified, long size, String identity) {
    static Version of(BasicFileAttributes seen) {
      return new Version(
          seen.lastModifiedTime().toInstant(), seen.size(), String.valueOf(seen.fileKey()));
    }
  }
}
