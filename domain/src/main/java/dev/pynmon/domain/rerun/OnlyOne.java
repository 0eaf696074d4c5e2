package dev.pynmon.domain.rerun;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What pynenc's registration concurrency asks before anything is registered: whether an invocation
 * of the same task is {@code registered} whose indexed arguments hold these (wire format, section
 * 11.2).
 *
 * @param arguments name to serialized text; none means any invocation of the task
 */
public record OnlyOne(Map<String, String> arguments) {
  public OnlyOne {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
