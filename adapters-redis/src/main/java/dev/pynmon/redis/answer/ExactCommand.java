package dev.pynmon.redis.answer;

import org.redisson.client.protocol.RedisCommand;

/** A command whose answer is never shortened: what it names is to be found by that name again. */
public final class ExactCommand extends RedisCommand<Object> {
  /** A command of one word. */
  public ExactCommand(String name) {
    super(name);
  }
}
