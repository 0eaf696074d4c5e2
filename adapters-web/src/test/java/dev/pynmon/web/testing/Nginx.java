package dev.pynmon.web.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.testkit.Required;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A real nginx, which listens on a file instead of a port. */
public final class Nginx implements AutoCloseable {
  private static final String LISTEN = "listen 8080;";

  private final Path folder;

  private Nginx(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts one.
   *
   * @param folder an empty one, whose path is short
   * @param servers what stands inside {@code http}, with a server that listens on 8080
   */
  public static Nginx start(Path folder, String servers) throws IOException, InterruptedException {
    Path program = Required.require(find(), "nginx", "nginx");
    if (!servers.contains(LISTEN)) {
      throw new IllegalArgumentException("does not " + LISTEN);
    }
    Path config = Files.writeString(folder.resolve("nginx.conf"), config(folder, servers));
    Process process =
        new ProcessBuilder(program.toString(), "-c", config.toString(), "-p", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("start.log").toFile())
            .start();
    if (process.waitFor() != 0) { // it ends when its child listens
      throw new IllegalStateException(Files.readString(folder.resolve("start.log")));
    }
    return new Nginx(folder);
  }

  /** All that is answered to this request, which should be the last of its connection. */
  public String ask(String request) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
      channel.write(ByteBuffer.wrap(request.getBytes(UTF_8)));
      return new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
    }
  }

  /** The beginning of what is answered to this request, up to the end of this text. */
  public String ask(String request, String until) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
      channel.write(ByteBuffer.wrap(request.getBytes(UTF_8)));
      InputStream answer = Channels.newInputStream(channel);
      StringBuilder read = new StringBuilder();
      for (int next = 0; next >= 0 && read.indexOf(until) < 0; ) {
        next = answer.read();
        read.append((char) next);
      }
      return read.toString();
    }
  }

  @Override
  public void close() {
    try {
      long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
      ProcessHandle.of(pid)
          .ifPresent(
              process -> {
                process.destroy();
                process.onExit().join();
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> find() {
    Stream<String> folders =
        Stream.concat(
            Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")),
            Stream.of("/usr/sbin"));
    return folders.map(one -> Path.of(one, "nginx")).filter(Files::isExecutable).findFirst();
  }

  private static Path socket(Path folder) {
    return folder.resolve("listen");
  }

  private static String config(Path folder, String servers) {
    String temporary =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(name -> name + "_temp_path " + folder.resolve(name) + ";\n")
            .reduce("", String::concat);
    return "user root;\nworker_processes 1;\npid %s;\nerror_log %s;\nevents {}\nhttp {\naccess_log off;\n%s%s}\n"
        .formatted(
            folder.resolve("pid"),
            folder.resolve("error.log"),
            temporary,
            servers.replace(LISTEN, "listen unix:" + socket(folder) + ";"));
  }
}
