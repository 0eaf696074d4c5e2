package dev.pynmon.demo.app;

import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.task.Call;
import java.util.function.Function;

/**
 * What a client calls again and again, by night as by day.
 *
 * @param soonest the shortest time until the next call
 * @param latest the longest
 * @param call makes one up
 */
public record Routine(long soonest, long latest, Function<Dice, Call> call) {}
