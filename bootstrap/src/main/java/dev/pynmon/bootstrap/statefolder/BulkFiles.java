package dev.pynmon.bootstrap.statefolder;

import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two files for each run of many: what it is to do, written whole before anything is done, and
 * lines that tell what became of that.
 */
final class BulkFiles implements BulkJournal {
  private static final Logger LOG = LoggerFactory.getLogger(BulkFiles.class);
  private static final String PREFIX = "rerun-";
  private static final String WHOLE = ".json";
  private static final String LINES = ".lines";

  /** The most that 10,000 invocations take, with a reason each. */
  private static final long MAX_BYTES = 16_000_000;

  private final Path folder;

  BulkFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized boolean begin(BulkReport run, List<BulkItem> items) {
    Path file = file(run.id(), WHOLE);
    try {
      Path fresh = file(run.id(), WHOLE + ".new");
      write(fresh, BulkJson.write(run, items), StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder();
      Files.deleteIfExists(file(run.id(), LINES));
      return true;
    } catch (IOException e) {
      LOG.warn("What is run again cannot be written to {}; it is, all the same", file, e);
      return false;
    }
  }

  @Override
  public synchronized void write(BulkReport run, List<BulkItem> settled) {
    Path file = file(run.id(), LINES);
    try {
      write(file, BulkJson.lines(run, settled), StandardOpenOption.APPEND);
    } catch (IOException e) {
      LOG.warn("What was run again cannot be written to {}; it goes on", file, e);
    }
  }

  private static void write(Path file, String text, StandardOpenOption how) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, how),
            StateFolder.ownersAlone(file, "rw-------"))) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Without this a loss of power may take the new name; a system without it needs none. */
  private void forceFolder() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("The folder {} cannot be forced to its disk", folder, e);
    }
  }

  @Override
  public synchronized void forget(BulkId run) {
    try {
      Files.deleteIfExists(file(run, LINES));
      Files.deleteIfExists(file(run, WHOLE));
    } catch (IOException e) {
      LOG.warn("What was run again cannot be removed from {}", folder, e);
    }
  }

  @Override
  public synchronized List<Remembered> read() {
    List<Remembered> all = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + WHOLE)) {
      newest(files).forEach(file -> read(file).ifPresent(all::add));
    } catch (IOException e) {
      LOG.warn("What was run again cannot be read from {}", folder, e);
    }
    all.sort(Comparator.comparing((Remembered each) -> each.run().begun()).reversed());
    return all;
  }

  /** Nothing but files: to open a pipe would wait for ever, and a link leads elsewhere. */
  private static List<Path> newest(Iterable<Path> files) {
    List<Path> regular = new ArrayList<>();
    files.forEach(regular::add);
    regular.removeIf(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    return regular.stream()
        .sorted(Comparator.comparing(BulkFiles::written).reversed())
        .limit(FollowBulksUseCase.MAX_REMEMBERED)
        .toList();
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    } catch (IOException _) {
      return Instant.EPOCH;
    }
  }

  private Optional<Remembered> read(Path file) {
    try {
      String name = file.getFileName().toString();
      Path lines = folder.resolve(name.substring(0, name.length() - WHOLE.length()) + LINES);
      Remembered known =
          BulkJson.read(text(file), Files.exists(lines) ? text(lines).lines().toList() : List.of());
      if (!file.equals(file(known.run().id(), WHOLE))) {
        throw new IOException("it tells of another run than its name");
      }
      Instant last = Files.getLastModifiedTime(Files.exists(lines) ? lines : file).toInstant();
      return Optional.of(ended(known, last));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      LOG.warn("{} is no run of many; it is passed over", file, e);
      return Optional.empty();
    }
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("no file");
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException("larger than what is written here");
    }
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** No other process writes here, so one without an end was cut off. */
  private static Remembered ended(Remembered known, Instant written) {
    BulkReport run = known.run();
    return run.isUnderWay()
        ? new Remembered(run.with(run.counts(), new BulkState.Abandoned(written)), known.items())
        : known;
  }

  private Path file(BulkId run, String suffix) {
    return folder.resolve(PREFIX + run + suffix);
  }
}
