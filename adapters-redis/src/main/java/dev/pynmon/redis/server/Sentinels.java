package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.redis.answer.Command;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Those who know which server is the master at present. They are asked in turn, each over a
 * connection of its own that ends with its answer, so that a failover heals and nothing is left
 * over. Where none of them knows, the first that said anything tells why.
 */
final class Sentinels implements Endpoints {
  private static final String MASTER = "get-master-addr-by-name";

  private final Engine engine;
  private final Address address;
  private final SentinelFaults faults;

  Sentinels(Engine engine, Address address, SentinelFaults faults) {
    this.engine = engine;
    this.address = address;
    this.faults = faults;
  }

  @Override
  public Endpoint find(Deadline deadline) throws InterruptedException {
    Optional<BackendException> said = Optional.empty();
    Exception last = null;
    List<HostPort> hosts = address.hosts();
    for (int i = 0; i < hosts.size(); i++) {
      HostPort sentinel = hosts.get(i);
      try {
        Optional<HostPort> master = ask(sentinel, deadline.share(hosts.size() - i));
        if (master.isPresent()) {
          return address.server(master.get());
        }
        said = said.or(() -> Optional.of(faults.unknownMaster()));
      } catch (TimeoutException | ExecutionException e) {
        said = said.or(() -> faults.refused(sentinel, e));
        last = e;
      }
    }
    throw said.orElse(faults.noAnswer(last));
  }

  private Optional<HostPort> ask(HostPort sentinel, Deadline deadline)
      throws TimeoutException, ExecutionException, InterruptedException {
    Link link = engine.dial(address.sentinel(sentinel)).connect(deadline);
    try {
      Command question = Command.of("SENTINEL", MASTER, address.master().orElse(""));
      link.send(List.of(question)).get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
      return place(question.answer().get());
    } finally {
      link.close();
    }
  }

  /** None where the answer names no place that could be. */
  private static Optional<HostPort> place(Object answer) {
    return answer instanceof List<?> parts && parts.size() == 2
        ? HostPort.of(text(parts.getFirst()), text(parts.get(1)))
        : Optional.empty();
  }

  private static String text(Object part) {
    return part instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
  }
}
