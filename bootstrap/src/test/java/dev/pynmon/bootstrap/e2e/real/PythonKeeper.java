package dev.pynmon.bootstrap.e2e.real;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A Python that has loaded a pynenc and becomes what it is asked for, see {@code keeper.py}: to
 * load it takes most of what a short script does. One for each Python, which ends with this
 * process. For any thread.
 */
final class PythonKeeper {
  private static final Map<Path, PythonKeeper> KEPT = new ConcurrentHashMap<>();
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final Map<Integer, KeptProcess> asked = new ConcurrentHashMap<>();
  private int last;

  private PythonKeeper(Path python) {
    try {
      process =
          RealPython.keepingCompiled(List.of(python.toString(), "-W", "ignore", "-c", script()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("python-keeper").start(this::listen);
  }

  private static String script() throws IOException {
    try (InputStream text = PythonKeeper.class.getResourceAsStream("/real/keeper.py")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The one of this Python. */
  static PythonKeeper of(Path python) {
    return KEPT.computeIfAbsent(python, PythonKeeper::new);
  }

  /**
   * Starts a script.
   *
   * @param folder where it runs; its pipes are made there
   * @param environment what it has beside that of this process
   * @param errors the file for what it says on its standard error
   */
  Process start(
      Path folder, Map<String, String> environment, Path errors, List<String> scriptAndArguments) {
    int number = next();
    Path in = folder.resolve("in" + number);
    Path out = folder.resolve("out" + number);
    KeptProcess started = new KeptProcess();
    asked.put(number, started);
    List<Object> what =
        List.of(
            number,
            folder.toString(),
            environment,
            List.of(in.toString(), out.toString()),
            errors.toString());
    ask(Stream.concat(what.stream(), scriptAndArguments.stream()).toList());
    return started.open(in, out);
  }

  private synchronized int next() {
    return ++last;
  }

  private synchronized void ask(List<Object> what) {
    try {
      process.outputWriter().write(JSON.writeValueAsString(what) + "\n");
      process.outputWriter().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells each that was asked for what is said of it, first which it is, then how it ended. */
  private void listen() {
    process
        .inputReader()
        .lines()
        .map(line -> line.split(" "))
        .forEach(said -> asked.get(Integer.valueOf(said[0])).told(Integer.parseInt(said[1])));
  }
}
