package dev.pynmon.bootstrap;

import dev.pynmon.bootstrap.cli.Cli;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.console.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the program starts and ends, and the only place that asks the system what it is in. */
public final class Main {
  private Main() {}

  /** Runs what was typed and ends with its code. */
  public static void main(String[] args) {
    System.exit(new Cli(host(System.getenv()), console(), new Signals()).run(args));
  }

  /** This machine and program, with these environment variables. */
  static Host host(Map<String, String> environment) {
    return new Host(Path.of("").toAbsolutePath(), environment, bundledPlugins(), version());
  }

  private static Console console() {
    return new Console(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        new Terminal(Optional.ofNullable(System.console()), System.in),
        System.console() != null && isScreen(Path.of("/proc/self/fd/2")));
  }

  /** False where the system says that it is a file or a pipe. */
  static boolean isScreen(Path stream) {
    try {
      return Files.readSymbolicLink(stream).startsWith("/dev");
    } catch (IOException | UnsupportedOperationException _) {
      return true;
    }
  }

  /** Always UTF-8, whatever the locale: identifiers in stores are in any script. */
  private static PrintWriter writer(FileDescriptor target) {
    PrintStream stream =
        new PrintStream(new FileOutputStream(target), true, StandardCharsets.UTF_8);
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** A distribution has its {@code plugins/} beside the jar, which is its whole class path. */
  private static Optional<Path> bundledPlugins() {
    Path program = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    return Optional.of(program.resolveSibling("plugins"))
        .filter(folder -> Files.isRegularFile(program) && Files.isDirectory(folder));
  }
}
