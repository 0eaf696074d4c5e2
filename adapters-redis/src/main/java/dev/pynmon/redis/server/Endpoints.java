package dev.pynmon.redis.server;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Where a server is at present. Asked again after each failure to connect. */
@FunctionalInterface
interface Endpoints {
  /** May ask others, but no longer than this. */
  Endpoint find(Deadline deadline)
      throws TimeoutException, ExecutionException, InterruptedException;
}
