package dev.pynmon.web.rerun;

import dev.pynmon.web.param.BadParameterException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a field of a form.
 *
 * @param field its name
 * @param sentence what, and what would be right
 */
public record FieldFault(String field, String sentence) {
  /** What a field cannot be. */
  public static FieldFault of(BadParameterException bad) {
    return new FieldFault(bad.parameter(), bad.sentence());
  }

  /** What is wrong with all of them. */
  static String sentences(List<FieldFault> faults) {
    return faults.stream().map(FieldFault::sentence).collect(Collectors.joining(" "));
  }
}
