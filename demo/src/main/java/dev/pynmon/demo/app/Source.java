package dev.pynmon.demo.app;

import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.task.Call;
import java.util.function.Function;

/**
 * Calls that clients make.
 *
 * @param share how many of all calls are of this kind, beside the shares of the others
 * @param call makes one up
 */
public record Source(int share, Function<Dice, Call> call) {}
