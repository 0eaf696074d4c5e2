package dev.pynmon.redis.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.protocol.CommandData;
import org.redisson.client.protocol.RedisCommand;

/**
 * Those who know which server is the master at present. They are asked in turn, each over a
 * connection of its own that ends with its answer, so that a failover heals and nothing is left
 * over.
 */
final class Sentinels implements Endpoints {
  private static final String MASTER = "get-master-addr-by-name";

  private final Engine engine;
  private final Address address;

  Sentinels(Engine engine, Address address) {
    this.engine = engine;
    this.address = address;
  }

  @Override
  public Endpoint find(Deadline deadline)
      throws TimeoutException, ExecutionException, InterruptedException {
    SentinelException failure = SentinelException.unknownMaster();
    List<HostPort> hosts = address.hosts();
    for (int i = 0; i < hosts.size(); i++) {
      try {
        Optional<HostPort> master = ask(hosts.get(i), deadline.share(hosts.size() - i));
        if (master.isPresent()) {
          return address.server(master.get());
        }
      } catch (TimeoutException | ExecutionException e) {
        failure = SentinelException.noAnswer(e);
      }
    }
    throw failure;
  }

  private Optional<HostPort> ask(HostPort sentinel, Deadline deadline)
      throws TimeoutException, ExecutionException, InterruptedException {
    Link link = engine.dial(address.sentinel(sentinel)).connect(deadline);
    try {
      CompletableFuture<Object> answer = new CompletableFuture<>();
      link.send(List.of(question(answer))).get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
      return place(answer.join());
    } finally {
      link.close();
    }
  }

  private CommandData<?, ?> question(CompletableFuture<Object> answer) {
    RedisCommand<Object> command = new RedisCommand<>("SENTINEL", MASTER);
    Object[] parameters = {address.master().orElse("")};
    return new CommandData<>(answer, ByteArrayCodec.INSTANCE, command, parameters);
  }

  @SuppressWarnings("NullAway") // Redisson gives null for what is not there.
  private static Optional<HostPort> place(Object answer) {
    return answer instanceof List<?> parts && parts.size() == 2
        ? Optional.of(new HostPort(text(parts.getFirst()), Integer.parseInt(text(parts.get(1)))))
        : Optional.empty();
  }

  private static String text(Object part) {
    return part instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "0";
  }
}
