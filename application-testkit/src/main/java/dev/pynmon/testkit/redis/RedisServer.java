package dev.pynmon.testkit.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real server on a free port of this machine, which keeps nothing on disk. It can be killed and
 * started again at the same address. Ends with this process at the latest.
 */
public final class RedisServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int ATTEMPTS = 5;

  private final Path program;
  private final Path folder;
  private final Kind kind;
  private final List<String> options;
  private int port;
  private RedisProcess process;

  private enum Kind {
    PLAIN("redis", "--port"),
    ENCRYPTED("rediss", "--tls-port"),
    SENTINEL("redis", "--port");

    private final String scheme;
    private final String portOption;

    Kind(String scheme, String portOption) {
      this.scheme = scheme;
      this.portOption = portOption;
    }
  }

  private RedisServer(Path program, Kind kind, List<String> options) {
    this.program = program;
    this.kind = kind;
    this.options = options;
    folder = newFolder();
    port = freePort();
    process = launchSomewhere();
  }

  /** Where the distribution's server is, looked for in the {@code PATH} of this environment. */
  public static Optional<Path> find(Map<String, String> environment) {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, "redis-server"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one that answers when this returns; options are those of its command line. */
  public static RedisServer start(Path program, String... options) {
    return new RedisServer(program, Kind.PLAIN, List.of(options));
  }

  /** Starts one that only takes encrypted connections; the options name its certificate. */
  public static RedisServer startEncrypted(Path program, String... options) {
    List<String> all = Stream.concat(Stream.of("--port", "0"), Stream.of(options)).toList();
    return new RedisServer(program, Kind.ENCRYPTED, all);
  }

  /** Starts a sentinel, which watches nothing until it is told to. */
  public static RedisServer startSentinel(Path program, String... options) {
    return new RedisServer(program, Kind.SENTINEL, List.of(options));
  }

  /** A port that nobody listened at a moment ago. */
  public static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port it listens at, also while it is killed. */
  public int port() {
    return port;
  }

  /** The address of its first database, without credentials. */
  public URI address() {
    String database = kind == Kind.SENTINEL ? "" : "/0";
    return URI.create(kind.scheme + "://" + HOST + ":" + port + database);
  }

  /** A raw connection to its first database. */
  public RawRedis connect() {
    return RawRedis.connect(address());
  }

  /** Ends it at once, as a crash would; connections break and new ones are refused. */
  public void kill() {
    process.kill();
  }

  /** Starts it again, empty, at the same port. */
  public void restart() {
    kill();
    process = launch().orElseThrow(() -> new IllegalStateException("port " + port + " is taken"));
  }

  @Override
  public void close() {
    kill();
    delete(folder);
  }

  /** Between the search for a free port and the start somebody else may have taken it. */
  private RedisProcess launchSomewhere() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<RedisProcess> launched = launch();
      if (launched.isPresent()) {
        return launched.get();
      }
      port = freePort();
    }
    throw new IllegalStateException("no free port for " + program);
  }

  private Optional<RedisProcess> launch() {
    return RedisProcess.launch(folder, command());
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    if (kind == Kind.SENTINEL) {
      command.addAll(List.of(emptyFile("sentinel.conf").toString(), "--sentinel"));
    }
    command.addAll(List.of(kind.portOption, String.valueOf(port), "--bind", HOST));
    command.addAll(List.of("--dir", folder.toString(), "--save", "", "--appendonly", "no"));
    command.addAll(options);
    return command;
  }

  /** A sentinel writes down what it watches. */
  private Path emptyFile(String name) {
    try {
      return Files.write(folder.resolve(name), new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("pynmon-redis");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
