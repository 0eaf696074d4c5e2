package dev.pynmon.bootstrap.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** A jar of a plugin, compiled and packed while a test runs, as a user would bring it. */
public final class PluginJar {
  /** What was compiled of a source, by it: several tests bring the same plugin. */
  private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

  private final Path folder;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Manifest manifest = new Manifest();

  private PluginJar(Path folder) {
    this.folder = folder;
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
  }

  /** A jar in the folder of a plugin, which is made if need be. */
  public static PluginJar in(Path folder) {
    return new PluginJar(folder);
  }

  /** A plugin that works, of this name, which is also its only scheme. */
  public static PluginJar working(Path folder, String name) {
    return in(folder)
        .version("1.2.3")
        .classes(source(name, "API_VERSION"))
        .service("tiny.TinyPlugin");
  }

  /** A plugin made for another version of the interface. */
  public static PluginJar ofApi(Path folder, String name, String apiVersion) {
    return in(folder).classes(source(name, apiVersion)).service("tiny.TinyPlugin");
  }

  public PluginJar version(String version) {
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    return this;
  }

  /** Adds whatever class files this source of {@code tiny.TinyPlugin} gives. */
  public PluginJar classes(String source) {
    entries.putAll(COMPILED.computeIfAbsent(source, PluginJar::compiled));
    return this;
  }

  private static Map<String, byte[]> compiled(String source) {
    try {
      Path work = Files.createTempDirectory("plugin-jar");
      Path file = Files.writeString(work.resolve("TinyPlugin.java"), source);
      List<String> arguments =
          List.of(
              "-d",
              work.toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "--release",
              "21",
              "-proc:none",
              file.toString());
      if (ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new))
          != 0) {
        throw new IllegalStateException("the plugin does not compile");
      }
      return tree(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> tree(Path root) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        entries.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return entries;
  }

  /** Adds a copy of a class of the program, as a plugin does that bundles too much. */
  public PluginJar copyOf(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".class";
    try (var in = type.getClassLoader().getResourceAsStream(name)) {
      entries.put(name, in.readAllBytes());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names providers in the service file, one a line. */
  public PluginJar service(String... providers) {
    entries.put(
        "META-INF/services/dev.pynmon.application.port.plugin.BackendPlugin",
        String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public void write() {
    try {
      Files.createDirectories(folder);
      try (OutputStream out = Files.newOutputStream(folder.resolve("plugin.jar"));
          JarOutputStream jar = new JarOutputStream(out, manifest)) {
        for (Map.Entry<String, byte[]> entry : new ArrayList<>(entries.entrySet())) {
          jar.putNextEntry(new ZipEntry(entry.getKey()));
          jar.write(entry.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(String name, String apiVersion) {
    return """
        package tiny;

        import dev.pynmon.application.port.plugin.*;
        import dev.pynmon.domain.app.*;
        import dev.pynmon.domain.id.AppId;
        import dev.pynmon.domain.query.Snapshot;
        import java.util.*;

        public final class TinyPlugin implements BackendPlugin {
          public String name() { return "%1$s"; }
          public int apiVersion() { return %2$s; }
          public Set<String> schemes() { return Set.of("%1$s"); }
          public Set<String> pynencClasses(Component component) { return Set.of(); }
          public Optional<StoreUrl> locate(Component component, AppConfig config) {
            return Optional.empty();
          }
          public Store open(StoreUrl url, BackendContext context) { return new TinyStore(context); }

          private record TinyStore(BackendContext context) implements Store {
            public Snapshot<List<StoredApp>> apps() {
              return new Snapshot.Taken<>(List.of(), context.clock().instant(), true);
            }
            public StoreApp open(AppId app) { throw new NoSuchElementException(); }
            public StoreApp openPrefix(String prefix) { throw new NoSuchElementException(); }
            public StoreHealth health() {
              return new StoreHealth.Up(
                  "called with the loader of "
                      + Thread.currentThread().getContextClassLoader().getName());
            }
            public void close() {}
          }
        }
        """
        .formatted(name, apiVersion);
  }
}
