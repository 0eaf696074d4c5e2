package dev.pynmon.pictures.triggermap;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Places on a line as near as can be to where they are wanted, in their order and so far apart that
 * none overlap: the sum of the squares of what is missing is least.
 */
final class Spacing {
  private Spacing() {}

  /** Places that stand together, and where the first of them is wanted on the whole. */
  private record Block(double sum, int size) {
    double mean() {
      return sum / size;
    }

    Block with(Block next) {
      return new Block(sum + next.sum, size + next.size);
    }
  }

  /**
   * The places.
   *
   * @param wanted where each is wanted
   * @param apart how far each must at least be from the one before; that of the first is ignored
   */
  static double[] of(double[] wanted, double[] apart) {
    Deque<Block> blocks = new ArrayDeque<>();
    double passed = 0;
    for (int i = 0; i < wanted.length; i++) {
      passed += i == 0 ? 0 : apart[i];
      Block block = new Block(wanted[i] - passed, 1);
      while (!blocks.isEmpty() && blocks.getLast().mean() > block.mean()) {
        block = blocks.removeLast().with(block);
      }
      blocks.add(block);
    }
    return places(blocks, apart);
  }

  private static double[] places(Deque<Block> blocks, double[] apart) {
    double[] places = new double[apart.length];
    double passed = 0;
    int at = 0;
    for (Block block : blocks) {
      for (int i = 0; i < block.size(); i++, at++) {
        passed += at == 0 ? 0 : apart[at];
        places[at] = block.mean() + passed;
      }
    }
    return places;
  }
}
