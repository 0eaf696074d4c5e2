package dev.pynmon.bootstrap.statefolder;

import dev.pynmon.application.port.out.purge.PurgeJournal;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file for each purge that is not complete, replaced whole at each write. */
final class PurgeFiles implements PurgeJournal {
  private static final Logger LOG = LoggerFactory.getLogger(PurgeFiles.class);
  private static final String PREFIX = "purge-";
  private static final String SUFFIX = ".json";
  private static final int MOST = 100;
  private static final long MAX_BYTES = 100_000;

  private final Path folder;

  PurgeFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized void write(PurgeReport purge) {
    Path file = folder.resolve(PREFIX + purge.id() + SUFFIX);
    try {
      if (purge.end().filter(PurgeEnd.Complete.class::isInstance).isPresent()) {
        Files.deleteIfExists(file);
      } else {
        replace(file, PurgeJson.write(purge));
      }
    } catch (IOException e) {
      LOG.warn("How far a purge is cannot be written to {}; it goes on", file, e);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public synchronized List<PurgeReport> read() {
    List<PurgeReport> reports = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        read(file).ifPresent(reports::add);
      }
    } catch (IOException e) {
      LOG.warn("What purges were left unfinished cannot be read from {}", folder, e);
    }
    return reports.stream()
        .sorted(Comparator.comparing(PurgeReport::begun).reversed())
        .limit(MOST)
        .toList();
  }

  private static Optional<PurgeReport> read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException("larger than what is written here");
      }
      PurgeReport report = PurgeJson.read(Files.readString(file, StandardCharsets.UTF_8));
      return Optional.of(ended(report, Files.getLastModifiedTime(file).toInstant()));
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("{} is no purge that was left unfinished; it is passed over", file, e);
      return Optional.empty();
    }
  }

  /** No other process writes here, so one without an end was cut off. */
  private static PurgeReport ended(PurgeReport report, Instant written) {
    return report.end().isPresent() ? report : report.with(new PurgeEnd.Abandoned(written));
  }
}
