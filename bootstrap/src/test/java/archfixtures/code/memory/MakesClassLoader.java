package archfixtures.code.memory;

import java.net.URL;
import java.net.URLClassLoader;

record MakesClassLoader() {
  ClassLoader make() {
    return new URLClassLoader(new URL[0]);
  }
}
