package dev.pynmon.bootstrap.plugin;

import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * A folder with the jars of one plugin, and the loader of its classes.
 *
 * @param origin where it lies, for people
 * @param loader loads its classes; closed last of all
 */
public record PluginFolder(Path origin, URLClassLoader loader) {}
