package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.out.value.PlainValue;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.domain.call.ArgumentMask;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.DataReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
    Map<String, String> all = new LinkedHashMap<>(stored.serialized());
    for (Map.Entry<String, String> each : edited.entrySet()) {
      Optional<String> objection = objection(each.getKey(), each.getValue());
      if (objection.isPresent()) {
        return new Edited(stored, Optional.of(Refusals.edit(each.getKey(), objection.get())));
      }
      if (decoder.plain(each.getValue()) instanceof PlainValue.Plain plain) {
        all.put(each.getKey(), plain.serialized());
      }
    }
    return new Edited(Arguments.of(all), Optional.empty());
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
              "It has %,d characters; from %,d on pynenc keeps values in the client data store."
                  .formatted(plain.serialized().length(), most));
      case PlainValue.Plain plain -> Optional.empty();
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
