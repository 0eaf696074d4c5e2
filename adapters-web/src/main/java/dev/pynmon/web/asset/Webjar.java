package dev.pynmon.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Files of other projects, as the build brings them; only the build knows their versions. */
final class Webjar {
  private Webjar() {}

  /** Where a file of this webjar stands on the class path. */
  static String file(String artifact, String file) {
    return "META-INF/resources/webjars/" + artifact + "/" + version(artifact) + "/" + file;
  }

  private static String version(String artifact) {
    String name = "META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = Webjar.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: webjar " + artifact);
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }
}
