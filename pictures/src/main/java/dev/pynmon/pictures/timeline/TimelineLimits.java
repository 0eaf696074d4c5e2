package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.timeline.ToldFirst;

/**
 * What a picture may hold. Numbers out of range are brought into it.
 *
 * @param invocations how many invocations are drawn one by one, 1 to 50,000
 * @param lanes how many lanes there are on a page, 2 to 1,000; what is beyond shares the last
 * @param rows how many rows all lanes may have before bars give way to density, 1 to 5,000
 * @param marks how many marks there may be, 100 to 100,000: about as many elements draw them
 */
public record TimelineLimits(int invocations, int lanes, int rows, int marks) {
  /** What is used unless a visitor asks for another number of invocations. */
  public static final TimelineLimits DEFAULT = new TimelineLimits(ToldFirst.USUAL, 40, 400, 4_100);

  public TimelineLimits {
    invocations = Math.clamp(invocations, 1, 50_000);
    lanes = Math.clamp(lanes, 2, 1_000);
    rows = Math.clamp(rows, 1, 5_000);
    marks = Math.clamp(marks, 100, 100_000);
  }

  /** The same with another number of invocations. */
  public TimelineLimits withInvocations(int number) {
    return new TimelineLimits(number, lanes, rows, marks);
  }
}
