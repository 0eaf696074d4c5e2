package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.task.CatalogueContents;
import dev.pynmon.application.port.out.task.CatalogueReading;
import dev.pynmon.application.port.out.task.CatalogueVersion;
import dev.pynmon.application.port.out.task.TaskCatalogueReader;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code app: task task}; {@code app! problem} is a bad one, and so is what names no app. */
public final class FakeCatalogueReader implements TaskCatalogueReader {
  public int read;

  @Override
  public Optional<CatalogueContents> readIfChanged(Path file, Optional<CatalogueVersion> known) {
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      Optional<CatalogueVersion> version =
          Optional.of(new CatalogueVersion(modified.toInstant(), Files.size(file), ""));
      return version.equals(known)
          ? Optional.empty()
          : Optional.of(new CatalogueContents(version, read(Files.readString(file))));
    } catch (IOException _) {
      return Optional.of(CatalogueContents.bad("is not there"));
    }
  }

  private CatalogueReading read(String text) {
    read++;
    int end = Math.max(text.indexOf(':'), text.indexOf('!'));
    if (end < 0) {
      return new CatalogueReading.Bad(Optional.empty(), text);
    }
    AppId app = new AppId(text.substring(0, end));
    String rest = text.substring(end + 1).strip();
    return text.charAt(end) == '!'
        ? new CatalogueReading.Bad(Optional.of(app), rest)
        : new CatalogueReading.Good(
            new TaskCatalogue(
                app,
                Optional.empty(),
                Arrays.stream(rest.split(" ")).map(FakeCatalogueReader::task).toList()));
  }

  public static RegisteredTask task(String key) {
    return new RegisteredTask(new TaskKey(key), false, "", List.of(), List.of(), List.of());
  }
}
