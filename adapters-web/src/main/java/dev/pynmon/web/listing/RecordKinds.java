package dev.pynmon.web.listing;

import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.value.Damage;
import java.util.Optional;

/** The two kinds of records told apart. */
public final class RecordKinds {
  private RecordKinds() {}

  /** The record, when it can be read. */
  public static Optional<Invocation> readable(Optional<StoredInvocation> record) {
    return record.filter(Invocation.class::isInstance).map(Invocation.class::cast);
  }

  /** What is wrong with the record, when it cannot be read. */
  public static Optional<Damage> damage(Optional<StoredInvocation> record) {
    return record
        .filter(DamagedInvocation.class::isInstance)
        .map(damaged -> ((DamagedInvocation) damaged).damage());
  }
}
