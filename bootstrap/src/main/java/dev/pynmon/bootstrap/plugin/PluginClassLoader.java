package dev.pynmon.bootstrap.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads one plugin. It sees the JDK, its own jars, and of the program only what its signatures
 * speak of, so it may bring any version of any library. Those few packages always come from the
 * program, even when the plugin carries a copy of them.
 */
final class PluginClassLoader extends URLClassLoader {
  private static final List<String> SHARED =
      List.of("dev.pynmon.domain.", "dev.pynmon.application.port.", "org.slf4j.");
  private static final List<String> SHARED_RESOURCES =
      SHARED.stream().map(prefix -> prefix.replace('.', '/')).toList();

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader program;

  PluginClassLoader(String name, List<URL> jars, ClassLoader program) {
    super(name, jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    this.program = program;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return isShared(SHARED, name) ? program.loadClass(name) : super.loadClass(name, resolve);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return isShared(SHARED_RESOURCES, name) ? program.getResource(name) : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isShared(SHARED_RESOURCES, name) ? program.getResources(name) : super.getResources(name);
  }

  private static boolean isShared(List<String> prefixes, String name) {
    return prefixes.stream().anyMatch(name::startsWith);
  }
}
