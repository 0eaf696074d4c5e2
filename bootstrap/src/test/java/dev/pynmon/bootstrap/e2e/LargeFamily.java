package dev.pynmon.bootstrap.e2e;

import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.ArgumentsId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.memory.store.MemoryApp;
import dev.pynmon.memory.store.PynencRelease;
import dev.pynmon.memory.store.SharedStores;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A family in a store of this process: each member was called by one that a fixed random choice
 * picked among all before it, and one in a hundred has many children.
 */
public final class LargeFamily implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
  private static final TaskKey TASK = new TaskKey("shop_tasks.grow");
  private static final RunnerId RUNNER = new RunnerId("grower-1");

  private final String store;
  private final MemoryApp app;
  private final List<InvocationId> members = new ArrayList<>();

  public LargeFamily(String store, int size) {
    this(store);
    grow(size, new Random(8));
  }

  /** One that called all the others. */
  public static LargeFamily wide(String store, int size) {
    LargeFamily family = new LargeFamily(store);
    for (int i = 0; i < size; i++) {
      family.add(family.members.stream().findFirst(), i);
    }
    return family;
  }

  /** Each was called by one of the last three before it. */
  public static LargeFamily deep(String store, int size) {
    LargeFamily family = new LargeFamily(store);
    Random random = new Random(8);
    for (int i = 0; i < size; i++) {
      int from = i - 1 - random.nextInt(3);
      family.add(i == 0 ? Optional.empty() : Optional.of(family.members.get(Math.max(0, from))), i);
    }
    return family;
  }

  private LargeFamily(String store) {
    this.store = store;
    this.app =
        SharedStores.named(store, Clock.systemUTC())
            .add(
                new AppInfo(
                    new AppId(store),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                PynencRelease.V0_4);
  }

  private void grow(int size, Random random) {
    for (int i = 0; i < size; i++) {
      Optional<InvocationId> parent =
          i == 0 ? Optional.empty() : Optional.of(members.get(random.nextInt(i) / 7));
      add(parent, i);
    }
  }

  private void add(Optional<InvocationId> parent, int number) {
    InvocationId id = new InvocationId("00000000-0000-4000-8000-%012d".formatted(number));
    CallKey call = CallKey.of(TASK, ArgumentsId.NONE);
    members.add(id);
    app.register(
        new Invocation(id, call, TASK, Arguments.NONE, parent, Optional.empty(), Optional.empty()),
        entry(id, KnownStatus.REGISTERED, START.plusMillis(number), parent));
    app.change(entry(id, KnownStatus.SUCCESS, START.plusSeconds(number), Optional.empty()));
  }

  private static HistoryEntry entry(
      InvocationId id, KnownStatus status, Instant at, Optional<InvocationId> parent) {
    return new HistoryEntry(
        id,
        at,
        new StatusRecord(status, Optional.of(RUNNER), at),
        Optional.of(RUNNER),
        parent,
        Optional.empty());
  }

  /** What to name on the command line. */
  public String address() {
    return "memory:" + store;
  }

  public InvocationId member(int number) {
    return members.get(number);
  }

  @Override
  public void close() {
    SharedStores.forget(store);
  }
}
