package dev.pynmon.application.port.in.call;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.value.Damage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call: a task with certain arguments.
 *
 * @param asOf when this was read
 * @param call the call
 * @param recorded true when the record of one of the invocations shown can be read
 * @param arguments its arguments, made readable, in the order stored
 * @param argumentsDamage what could not be read of its arguments
 * @param page its invocations, newest registered first; those alone of which the query holds
 * @param extras what tells these apart
 * @param total how many there are, counted up to 10,000
 * @param missing the other components that could not be asked
 */
public record CallDetail(
    Instant asOf,
    CallKey call,
    boolean recorded,
    List<ShownArgument> arguments,
    Optional<Damage> argumentsDamage,
    Page<InvocationRow> page,
    ListExtras extras,
    Count total,
    Map<Component, Absence> missing) {
  public CallDetail {
    arguments = List.copyOf(arguments);
    missing = Map.copyOf(missing);
  }
}
