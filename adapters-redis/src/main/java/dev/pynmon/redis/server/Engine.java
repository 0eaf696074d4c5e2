package dev.pynmon.redis.server;

import dev.pynmon.redis.tls.PemException;
import dev.pynmon.redis.tls.TlsSetup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.resolver.DefaultAddressResolverGroup;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.redisson.client.RedisClient;
import org.redisson.client.RedisClientConfig;

/** The threads of one store's connections, on which dials come and go. */
final class Engine implements AutoCloseable {
  private static final int THREADS = 2;

  private final EventLoopGroup group;
  private final HashedWheelTimer timer;
  private final ExecutorService executor;
  private final Duration timeout;

  /**
   * Starts no thread yet.
   *
   * @param timeout the longest that a connection may take
   */
  Engine(String name, Duration timeout) {
    this.timeout = timeout;
    group =
        new MultiThreadIoEventLoopGroup(
            THREADS, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
    timer = new HashedWheelTimer(new DefaultThreadFactory(name + "-timer", true));
    // Redisson tells it of each connection, which nobody here wants to hear.
    executor = Executors.newVirtualThreadPerTaskExecutor();
  }

  /**
   * Connects to a place. May read certificates.
   *
   * @throws PemException when they cannot be read
   */
  Dial dial(Endpoint endpoint) {
    int millis = Math.toIntExact(timeout.toMillis());
    RedisClientConfig config =
        new RedisClientConfig()
            .setAddress(address(endpoint))
            .setDatabase(endpoint.database())
            .setConnectTimeout(millis)
            .setCommandTimeout(millis)
            .setPingConnectionInterval(0)
            .setKeepAlive(true)
            .setTcpNoDelay(true)
            .setGroup(group)
            .setTimer(timer)
            .setExecutor(executor)
            .setNettyHook(new Wire(timeout))
            .setResolverGroup(DefaultAddressResolverGroup.INSTANCE);
    endpoint.user().ifPresent(config::setUsername);
    // A user without a password has to say so: else Redisson would not name the user either.
    endpoint
        .password()
        .or(() -> endpoint.user().flatMap(_ -> Optional.of("")))
        .ifPresent(config::setPassword);
    endpoint.tls().ifPresent(tls -> TlsSetup.apply(tls, config));
    return new Dial(RedisClient.create(config), timeout, endpoint.tls().isPresent());
  }

  /** Credentials are kept out of it: addresses stand in messages. */
  private static String address(Endpoint endpoint) {
    return (endpoint.tls().isPresent() ? "rediss://" : "redis://") + endpoint.place();
  }

  @Override
  public void close() {
    timer.stop();
    executor.shutdownNow();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
