import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What javac loads its checkers with, see {@code -XDprocloader} in the root {@code pom.xml}: the
 * same for all modules, where javac would have each load them, and the JVM compile them, anew.
 * {@code dev/test} has it at hand; where it is not, javac does as ever.
 */
public final class KeptLoader extends ClassLoader {
  private static final Map<List<String>, ClassLoader> KEPT = new ConcurrentHashMap<>();

  /** As javac asks for it; what is loaded stays open for the next that asks for the same. */
  public KeptLoader(URL[] path, ClassLoader parent) {
    super(
        KEPT.computeIfAbsent(
            Stream.of(path).map(URL::toExternalForm).toList(),
            same -> new URLClassLoader(path, parent)));
  }
}
