package dev.pynmon.web.recovery;

import dev.pynmon.application.port.in.recovery.Placement;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.rerun.ChoiceParams;
import dev.pynmon.web.rerun.FieldFault;
import dev.pynmon.web.url.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Where something is to be put back, as somebody sent it.
 *
 * @param placement what was understood
 * @param faults what was not
 * @param sent all of it
 */
record StrandedForm(Placement placement, List<FieldFault> faults, Query sent) {
  /** Another queue than those that can be chosen. */
  static final String OTHER = "other";

  /** The word that a queue of which nothing speaks is meant. */
  static final String ANY_QUEUE = "any_queue";

  /** Nothing was sent. */
  static final StrandedForm NONE = new StrandedForm(Placement.OWN, List.of(), Query.NONE);

  private static final int SENTENCE = 600;

  StrandedForm {
    faults = List.copyOf(faults);
  }

  static StrandedForm of(Params sent) {
    List<FieldFault> faults = new ArrayList<>();
    Placement placement =
        new Placement(
            sent.text(OTHER).map(QueueName::new).or(() -> ChoiceParams.queue(sent)),
            read(() -> ChoiceParams.priority(sent), faults).flatMap(given -> given),
            read(() -> sent.flag(ANY_QUEUE), faults).orElse(false));
    return new StrandedForm(placement, faults, sent.query());
  }

  private static <T> Optional<T> read(Supplier<T> value, List<FieldFault> faults) {
    try {
      return Optional.of(value.get());
    } catch (BadParameterException bad) {
      faults.add(FieldFault.of(bad));
      return Optional.empty();
    }
  }

  /** The same with what speaks against it. */
  StrandedForm with(RerunRefusal refusal) {
    String field =
        refusal.subject().equals(ChoiceParams.PRIORITY)
            ? ChoiceParams.PRIORITY
            : ChoiceParams.QUEUE;
    return new StrandedForm(placement, List.of(new FieldFault(field, refusal.reason())), sent);
  }

  /** What was sent as this field; "" when nothing was. */
  String typed(String field) {
    return sent.all(field).stream().findFirst().map(String::strip).orElse("");
  }

  /** What is wrong with this field; "" when nothing is. */
  String wrong(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(fault -> SafeText.line(fault.sentence(), SENTENCE))
        .findFirst()
        .orElse("");
  }

  /** All that is wrong. */
  String sentences() {
    return faults.stream()
        .map(fault -> SafeText.line(fault.sentence(), SENTENCE))
        .collect(Collectors.joining(" "));
  }
}
