package dev.pynmon.format.task;

import dev.pynmon.application.port.out.task.CatalogueContents;
import dev.pynmon.application.port.out.task.CatalogueReading;
import dev.pynmon.application.port.out.task.CatalogueVersion;
import dev.pynmon.application.port.out.task.TaskCatalogueReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads task catalogues from the disk. */
public final class TaskCatalogueFiles implements TaskCatalogueReader {
  private static final CatalogueReading TOO_LARGE =
      new CatalogueReading.Bad(Optional.empty(), "is larger than " + MAX_SIZE / 1_000_000 + " MB");

  @Override
  public Optional<CatalogueContents> readIfChanged(Path file, Optional<CatalogueVersion> known) {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      Optional<CatalogueVersion> version = Optional.of(version(seen));
      return version.equals(known) ? Optional.empty() : Optional.of(read(file, seen, version));
    } catch (NoSuchFileException _) {
      return bad("is not there");
    } catch (CharacterCodingException _) {
      return bad("is no text in UTF-8");
    } catch (IOException _) {
      return bad("cannot be read: is it permitted to?");
    }
  }

  private static CatalogueContents read(
      Path file, BasicFileAttributes seen, Optional<CatalogueVersion> version) throws IOException {
    return seen.isRegularFile()
        ? new CatalogueContents(version, parsed(file, seen))
        : CatalogueContents.bad("is no file");
  }

  private static CatalogueReading parsed(Path file, BasicFileAttributes seen) throws IOException {
    if (seen.size() > MAX_SIZE) {
      return TOO_LARGE;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_SIZE + 1);
      return bytes.length > MAX_SIZE ? TOO_LARGE : TaskCatalogueJson.read(decoded(bytes));
    }
  }

  /** Unlike a String it refuses what is no UTF-8. */
  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Optional<CatalogueContents> bad(String problem) {
    return Optional.of(CatalogueContents.bad(problem));
  }

  private static CatalogueVersion version(BasicFileAttributes seen) {
    return new CatalogueVersion(
        seen.lastModifiedTime().toInstant(), seen.size(), String.valueOf(seen.fileKey()));
  }
}
