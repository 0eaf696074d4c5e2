package dev.pynmon.application.port.out.app;

import dev.pynmon.domain.app.ConfigLayer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the configuration file that an application names in its own record (wire format, section
 * 12.1, source 4). The name comes from a store, so it is hostile: the reader caps what it reads and
 * gives nothing but configuration out of it.
 *
 * <p>Safe for concurrent use.
 */
public interface ConfigFileReader {
  /** Reads nothing. */
  ConfigFileReader NONE = _ -> Optional.empty();

  /**
   * The values of this file, or empty when it is not here, cannot be read, is too large or is no
   * configuration. Never throws.
   */
  Optional<ConfigLayer.Mapping> read(Path file);
}
