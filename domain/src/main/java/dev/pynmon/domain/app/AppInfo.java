package dev.pynmon.domain.app;

import dev.pynmon.domain.id.AppId;
import java.util.Optional;

/**
 * What an application wrote about itself into its state backend (wire format, section 1.5).
 *
 * @param appId the raw id
 * @param config the values given to its builder; may carry secrets and is never shown as a whole
 * @param configFile the configuration file it read, a path on its own machine
 * @param module the Python module that defines it
 * @param moduleFile that module's file, a path on its own machine
 * @param appVariable the variable that holds it
 */
public record AppInfo(
    AppId appId,
    Optional<ConfigLayer.Mapping> config,
    Optional<String> configFile,
    Optional<String> module,
    Optional<String> moduleFile,
    Optional<String> appVariable) {}
