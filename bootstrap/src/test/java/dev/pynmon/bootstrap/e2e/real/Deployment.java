package dev.pynmon.bootstrap.e2e.real;

import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;

/** A pynenc with the kind of store that it works on (wire format, section 0.1). */
enum Deployment {
  SQLITE_0_2_3(RealPynenc.V0_2_3, false),
  SQLITE_0_4_0(RealPynenc.V0_4_0, false),
  REDIS_0_2_3(RealPynenc.V0_2_3, true),
  REDIS_0_3_1(RealPynenc.V0_3_1, true);

  private final RealPynenc pynenc;
  private final boolean isRedis;

  Deployment(RealPynenc pynenc, boolean isRedis) {
    this.pynenc = pynenc;
    this.isRedis = isRedis;
  }

  /** An application in a new store: a file in this folder, or a server of its own. */
  RealShop open(Path folder) {
    if (!isRedis) {
      String file = folder.resolve("store.sqlite").toString();
      return RealShop.open(new RealPython(pynenc.python(), folder, file), () -> {});
    }
    Path python = pynenc.python();
    RedisServer server = OwnRedis.start();
    return RealShop.open(
        new RealPython(python, folder, server.address().toString()), server::close);
  }

  /** Whether tasks have a queue and a priority of their own. */
  boolean hasQueues() {
    return pynenc == RealPynenc.V0_4_0;
  }
}
