package dev.pynmon.application.fake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** The class loader of a plugin directory: sees the host's classes, and defines its own plugin. */
public final class PluginFolder extends ClassLoader {
  private static final String OWN = ChildPlugin.class.getName();
  private static final String SERVICE =
      "META-INF/services/dev.pynmon.application.port.plugin.BackendPlugin";

  private final String services;

  /** A directory whose services file holds these lines. */
  public PluginFolder(String... lines) {
    super(PluginFolder.class.getClassLoader());
    services = String.join("\n", lines);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.equals(OWN)) {
      return super.loadClass(name, resolve);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded == null ? define(name) : loaded;
  }

  private Class<?> define(String name) {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] bytes = file.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return name.equals(SERVICE)
        ? Collections.enumeration(List.of(URL.of(URI.create("folder:services"), new Handler())))
        : super.findResources(name);
  }

  private final class Handler extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(services.getBytes(StandardCharsets.UTF_8));
        }
      };
    }
  }
}
