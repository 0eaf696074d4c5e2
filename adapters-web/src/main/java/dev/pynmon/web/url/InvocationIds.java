package dev.pynmon.web.url;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.text.SafeText;
import java.util.Collection;
import java.util.stream.Collectors;

/** The parameter that asks a list or a timeline for just these invocations. */
public final class InvocationIds {
  /** The name of the parameter. */
  public static final String PARAMETER = "inv_ids";

  /** So many a list or a timeline takes. */
  public static final int MAX = 1_000;

  private InvocationIds() {}

  /** An address that asks for those of these that can be asked for. */
  public static Url in(Url url, Collection<InvocationId> ids) {
    return url.with(
        PARAMETER,
        ids.stream()
            .filter(InvocationIds::canBeAsked)
            .map(InvocationId::value)
            .distinct()
            .collect(Collectors.joining(",")));
  }

  /**
   * An id in no form would make the whole address a bad one; so would a comma in one, and some that
   * are very long.
   */
  public static boolean canBeAsked(InvocationId id) {
    return SafeText.isWhole(id.value())
        && InvocationId.parse(id.value()).isPresent()
        && id.value().indexOf(',') < 0;
  }
}
