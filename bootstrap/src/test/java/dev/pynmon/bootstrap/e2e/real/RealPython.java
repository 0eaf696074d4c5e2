package dev.pynmon.bootstrap.e2e.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts scripts of {@code src/test/resources/real} with a pynenc; each ends when its input does.
 *
 * @param python the interpreter
 * @param folder where they run and write what they log
 * @param store the file, or the address of the server, that the application lies in
 */
record RealPython(Path python, Path folder, String store) {
  private static final List<String> SCRIPTS = List.of("shop.py", "answer.py", "work.py", "past.py");

  /** The variable that says which store. */
  private static final String STORE = "REAL_STORE";

  RealPython {
    SCRIPTS.forEach(script -> copy(script, folder));
  }

  private static void copy(String script, Path folder) {
    try (InputStream text = RealPython.class.getResourceAsStream("/real/" + script)) {
      Files.write(folder.resolve(script), text.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one; what it logs, errors alone, goes to this file. */
  Process start(Path log, String script, String... arguments) {
    List<String> command = Stream.concat(Stream.of(script), Stream.of(arguments)).toList();
    return PythonKeeper.of(python).start(folder, Map.of(STORE, store), log, command);
  }

  /** The same of one that changes what pynenc stands on before that is loaded. */
  Process startAnew(Path log, String script, String... arguments) {
    List<String> command = new ArrayList<>(List.of(python.toString(), "-W", "ignore", script));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        keepingCompiled(command).directory(folder.toFile()).redirectError(log.toFile());
    builder.environment().put(STORE, store);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One that keeps what it compiles, whatever the surroundings want of other Pythons: nothing is
   * compiled when a pynenc is installed, and to compile it is most of what loading it takes.
   */
  static ProcessBuilder keepingCompiled(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("PYTHONDONTWRITEBYTECODE");
    return builder;
  }

  /** What all of them logged. */
  String logged() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .sorted()
          .map(file -> file.getFileName() + ": " + read(file))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
