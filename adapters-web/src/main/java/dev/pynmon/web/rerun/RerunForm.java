package dev.pynmon.web.rerun;

import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How an invocation is to be run again, as somebody sent it.
 *
 * @param choice what was understood
 * @param once the name of the wish; a fresh one where none is sent
 * @param faults what was not
 * @param sent all of it
 */
record RerunForm(RerunChoice choice, BulkId once, List<FieldFault> faults, Query sent) {
  /** Names the wish, so that it is done once however often it is sent. */
  static final String ONCE = "once";

  /** Before the name of an argument that is to be another. */
  static final String SET = "set.";

  /** Before the name of an argument: what the page showed of it. */
  static final String WAS = "was.";

  private static final int SENTENCE = 600;
  private static final Set<String> KNOWN =
      Set.of(ChoiceParams.NEW, ChoiceParams.QUEUE, ChoiceParams.PRIORITY, ONCE);
  private static final String UNKNOWN =
      "There is no field %s; accepted are queue, priority, new, and set.NAME for an argument.";

  RerunForm {
    faults = List.copyOf(faults);
  }

  /** Nothing was sent. */
  static RerunForm none() {
    return new RerunForm(RerunChoice.SAME, BulkId.fresh(), List.of(), Query.NONE);
  }

  static RerunForm of(Params sent) {
    List<FieldFault> faults = new ArrayList<>(unknown(sent.query()));
    RerunChoice choice =
        new RerunChoice(
            read(() -> sent.flag(ChoiceParams.NEW), faults).orElse(false),
            ChoiceParams.queue(sent),
            read(() -> ChoiceParams.priority(sent), faults).flatMap(given -> given),
            edited(sent.query(), faults));
    return new RerunForm(
        choice,
        read(() -> sent.parsed(ONCE, BulkId::parse, "letters, digits and hyphens"), faults)
            .flatMap(given -> given)
            .orElseGet(BulkId::fresh),
        faults,
        sent.query());
  }

  /** What is misspelled would else be taken for what nobody wants. */
  private static List<FieldFault> unknown(Query sent) {
    return sent.pairs().stream()
        .map(Query.Pair::name)
        .distinct()
        .filter(name -> !KNOWN.contains(name) && !name.startsWith(SET) && !name.startsWith(WAS))
        .map(name -> new FieldFault(name, UNKNOWN.formatted(SafeText.name(name))))
        .toList();
  }

  private static <T> Optional<T> read(Supplier<T> value, List<FieldFault> faults) {
    try {
      return Optional.of(value.get());
    } catch (BadParameterException bad) {
      faults.add(FieldFault.of(bad));
      return Optional.empty();
    }
  }

  /** What is as the page showed it was not edited. */
  private static Map<String, String> edited(Query sent, List<FieldFault> faults) {
    Map<String, String> edited = new HashMap<>();
    for (Query.Pair pair : sent.pairs()) {
      if (pair.name().startsWith(SET)) {
        String name = pair.name().substring(SET.length());
        String text = text(pair.value());
        boolean isShown = sent.all(WAS + name).stream().map(RerunForm::text).anyMatch(text::equals);
        if (!isShown && edited.put(name, text) != null) {
          faults.add(new FieldFault(pair.name(), SafeText.name(pair.name()) + " is given twice."));
        }
      }
    }
    return edited;
  }

  /** Browsers send each line break as two characters. */
  private static String text(String sent) {
    return sent.replace("\r\n", "\n").strip();
  }

  /** What was sent as this field; empty when nothing was. */
  Optional<String> typed(String field) {
    return sent.all(field).stream().findFirst().map(RerunForm::text);
  }

  /** What is wrong with this field; "" when nothing is. */
  String wrong(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(fault -> SafeText.line(fault.sentence(), SENTENCE))
        .findFirst()
        .orElse("");
  }

  /** True for the field that somebody mends first. */
  boolean isFirst(String field) {
    return faults.stream().findFirst().filter(fault -> fault.field().equals(field)).isPresent();
  }

  /** The same with more faults, in the order of what was sent. */
  RerunForm with(List<FieldFault> more) {
    List<String> names = sent.pairs().stream().map(Query.Pair::name).toList();
    List<FieldFault> all = new ArrayList<>(faults);
    all.addAll(more);
    all.sort(Comparator.comparingInt(fault -> names.indexOf(fault.field())));
    return new RerunForm(choice, once, all, sent);
  }

  /** The arguments that are to be others, as the page showed them and as they were typed. */
  List<ChangeText> changes() {
    return sent.pairs().stream()
        .map(Query.Pair::name)
        .filter(name -> name.startsWith(SET))
        .map(name -> name.substring(SET.length()))
        .filter(choice.edited()::containsKey)
        .map(name -> ChangeText.of(name, typed(WAS + name), typed(SET + name).orElse("")))
        .toList();
  }
}
