package dev.pynmon.memory.simulation;

import java.util.function.Function;

/**
 * Calls that clients make.
 *
 * @param share how many of all calls are of this kind, beside the shares of the others
 * @param call makes one up
 */
record Source(int share, Function<Dice, Call> call) {}
