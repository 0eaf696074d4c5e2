package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.application.port.in.invocation.ShownOutcome;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedException;
import dev.pynmon.domain.value.StoredText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The arguments and the outcome of an invocation made readable. One call to the client data store,
 * if any.
 *
 * @param arguments in the order stored
 * @param argumentsDamage what could not be read of them
 * @param outcome result and exception
 */
public record ShownContents(
    List<ShownArgument> arguments, Optional<Damage> argumentsDamage, ShownOutcome outcome) {
  private static final int MAX_ARGUMENTS = PageRequest.MAX_LIMIT;

  static ShownContents read(Visit visit, ValueDecoder decoder, Traces traces) {
    return read(visit, decoder, traces.arguments(), traces.outcome());
  }

  /** These arguments and this outcome, with what of them lies in the client data store. */
  public static ShownContents read(
      Visit visit, ValueDecoder decoder, Arguments arguments, Outcome outcome) {
    ShownValues values =
        new ShownValues(decoder, texts(visit, references(decoder, arguments, outcome)));
    return new ShownContents(
        shown(arguments, values),
        damage(arguments),
        new ShownOutcome(
            outcome.result().map(values::of), outcome.exception().map(values::exception)));
  }

  /** An exception alone, with its details where these lie in the client data store. */
  public static DecodedException exception(Visit visit, ValueDecoder decoder, StoredText text) {
    Outcome alone = new Outcome(Optional.empty(), Optional.of(text));
    return new ShownValues(decoder, texts(visit, references(decoder, Arguments.NONE, alone)))
        .exception(text);
  }

  private static List<DataReference> references(
      ValueDecoder decoder, Arguments arguments, Outcome outcome) {
    Stream<DataReference> result =
        outcome.result().flatMap(text -> DataReference.in(text.text())).stream();
    Stream<DataReference> exception =
        outcome.exception().map(decoder::decodeException).flatMap(ShownValues::reference).stream();
    return Stream.of(result, exception, arguments.references().stream())
        .flatMap(each -> each)
        .distinct()
        .limit(PageRequest.MAX_LIMIT)
        .toList();
  }

  private static Map<DataReference, StoredText> texts(Visit visit, List<DataReference> references) {
    return references.isEmpty()
        ? Map.of()
        : visit
            .clientData(data -> data.clientData().of(references, ShowInvocationUseCase.MAX_VALUE))
            .available()
            .orElse(Map.of());
  }

  private static List<ShownArgument> shown(Arguments arguments, ShownValues values) {
    return arguments.serialized().entrySet().stream()
        .limit(MAX_ARGUMENTS)
        .map(each -> new ShownArgument(each.getKey(), values.of(cut(each.getValue()))))
        .toList();
  }

  private static StoredText cut(String text) {
    return text.length() > ShowInvocationUseCase.MAX_VALUE
        ? new StoredText(text.substring(0, ShowInvocationUseCase.MAX_VALUE), text.length(), true)
        : StoredText.whole(text);
  }

  private static Optional<Damage> damage(Arguments arguments) {
    int count = arguments.serialized().size();
    return count > MAX_ARGUMENTS
        ? Optional.of(
            new Damage(
                "only the first %s of %s are shown"
                    .formatted(Counted.of(MAX_ARGUMENTS), Counted.of(count)),
                ""))
        : arguments.damage();
  }
}
