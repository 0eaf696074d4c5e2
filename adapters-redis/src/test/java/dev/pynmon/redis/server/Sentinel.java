package dev.pynmon.redis.server;

import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real sentinel on a free port, which watches what it is told to. */
final class Sentinel implements AutoCloseable {
  private static final String READY = "Sentinel ID is";
  static final String NAME = "shop";

  private final Process process;
  private final int port;

  private Sentinel(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Sentinel start(Path folder) {
    int port = RedisServer.freePort();
    try {
      Path config = Files.createFile(folder.resolve("sentinel-" + port + ".conf"));
      List<String> command =
          List.of(
              TestRedis.program().toString(),
              config.toString(),
              "--sentinel",
              "--port",
              String.valueOf(port),
              "--bind",
              "127.0.0.1");
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      awaitReady(process.inputReader());
      return new Sentinel(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitReady(BufferedReader log) throws IOException {
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains(READY)) {
        return;
      }
    }
    throw new IllegalStateException("no sentinel");
  }

  String place() {
    return "127.0.0.1:" + port;
  }

  /** From now on this server is the master, as after a failover. */
  void point(RedisServer server) {
    try (RawRedis raw = RawRedis.connect(URI.create("redis://" + place()))) {
      if (!raw.texts("SENTINEL", "MASTERS").isEmpty()) {
        raw.call("SENTINEL", "REMOVE", NAME);
      }
      raw.call("SENTINEL", "MONITOR", NAME, "127.0.0.1", server.port(), 1);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
