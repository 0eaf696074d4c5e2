package dev.pynmon.bootstrap.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What the service files on the class path name. */
final class ServiceFiles {
  private ServiceFiles() {}

  /** The providers of a service, from all modules. */
  static List<String> names(Class<?> service) {
    return urls("META-INF/services/" + service.getName()).stream()
        .flatMap(ServiceFiles::lines)
        .toList();
  }

  private static List<URL> urls(String resource) {
    try {
      return Collections.list(ServiceFiles.class.getClassLoader().getResources(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(URL url) {
    try (InputStream in = url.openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
