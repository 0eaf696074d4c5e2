package dev.pynmon.demo.app;

import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.task.Call;
import dev.pynmon.domain.broker.QueueName;
import java.util.function.Function;

/**
 * What a client calls again and again, by night as by day. It holds back until what the last call
 * brought about was worked off.
 *
 * @param soonest the shortest time until the next call
 * @param latest the longest, unless it holds back
 * @param queue where what it brings about waits: nothing does when it calls
 * @param call makes one up
 */
public record Routine(long soonest, long latest, QueueName queue, Function<Dice, Call> call) {}
