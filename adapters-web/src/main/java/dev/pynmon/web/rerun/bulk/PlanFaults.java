package dev.pynmon.web.rerun.bulk;

import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.rerun.ChoiceParams;
import dev.pynmon.web.url.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of the fields that one types into a plan cannot be read.
 *
 * @param sent all that was sent
 * @param sentences by field, what is wrong with it
 */
record PlanFaults(Query sent, Map<String, String> sentences) {
  private static final int SENTENCE = 300;

  /** All can. */
  static final PlanFaults NONE = new PlanFaults(Query.NONE, Map.of());

  static PlanFaults of(Params sent) {
    Map<String, String> sentences = new LinkedHashMap<>();
    read(() -> BulkParams.number(sent, BulkParams.MOST, 1, BulkOrder.MAX_LIMIT), sentences);
    read(() -> BulkParams.number(sent, BulkParams.PACE, 1, BulkOrder.MAX_PER_MINUTE), sentences);
    read(() -> ChoiceParams.priority(sent), sentences);
    return new PlanFaults(sent.query(), sentences);
  }

  private static void read(Runnable field, Map<String, String> sentences) {
    try {
      field.run();
    } catch (BadParameterException bad) {
      sentences.put(bad.parameter(), SafeText.line(bad.sentence(), SENTENCE));
    }
  }

  boolean holds(BadParameterException bad) {
    return sentences.containsKey(bad.parameter());
  }

  /** What was sent without those fields. */
  Params others() {
    return new Params(sent.without(sentences.keySet()), false);
  }

  /** What is wrong with this field; none where nothing is. */
  List<String> wrong(String field) {
    return Optional.ofNullable(sentences.get(field)).stream().toList();
  }

  /** What was typed into a field that cannot be read, else what it holds. */
  String typed(String field, String holds) {
    return sentences.containsKey(field)
        ? sent.all(field).stream()
            .findFirst()
            .map(text -> SafeText.line(text, SENTENCE))
            .orElse(holds)
        : holds;
  }

  /** That nothing was done, and why. */
  String note() {
    return "Nothing was begun: " + String.join(" ", sentences.values());
  }
}
