package dev.pynmon.application.service.app;

import dev.pynmon.application.port.out.app.ConfigFileReader;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.ConfigLayer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The configuration of applications found in stores: what their own record holds, and the file it
 * names where that can be read here (wire format, section 12.2). Never this process's environment.
 */
final class AppConfigs {
  private static final Duration MAX_AGE = Duration.ofMinutes(1);
  private static final int MAX_FILES = 1_000;

  private final ConfigFileReader reader;
  private final LongSupplier nanos;
  private final Map<Path, Read> files = new ConcurrentHashMap<>();

  AppConfigs(ConfigFileReader reader, LongSupplier nanos) {
    this.reader = reader;
    this.nanos = nanos;
  }

  /** What these records of one application say, and the files they name. */
  AppConfig of(List<AppInfo> infos) {
    return new AppConfig(
        infos.stream()
            .limit(1)
            .flatMap(info -> Stream.concat(info.config().stream(), file(info).stream()))
            .map(ConfigLayer.class::cast)
            .toList());
  }

  private Optional<ConfigLayer.Mapping> file(AppInfo info) {
    return info.configFile().flatMap(name -> path(info, name)).flatMap(this::read);
  }

  private static Optional<Path> path(AppInfo info, String name) {
    try {
      Path path = Path.of(name);
      return path.isAbsolute()
          ? Optional.of(path)
          : info.config().map(layer -> layer.folder().resolve(path).normalize());
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private Optional<ConfigLayer.Mapping> read(Path file) {
    if (files.size() > MAX_FILES) {
      files.clear();
    }
    long now = nanos.getAsLong();
    Read known = files.get(file);
    if (known == null || now - known.at() > MAX_AGE.toNanos()) {
      known = new Read(reader.read(file), now);
      files.put(file, known);
    }
    return known.values();
  }

  private record Read(Optional<ConfigLayer.Mapping> values, long at) {}
}
