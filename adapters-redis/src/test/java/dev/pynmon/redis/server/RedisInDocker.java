package dev.pynmon.redis.server;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A server in a container, which Testcontainers ends with this process. */
final class RedisInDocker {
  private static final int PORT = 6379;

  private RedisInDocker() {}

  /** Starts one; none where no Docker engine answers. */
  static Optional<URI> start() {
    return DockerClientFactory.instance().isDockerAvailable()
        ? Optional.of(address())
        : Optional.empty();
  }

  @SuppressWarnings("resource")
  private static URI address() {
    GenericContainer<?> server =
        new GenericContainer<>(DockerImageName.parse("redis:7")).withExposedPorts(PORT);
    server.start();
    return URI.create("redis://" + server.getHost() + ":" + server.getMappedPort(PORT) + "/0");
  }
}
