package dev.pynmon.domain.trigger;

import dev.pynmon.domain.task.TaskCondition;

/**
 * Upon what triggers start tasks, as a runner wrote it down when it started (wire format, sections
 * 9.3 to 9.5).
 *
 * @param id its id, as stored
 * @param type its class, as stored
 * @param what the same in the words of the domain; {@link TaskCondition.Other} for a class that is
 *     not known here
 * @param data all that is stored of it, a JSON object; values in it are serialized
 */
public record Condition(String id, String type, TaskCondition what, String data)
    implements StoredCondition {}
