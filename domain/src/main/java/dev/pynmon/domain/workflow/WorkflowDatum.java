package dev.pynmon.domain.workflow;

import dev.pynmon.domain.value.StoredText;

/**
 * A value that a workflow run keeps under a key (wire format, section 8).
 *
 * @param key the user's key, or one of pynenc's own such as {@code uuid:1}
 * @param value the serialized value, perhaps a reference
 */
public record WorkflowDatum(String key, StoredText value) {}
