package dev.pynmon.bootstrap.plugin;

import dev.pynmon.bootstrap.config.PluginConfig;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every plugin folder there is. Close it when nothing of a plugin is used any more. */
public final class PluginFolders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PluginFolders.class);

  private final List<PluginFolder> folders;

  private PluginFolders(List<PluginFolder> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Finds the folders and makes their loaders; no class is loaded yet. */
  public static PluginFolders open(PluginConfig config) {
    return new PluginFolders(
        config.folders().stream()
            .flatMap(folder -> sorted(folder, Files::isDirectory).stream())
            .map(PluginFolders::folder)
            .toList());
  }

  /** The folders, sorted by name. */
  public List<PluginFolder> folders() {
    return folders;
  }

  @Override
  public void close() {
    folders.forEach(PluginFolders::close);
  }

  private static PluginFolder folder(Path folder) {
    List<URL> jars =
        sorted(folder, file -> file.getFileName().toString().endsWith(".jar")).stream()
            .map(PluginFolders::url)
            .toList();
    String name = "plugin " + folder.getFileName();
    return new PluginFolder(
        folder, new PluginClassLoader(name, jars, PluginFolders.class.getClassLoader()));
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("no address for " + file, e);
    }
  }

  private static List<Path> sorted(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(wanted).sorted().toList();
    } catch (IOException e) {
      LOG.warn("The plugin folder {} cannot be listed.", folder, e);
      return List.of();
    }
  }

  private static void close(PluginFolder folder) {
    try {
      folder.loader().close();
    } catch (IOException e) {
      LOG.warn("The plugin folder {} could not be closed.", folder.origin(), e);
    }
  }
}
