package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.out.value.PlainValue;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What may be changed of arguments. Only plain JSON: jsonpickle runs code when it loads, and what
 * lies in the client data store is shared.
 *
 * @param decoder knows plain values
 * @param shown the arguments as people see them: what is masked differs
 * @param stored the arguments as they are
 * @param most how many characters pynenc keeps in place, exclusive
 */
record Edits(ValueDecoder decoder, Arguments shown, Arguments stored, int most) {
  /** Why this argument cannot be edited; empty when it can. */
  Optional<String> locked(String name) {
    String text = stored.serialized().getOrDefault(name, "");
    if (!text.equals(shown.serialized().get(name))) {
      return Optional.of("Its value, or a part of it, is hidden here " + ArgumentMask.HIDDEN + ".");
    }
    if (DataReference.in(text).isPresent()) {
      return Optional.of("It lies in the client data store, where other invocations may share it.");
    }
    return decoder.plain(text) instanceof PlainValue.Not not
        ? Optional.of(not.reason())
        : Optional.empty();
  }

  /**
   * The arguments with these texts in place of theirs.
   *
   * @param edited name to the text of a plain JSON value
   */
  Edited apply(Map<String, String> edited) {
    Optional<RerunRefusal> refusal = Refusals.together(refusals(edited));
    if (refusal.isPresent()) {
      return new Edited(stored, refusal);
    }
    Map<String, String> all = new LinkedHashMap<>(stored.serialized());
    edited.forEach(
        (name, text) -> {
          if (decoder.plain(text) instanceof PlainValue.Plain plain) {
            all.put(name, plain.serialized());
          }
        });
    return new Edited(Arguments.of(all), Optional.empty());
  }

  private List<RerunRefusal> refusals(Map<String, String> edited) {
    return new TreeMap<>(edited)
        .entrySet().stream()
            .flatMap(
                each ->
                    objection(each.getKey(), each.getValue())
                        .map(why -> Refusals.edit(each.getKey(), why))
                        .stream())
            .toList();
  }

  private Optional<String> objection(String name, String text) {
    if (!stored.serialized().containsKey(name)) {
      return Optional.of("There is no argument of this name.");
    }
    Optional<String> locked = locked(name);
    return locked.isPresent() ? locked : objection(decoder.plain(text));
  }

  private Optional<String> objection(PlainValue value) {
    return switch (value) {
      case PlainValue.Not not -> Optional.of(not.reason());
      case PlainValue.Plain plain when plain.serialized().length() >= most ->
          Optional.of(
              "It has %s characters; from %s on pynenc keeps values in the client data store."
                  .formatted(Counted.of(plain.serialized().length()), Counted.of(most)));
      case PlainValue.Plain plain when !plain.isJson() ->
          Optional.of("It holds NaN or an infinity, which JSON does not have.");
      case PlainValue.Plain plain ->
          plain
              .twice()
              .map(
                  "It names %s twice in one object, of which Python keeps the last alone."
                      ::formatted);
    };
  }

  /**
   * What editing gave.
   *
   * @param arguments all of them
   * @param refusal why they cannot be such; empty when they can
   */
  record Edited(Arguments arguments, Optional<RerunRefusal> refusal) {}
}
