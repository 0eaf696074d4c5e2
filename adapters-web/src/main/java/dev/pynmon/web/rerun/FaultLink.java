package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunOutlook.RerunArgument;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of several things that are wrong with a form, for the template {@code rerun/rerun}.
 *
 * @param faultHref its field; none for what has none
 * @param faultText what is wrong
 */
record FaultLink(Href faultHref, String faultText) {
  private static final int SENTENCE = 600;

  /** Where there is but one its field tells it. */
  static List<FaultLink> of(List<FieldFault> faults, List<RerunArgument> arguments) {
    return faults.size() < 2
        ? List.of()
        : faults.stream()
            .map(
                fault ->
                    new FaultLink(
                        href(fault.field(), arguments), SafeText.line(fault.sentence(), SENTENCE)))
            .toList();
  }

  private static Href href(String field, List<RerunArgument> arguments) {
    if (field.equals(ChoiceParams.QUEUE) || field.equals(ChoiceParams.PRIORITY)) {
      return new Href("#" + field);
    }
    return IntStream.range(0, arguments.size())
        .filter(at -> field.equals(RerunForm.SET + arguments.get(at).name()))
        .mapToObj(at -> new Href("#" + ArgumentField.ID + at))
        .findFirst()
        .orElse(Href.NONE);
  }
}
