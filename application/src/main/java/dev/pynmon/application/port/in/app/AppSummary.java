package dev.pynmon.application.port.in.app;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application as it is named in lists.
 *
 * @param key its name in addresses
 * @param id its raw id; empty when only a table prefix is known
 * @param variable what its code calls it, module and variable joined by a dot, as it told itself
 * @param components where each component lies, or why it cannot be read; always all five
 * @param pynenc the versions of pynenc its data shows, for people
 * @param notices what its stores want everybody to know who looks at it
 */
public record AppSummary(
    AppKey key,
    Optional<AppId> id,
    Optional<String> variable,
    Map<Component, Answer<ComponentPlace>> components,
    Optional<String> pynenc,
    List<String> notices) {
  public AppSummary {
    notices = List.copyOf(notices);
    components = Collections.unmodifiableMap(new EnumMap<>(components));
  }

  /** What people call it: its id, or its key. */
  public String label() {
    return id.map(AppId::value).orElse(key.value());
  }
}
